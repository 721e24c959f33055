import { describe, expect, test } from '@jest/globals';
import { namedMaintainers } from '../../../src/practices/democratic-direction/named-maintainers.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(namedMaintainers, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Semilla\n\nA seed bank.\n\n${text}\n` });

describe('met: two people or a team', () => {
  test.each<[string, FilesByPath]>([
    [
      'MAINTAINERS.md',
      {
        'MAINTAINERS.md':
          '# Maintainers\n\n- [Ana Gil](https://github.com/anagil)\n- [Beto Paz](https://github.com/beto)\n',
      },
    ],
    ['MAINTAINERS in plain text', { MAINTAINERS: 'Ana Gil <ana@semilla.coop>\nBeto Paz <beto@semilla.coop>\n' }],
    ['CODEOWNERS with two', { '.github/CODEOWNERS': '* @ana @beto\n' }],
    ['CODEOWNERS with a team', { CODEOWNERS: '* @tierra-comun/infra\n' }],
    [
      'a section',
      readme(
        '## Maintainers\n\n- Ana Gil - [@anagil](https://github.com/anagil)\n- Beto Paz - [@beto](https://github.com/beto)',
      ),
    ],
    [
      'a list of plain names',
      {
        'README.txt':
          'MAINTAINERS\n-----------\n\nCurrent maintainers:\n * Benjamin Melançon (mlncn) - https://www.drupal.org/u/mlncn\n * Mauricio Dinarte (dinarcon) - https://www.drupal.org/u/dinarcon\n',
      },
    ],
    [
      'names in an indented list',
      readme(
        '# Authors\n\n## Semilla Core Team\n\n    Alberto Simões\n    D Ruth Holloway (GeekRuthie)\n    Sawyer X\n\n## Contributors\n\n    Eva Sol\n',
      ),
    ],
    ['a section in Spanish', readme('## Equipo\n\n- Ana Gil\n- Beto Paz')],
    ['a team by its name', readme('The list is maintained by the SPDX Legal Team.')],
    [
      'a co-operative',
      readme('Semilla is developed and maintained by **Mobicoop**, a cooperative offering shared mobility.'),
    ],
    [
      'a table of modules',
      readme(
        'addon | version | maintainers | summary\n--- | --- | --- | ---\n[a](a/) | 17.0 | [![pedro](https://github.com/pedro.png)](https://github.com/pedro) | A\n[b](b/) | 17.0 | [![eva](https://github.com/eva.png)](https://github.com/eva) | B',
      ),
    ],
    [
      'volunteers, and who they are',
      readme(
        'Semilla is maintained by a team of volunteers:\n\n- [Ana Gil](https://github.com/ana)\n- [Beto](https://github.com/beto)\n',
      ),
    ],
    [
      'a word before a list, beside others',
      {
        'CONTRIBUTORS.md':
          '# Contributors\n\nOriginal Author: \n- [Dave](https://github.com/dave)\n\nCurrent Maintainer: \n- [Max](https://github.com/max)\n- [Alan](https://github.com/alan)\n\nContributors:\n- [Eva](https://github.com/eva)\n',
      },
    ],
    [
      'a word after the names',
      readme('- Dave Gamble (original author)\n- Max Bruckner and Alan Wang (current maintainer)'),
    ],
    ['accounts alone, one a line', { MAINTAINERS: 'dentarg\nevanphx\nMSP-Greg\n' }],
    ['a list in YAML', { MAINTAINERS: 'maintainers:\n- spf13\n- jpmcb\ninactive:\n- bep\n' }],
    [
      'those who commit',
      {
        'DEVELOPMENT.md': '# Roles\n\n## Current Commiters\n\n* Aurélio Heckert (@aurium)\n* Larissa Reis (@larissa)\n',
      },
    ],
    [
      'maintainers in a manifest',
      {
        'pyproject.toml':
          '[project]\nname = "x"\nmaintainers = [{name = "Ana Gil"}, {name = "Beto Paz", email = "b@x.coop"}]\n',
      },
    ],
    [
      'publiccode.yml',
      {
        'publiccode.yml':
          'publiccodeYmlVersion: "0.4"\nname: Semilla\nurl: https://github.com/tierra-comun/semilla\nlegal:\n  license: MIT\nmaintenance:\n  type: community\n  contacts:\n    - name: Ana Gil\n    - name: Beto Paz\n',
      },
    ],
    [
      'a firm that keeps it, beside its first author',
      {
        'pyproject.toml':
          "[project]\nname = 'weasyprint'\nauthors = [{name = 'Simon Sapin', email = 'simon@exyr.org'}]\nmaintainers = [{name = 'CourtBouillon', email = 'contact@courtbouillon.org'}]\n",
      },
    ],
    [
      'a team that does it together',
      readme(
        '**Maintenance**: Semilla is maintained collectively by the [Seed collaborators](https://github.com/orgs/seed/people).',
      ),
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));
});

describe('partly: one, or only those who made it', () => {
  test.each<[string, FilesByPath]>([
    [
      'a single maintainer in a sentence',
      {
        'GOVERNANCE.md':
          '# Governance\n\nThat means that a single maintainer, Ana Gil (@anagil), holds all of the keys.\n',
      },
    ],
    [
      'two authors in a manifest',
      { 'Cargo.toml': '[package]\nname = "semilla"\nauthors = ["Ana Gil <a@x.coop>", "Beto Paz <b@x.coop>"]\n' },
    ],
    [
      'the DESCRIPTION of an R package',
      {
        DESCRIPTION:
          'Package: glue\nTitle: Interpreted String Literals\nAuthors@R: c(\n    person("Jim", "Hester", role = "aut",\n           comment = c(ORCID = "0000-0002-2739-7082")),\n    person("Jennifer", "Bryan", , "jenny@posit.co", role = c("aut", "cre")),\n    person("Posit Software, PBC", role = c("cph", "fnd"))\n  )\n',
      },
    ],
    [
      'one with several given names',
      {
        DESCRIPTION:
          'Package: drake\nAuthors@R: c(\n  person(\n    given = c("William", "Michael"),\n    family = "Landau",\n    role = c("aut", "cre")\n  ))\n',
      },
    ],
    [
      'one of a team of another project',
      readme('Semilla is maintained by [John Blackbourn](https://john.org/), one of the team of core committers.'),
    ],
    [
      'the author of a role',
      readme(
        '## Author Information\n\nThis role was created in 2014 by [Jeff Geerling](https://www.jeffgeerling.com/).',
      ),
    ],
    [
      'a section',
      readme(
        '## Maintainer\n\n[Mario Rothauer](https://github.com/mrothauer) started the project in 2014 and maintains it.',
      ),
    ],
    ['an author', { 'package.json': '{"name": "semilla", "author": "Ana Gil <ana@semilla.coop>"}' }],
    [
      'a co-operative that signs beside one person who keeps it',
      {
        'pyproject.toml':
          '[project]\nname = "canaille"\nauthors = [{name="Yaal Coop", email="contact@yaal.coop"}]\nmaintainers = [{name="Éloi Rivard", email="eloi@yaal.coop"}]\n',
      },
    ],
    [
      'a Cabal file',
      { 'yesod/yesod.cabal': 'name: yesod\nversion: 1.6\nmaintainer:      Michael Snoyman <michael@snoyman.com>\n' },
    ],
    ['setup.py', { 'setup.py': 'setup(\n    name="x",\n    author="Ana Gil",\n    author_email="a@x.coop",\n)\n' }],
    ['a co-operative that signs', { 'package.json': '{"name": "x", "author": "Hypha Worker Co-operative"}' }],
    ['the owner that signs', { 'package.json': '{"name": "x", "author": "Tierra Común SL"}' }],
    ['a firm by its mailbox', { 'package.json': '{"name": "x", "author": "Outlandish <hello@outlandish.com>"}' }],
    ['the same one twice', { '.github/CODEOWNERS': '* @ana\ndocs/ @ana\n' }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', readme('')],
    ['maintainers wanted', readme('## Maintainers wanted\n\nWe look for people: write to Ana Gil or Beto Paz.')],
    ['looking for maintainers', readme('We are looking for maintainers.')],
    ['no longer maintained', readme('This project is no longer maintained by Ana Gil and Beto Paz.')],
    [
      'those who kept what this is a fork of',
      readme(
        'This is a fork of the project previously developed, owned, and maintained by\nthe SRE - Orchestration pod at Wayfair.',
      ),
    ],
    [
      'a quality that is maintained',
      readme('Quality is maintained by performing Test-Oriented Development and Domain Driven Design.'),
    ],
    ['a description that is no package', { DESCRIPTION: 'person("Ana", "Gil", role = c("aut", "cre"))\n' }],
    [
      'those who hold the rights or gave money',
      { DESCRIPTION: 'Package: x\nAuthors@R: c(\n person("Posit", role = "cph"),\n person("NSF", role = "fnd"))\n' },
    ],
    ['words that are no accounts', { MAINTAINERS: 'see the wiki\nfor who keeps this\n' }],
    ['only those who left', { MAINTAINERS: 'inactive:\n- bep\n- bogem\n' }],
    ['authors of a page', { 'docs/api/notes.md': '# Notes\n\n## Authors\n\nAna Gil and Beto Paz\n' }],
    ['a word to maintainers', readme('Note to maintainers: Ana Gil and Beto Paz release on Mondays.')],
    ['the community', readme('This project is maintained by the community.')],
    ['volunteers', readme('It is maintained by a group of volunteers.')],
    ['a program', readme('The session state is maintained by the server Redis.')],
    ['authorship', { AUTHORS: 'Ana Gil <a@x.coop>\nBeto Paz <b@x.coop>\n' }],
    ['a feature', readme('## Team\n\nInvite people to your team and give them roles.')],
    ['notes for maintainers', readme('## Notes for maintainers\n\nAsk Ana Gil or Beto Paz to release.')],
    [
      'a team to hire',
      {
        'docs/LANGUAGE_ROADMAP.md':
          '# Plan\n\n### Core Development Team\n\n- **Language Team** (3 developers)\n- **Legal Team**\n',
      },
    ],
    [
      'a guide that is maintained',
      { 'PRACTICES.md': '# P\n\nThis guide is maintained by the Semilla Security Team.\n' },
    ],
    ['a program in an indented list', readme('## Maintainers\n\n    Semilla Maintainers List --add\n    semilla sync')],
    ['an empty list', { 'MAINTAINERS.md': '# Maintainers\n' }],
    ['owners of nobody', { CODEOWNERS: '# nobody yet\n' }],
    [
      'a code of conduct',
      {
        'CODE_OF_CONDUCT.md':
          '# Code\n\nProject maintainers are responsible for clarifying the standards of Acceptable Behavior.\n',
      },
    ],
    ['a vendored library', { 'vendor/x/MAINTAINERS.md': '- [a](https://github.com/a)\n- [b](https://github.com/b)\n' }],
    [
      'a table that compares other programs',
      readme(
        'program | made by | decided by\n--- | --- | ---\nA | Ana Gil | a firm\nB | Beto Paz | Maintainer discretion\nC | Eva Sol | Eva Mar',
      ),
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));
});

test.each([
  ['Ana Gil', 'anagil', 'named-maintainers.authors'],
  ['Som Energia', 'Som-Energia', 'named-maintainers.organisation'],
])('whoever signs like the account: %s, %s', (name, owner, key) => {
  const signed = repository({ 'package.json': JSON.stringify({ name: 'x', author: name }) });
  const { summary } = judge(namedMaintainers, { ...signed, repository: { ...signed.repository, owner } });
  expect(summary.key).toBe(key);
});

test('a body that signs is not called a person', () => {
  const { summary } = judge(
    namedMaintainers,
    repository({ 'package.json': '{"name": "x", "author": "Hypha Worker Co-operative"}' }),
  );
  expect(summary).toMatchObject({
    key: 'named-maintainers.organisation',
    params: { name: 'Hypha Worker Co-operative' },
  });
});

describe('everybody is counted once', () => {
  test.each<[string, number, FilesByPath]>([
    [
      'whatever the accounts',
      2,
      readme(
        '## Team members\n\n* Ana Gil [github](https://github.com/anagil) | [twitter](https://twitter.com/ana_g)\n* Beto Paz [github](https://github.com/beto) | [twitter](https://twitter.com/betopaz)',
      ),
    ],
    [
      'without those who have left',
      2,
      readme(
        '## Team\n\n- [Ana Gil](https://github.com/anagil)\n- [Beto Paz](https://github.com/beto)\n\n### Semilla Alumni\n\n- [Eva Sol](https://github.com/eva)',
      ),
    ],
    [
      'without other things that have names',
      2,
      {
        'CORE_TEAM.md':
          '# Core Team\n\n- Be available for questions about the vision and the future prospects of Semilla Utils Python.\n\n## Members\n\n- [@anagil](https://github.com/anagil)\n- [@beto](https://github.com/beto)\n',
      },
    ],
    [
      'in a table of names above their accounts',
      2,
      readme(
        '## Core Team\n\n| Ana Gil | Beto Paz |\n| --- | --- |\n| [anagil](https://github.com/anagil) | [beto](https://github.com/beto) |',
      ),
    ],
    [
      'in a table where only one has an account',
      2,
      readme(
        '## Maintainers\n\n![Ana Gil](a.png) | ![Beto Paz](b.png)\n---|---\n[Ana Gil](https://ana.org) | [Beto Paz](https://github.com/beto)',
      ),
    ],
    [
      'in the column of a table',
      2,
      readme(
        '## Parts\n\n| part | maintainers | summary |\n| --- | --- | --- |\n| seeds | Ana Gil, Beto Paz | Easy My Coop RESTful API |\n| sheds |  | Loans of Great Things |',
      ),
    ],
  ])('%s', (_, people, files) => {
    expect(judge(namedMaintainers, repository(files)).measures).toMatchObject({ people, teams: 0 });
  });

  test('notes for a maintainer name nobody', () => {
    const notes = '# Notes\n\nNever use `nock` in tests: it uses `@mswjs/interceptors` under the hood.\n';
    expect(verdict({ 'maintainer.md': notes })).toBe('not-yet');
  });

  test('an empty column of maintainers names nobody', () => {
    expect(
      verdict(
        readme(
          '## Addons\n\naddon | maintainers | summary\n--- | --- | ---\nloans |  | Connect to Easy My Coop RESTful API.',
        ),
      ),
    ).toBe('not-yet');
  });
});

describe('where to name more people', () => {
  test.each<[string, FilesByPath, object]>([
    [
      'the sentence that names one',
      readme('Semilla is maintained by [Ana Gil](https://ana.coop).'),
      { kind: 'edit-file', path: 'README.md', line: 5 },
    ],
    ['a list of one', { '.github/CODEOWNERS': '* @ana\n' }, { kind: 'edit-file', path: '.github/CODEOWNERS' }],
    ['an empty list', { 'MAINTAINERS.md': '# Maintainers\n' }, { kind: 'edit-file', path: 'MAINTAINERS.md' }],
    ['only a manifest', { 'package.json': '{"author": "Ana Gil"}' }, { kind: 'new-file', path: 'MAINTAINERS.md' }],
    ['nothing', readme(''), { kind: 'new-file', path: 'MAINTAINERS.md' }],
  ])('%s', (_, files, place) => {
    expect(judge(namedMaintainers, repository(files))).toMatchObject({ nextStep: { place } });
  });
});
