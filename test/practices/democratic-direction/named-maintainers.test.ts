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
      'a manifest',
      { 'Cargo.toml': '[package]\nname = "semilla"\nauthors = ["Ana Gil <a@x.coop>", "Beto Paz <b@x.coop>"]\n' },
    ],
    [
      'publiccode.yml',
      {
        'publiccode.yml':
          'publiccodeYmlVersion: "0.4"\nname: Semilla\nurl: https://github.com/tierra-comun/semilla\nlegal:\n  license: MIT\nmaintenance:\n  type: community\n  contacts:\n    - name: Ana Gil\n    - name: Beto Paz\n',
      },
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));
});

describe('partly: one', () => {
  test.each<[string, FilesByPath]>([
    [
      'a section',
      readme(
        '## Maintainer\n\n[Mario Rothauer](https://github.com/mrothauer) started the project in 2014 and maintains it.',
      ),
    ],
    ['an author', { 'package.json': '{"name": "semilla", "author": "Ana Gil <ana@semilla.coop>"}' }],
    ['the same one twice', { '.github/CODEOWNERS': '* @ana\ndocs/ @ana\n' }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', readme('')],
    ['maintainers wanted', readme('## Maintainers wanted\n\nWe look for people: write to Ana Gil or Beto Paz.')],
    ['looking for maintainers', readme('We are looking for maintainers.')],
    ['no longer maintained', readme('This project is no longer maintained by Ana Gil and Beto Paz.')],
    ['the community', readme('This project is maintained by the community.')],
    ['volunteers', readme('It is maintained by a group of volunteers.')],
    ['a program', readme('The session state is maintained by the server Redis.')],
    ['authorship', { AUTHORS: 'Ana Gil <a@x.coop>\nBeto Paz <b@x.coop>\n' }],
    ['a feature', readme('## Team\n\nInvite people to your team and give them roles.')],
    ['notes for maintainers', readme('## Notes for maintainers\n\nAsk Ana Gil or Beto Paz to release.')],
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
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));
});
