import { describe, expect, test } from '@jest/globals';
import { readAllContributors } from '../../../src/reading/ecosystem/all-contributors.ts';
import { readCitation, readCodeMeta } from '../../../src/reading/ecosystem/citation.ts';
import { readCodeOwners } from '../../../src/reading/ecosystem/codeowners.ts';
import type { Reading } from '../../../src/reading/ecosystem/data-file.ts';
import { readDependabot, readRenovate } from '../../../src/reading/ecosystem/dependency-updates.ts';
import { readFunding, readFundingManifest, readFundingManifestUrls } from '../../../src/reading/ecosystem/funding.ts';
import { manifestReader } from '../../../src/reading/ecosystem/manifest.ts';
import { readPublicCode } from '../../../src/reading/ecosystem/publiccode.ts';
import { readSecurityInsights } from '../../../src/reading/ecosystem/security-insights.ts';

const told = ({ problems }: Reading<unknown>) =>
  problems.map((each) => `${each.line}:${each.column} ${each.message.key}`);

describe('publiccode.yml', () => {
  const lynis = `publiccodeYmlVersion: "0.4"
name: Lynis
url: https://github.com/CISOfy/lynis
releaseDate: 2025-01-28
description:
  en:
    documentation: https://cisofy.com/documentation/lynis/
legal:
  license: AGPL-3.0-only
maintenance:
  type: community
  contacts:
    - name: Michael Boelen
      email: michael.boelen@cisofy.com
      phone: ""
      affiliation: ""
localisation:
  localisationReady: true
  availableLanguages:
    - en
    - es
    - nl
`;
  test('of a community', () => {
    const { value, problems } = readPublicCode(lynis, 'publiccode.yml');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      name: 'Lynis',
      licence: 'AGPL-3.0-only',
      languages: ['en', 'es', 'nl'],
      translatable: true,
      documentation: ['https://cisofy.com/documentation/lynis/'],
      roadmap: null,
      usedBy: [],
      maintenance: { kind: 'community', contacts: [{ name: 'Michael Boelen', affiliation: null }], contractors: [] },
    });
  });
  test('of a public body, with contractors and users', () => {
    const text = `publiccodeYmlVersion: '0.2'
name: Web Analytics Italia - Portale
url: 'https://github.com/agid/wai-portal'
landingURL: 'https://webanalytics.italia.it/'
legal: { license: AGPL-3.0-or-later, repoOwner: Agenzia per l'Italia Digitale }
maintenance:
  type: contract
  contractors:
    - name: Indra Italia
      until: '2021-10-18'
      website: https://www.indracompany.com/en
localisation: { localisationReady: yes, availableLanguages: [it] }
usedBy:
  - Agenzia per l'Italia Digitale
`;
    expect(readPublicCode(text, 'publiccode.yml').value).toMatchObject({
      landingUrl: 'https://webanalytics.italia.it/',
      usedBy: ["Agenzia per l'Italia Digitale"],
      translatable: true,
      maintenance: { kind: 'contract', contractors: [{ website: 'https://www.indracompany.com/en' }] },
    });
  });
  test.each([
    ['without a licence', lynis.replace('license', 'licence'), '9:3 ecosystem.missing'],
    ['without its version', lynis.replace(/^.*\n/, ''), '1:1 ecosystem.missing'],
    ['broken', lynis.replace('legal:', 'legal: {'), '9:1 ecosystem.not-yaml'],
    ['a list', '- name: Lynis', '1:1 ecosystem.not-mapping'],
    ['empty', '', '1:1 ecosystem.not-mapping'],
  ])('is not believed: %s', (_, text, problem) => {
    const reading = readPublicCode(text, 'publiccode.yml');
    expect(reading.value).toBeNull();
    expect(told(reading)[0]?.replace(/^\d+:\d+/, '')).toBe(problem.replace(/^\d+:\d+/, ''));
  });
  test('a plan that is no address is left out, and said', () => {
    const reading = readPublicCode(`${lynis}roadmap: soon\n`, 'publiccode.yml');
    expect(reading.value?.roadmap).toBeNull();
    expect(told(reading)).toEqual(['23:10 ecosystem.wrong']);
  });
});

describe('FUNDING.yml', () => {
  test.each([
    ['github: floehopper\n', ['github floehopper']],
    [
      'open_collective: coopcycle\ncustom: https://www.helloasso.com/associations/coopcycle/formulaires/1/widget\n',
      ['open_collective coopcycle', 'custom https://www.helloasso.com/associations/coopcycle/formulaires/1/widget'],
    ],
    ['github: [a, b]\ncustom: ["example.coop/give"]', ['github a', 'github b', 'custom example.coop/give']],
    ['liberapay: 12345', ['liberapay 12345']],
  ])('%j', (text, links) => {
    const { value, problems } = readFunding(text, 'FUNDING.yml');
    expect(problems).toEqual([]);
    expect(value?.map(({ platform, account }) => `${platform} ${account}`)).toEqual(links);
  });
  test.each([
    [
      'an untouched template',
      "# These are supported funding model platforms\n\ngithub: # Replace with up to 4 GitHub Sponsors-enabled usernames\npatreon: # Replace with a single Patreon username\ncustom: # Replace with up to 4 custom sponsorship URLs e.g., ['link1', 'link2']\n",
    ],
    ['empty values', 'github: []\npatreon: ""\n'],
    ['placeholders as values', 'patreon: Replace with a single Patreon username\ngithub: your-username\n'],
    ['only comments', '# github: ana\n'],
    ['nothing', ''],
  ])('funds nothing: %s', (_, text) => expect(readFunding(text, 'FUNDING.yml')).toEqual({ value: [], problems: [] }));
  test.each([
    ['bitcoin: 1abc', '1:1 ecosystem.unknown-platform'],
    ['github: two words', '1:9 ecosystem.wrong'],
    ['custom: soon', '1:9 ecosystem.wrong'],
    ['github: [a', '1:11 ecosystem.not-yaml'],
    ['- github: a', '1:1 ecosystem.not-mapping'],
  ])('is a mistake: %s', (text, problem) => {
    const reading = readFunding(text, 'FUNDING.yml');
    expect(told(reading)).toEqual([problem]);
    expect(reading.value ?? []).toEqual([]);
  });
});

describe('funding.json', () => {
  const aeryn = JSON.stringify({
    version: 'v1.0.0',
    entity: { type: 'organisation', role: 'owner', name: 'AerynOS', webpageUrl: { url: 'https://github.com/aerynos' } },
    funding: {
      channels: [{ guid: 'kofi', type: 'payment-provider', address: 'https://ko-fi.com/AerynOS' }],
      plans: [
        { guid: 'monthly', status: 'active', name: 'Monthly', amount: 3000, currency: 'GBP' },
        { guid: 'old', status: 'inactive', name: 'Old', amount: 1, currency: 'GBP' },
      ],
      history: [],
    },
  });
  test('of a project', () =>
    expect(readFundingManifest(aeryn, 'funding.json')).toEqual({
      value: {
        entity: { name: 'AerynOS', kind: 'organisation', website: 'https://github.com/aerynos' },
        channels: [{ kind: 'payment-provider', address: 'https://ko-fi.com/AerynOS' }],
        plans: [{ name: 'Monthly', amount: 3000, currency: 'GBP' }],
        years: [],
      },
      problems: [],
    }));
  test('another file of the same name is no mistake and no funding', () =>
    expect(readFundingManifest('{ "opRetro": { "projectId": "0xb626" } }', 'funding.json')).toEqual({
      value: null,
      problems: [],
    }));
  test.each([
    ['{ "version": "v1.0.0",\n "entity": {}, "funding": {} }', '2:12 ecosystem.missing'],
    ['{\n  "version": "v1.0.0",\n}', '3:1 ecosystem.not-json'],
    ['{ "version": ', '1:14 ecosystem.not-json'],
    ['[]', '1:1 ecosystem.not-mapping'],
  ])('is not believed: %j', (text, problem) => {
    const reading = readFundingManifest(text, 'funding.json');
    expect(reading.value).toBeNull();
    expect(told(reading)[0]).toBe(problem);
  });
  test('addresses, one a line', () => {
    const reading = readFundingManifestUrls('https://aerynos.com/funding.json\n\n# mine\r\nnot an address\n', 'urls');
    expect(reading.value).toEqual(['https://aerynos.com/funding.json']);
    expect(told(reading)).toEqual(['4:1 ecosystem.bad-url']);
  });
});

describe('CODEOWNERS', () => {
  test('rules and owners', () => {
    const text = '# Owners\n*       @ana @coop/core-team # all\n/docs/  docs@example.coop @Ana\n/vendor/\n';
    const { value, problems } = readCodeOwners(text, 'CODEOWNERS');
    expect(problems).toEqual([]);
    expect(value?.owners).toEqual(['@ana', '@coop/core-team', 'docs@example.coop']);
    expect(value?.rules.map(({ pattern, owners }) => [pattern, owners.length])).toEqual([
      ['*', 2],
      ['/docs/', 2],
      ['/vendor/', 0],
    ]);
  });
  test('sections of GitLab', () =>
    expect(readCodeOwners('[Docs][2] @docs\n*.md\n^[Optional]\n*.rb @ruby\n', 'CODEOWNERS').value?.rules).toEqual([
      { pattern: '*.md', owners: ['@docs'], line: 2 },
      { pattern: '*.rb', owners: ['@ruby'], line: 4 },
    ]));
  test('what cannot be an owner is said', () =>
    expect(told(readCodeOwners('* ana @beto\n', 'CODEOWNERS'))).toEqual(['1:3 ecosystem.bad-owner']));
  test.each(['', '# only a remark @ana\n', '\n\n'])('names nobody: %j', (text) =>
    expect(readCodeOwners(text, 'CODEOWNERS')).toEqual({ value: { rules: [], owners: [] }, problems: [] }),
  );
});

describe('security-insights.yml', () => {
  test('version 1', () => {
    const text = `header:
  schema-version: '1.0.0'
  expiration-date: '2024-10-3T10:00:00.000Z'
  project-url: https://github.com/artifacthub/hub
project-lifecycle:
  status: active
  core-maintainers:
  - https://github.com/tegioz
  - github:mattfarina
contribution-policy:
  accepts-pull-requests: true
security-contacts:
- type: email
  value: cncf-artifacthub-maintainers@lists.cncf.io
vulnerability-reporting:
  accepts-vulnerability-reports: true
`;
    expect(readSecurityInsights(text, 's.yml')).toEqual({
      value: expect.objectContaining({
        version: 1,
        acceptsReports: true,
        contacts: ['cncf-artifacthub-maintainers@lists.cncf.io'],
        maintainers: ['tegioz', 'mattfarina'],
      }),
      problems: [],
    });
  });
  test('version 2', () => {
    const text = `header:
  schema-version: 2.2.0
project:
  name: Scorecard
  roadmap: https://github.com/ossf/scorecard/blob/main/docs/ROADMAP.md
  administrators:
    - { name: Stephen Augustus, primary: true }
  vulnerability-reporting:
    reports-accepted: true
    policy: https://github.com/ossf/scorecard/blob/main/SECURITY.md
    contact: { name: OpenSSF Security, email: security@openssf.org, primary: true }
  documentation:
    code-of-conduct: https://github.com/ossf/scorecard/blob/main/CODE_OF_CONDUCT.md
repository:
  core-team:
    - { name: Stephen Augustus }
    - { name: Spencer Schrock }
  documentation:
    governance: https://github.com/ossf/scorecard/blob/main/MAINTAINERS.md
`;
    expect(readSecurityInsights(text, 's.yml').value).toMatchObject({
      version: 2,
      acceptsReports: true,
      contacts: ['security@openssf.org'],
      securityPolicy: 'https://github.com/ossf/scorecard/blob/main/SECURITY.md',
      governance: 'https://github.com/ossf/scorecard/blob/main/MAINTAINERS.md',
      maintainers: ['Stephen Augustus', 'Spencer Schrock'],
    });
  });
  test.each([
    ['no version', 'header: {}\n', '1:9 ecosystem.missing'],
    ['some other version', 'header:\n  schema-version: 9.0.0\n', '2:19 ecosystem.missing'],
    ['broken', 'header: [', '1:10 ecosystem.not-yaml'],
  ])('is not believed: %s', (_, text, problem) => {
    const reading = readSecurityInsights(text, 's.yml');
    expect(reading.value).toBeNull();
    expect(told(reading)).toEqual([problem]);
  });
});

describe('CITATION.cff and codemeta.json', () => {
  const newt =
    '---\ncff-version: 1.2.0\nmessage: "If you use this software, please cite it as below."\ntype: software\ntitle: "Newt"\nauthors:\n  - family-names: Doiel\n    given-names: R. S.\n    affiliation: Caltech Library\n  - name: A body\nlicense: [MIT, Apache-2.0]\n';
  test('CITATION.cff', () =>
    expect(readCitation(newt, 'CITATION.cff').value).toMatchObject({
      title: 'Newt',
      authors: [{ name: 'R. S. Doiel', affiliation: 'Caltech Library' }, { name: 'A body' }],
      licences: ['MIT', 'Apache-2.0'],
    }));
  test('a citation without authors is not believed', () => {
    const reading = readCitation('cff-version: 1.2.0\nmessage: x\ntitle: y\n', 'CITATION.cff');
    expect([reading.value, told(reading)]).toEqual([null, ['1:1 ecosystem.missing']]);
  });
  test('codemeta.json', () => {
    const text = JSON.stringify({
      '@context': ['https://doi.org/10.5063/schema/codemeta-2.0', 'http://schema.org'],
      name: 'exposure',
      license: 'https://spdx.org/licenses/GPL-3.0',
      codeRepository: 'https://github.com/ATFutures/exposure',
      author: [{ '@type': 'Person', givenName: 'Mark', familyName: 'Padgham' }],
      maintainer: { '@type': 'Person', givenName: 'Mark', familyName: 'Padgham' },
      contributor: {},
      funder: {},
    });
    expect(readCodeMeta(text, 'codemeta.json')).toMatchObject({
      value: { authors: [{ name: 'Mark Padgham' }], maintainers: [{ name: 'Mark Padgham' }], funding: [] },
      problems: [],
    });
  });
  test('a mapping of something else is not believed', () =>
    expect(readCodeMeta('{ "name": "x" }', 'codemeta.json').value).toBeNull());
});

describe('.all-contributorsrc', () => {
  test('who helped, and how', () => {
    const text =
      '{ "projectName": "vue-admin", "contributors": [{ "login": "ana", "name": "Ana", "contributions": ["code", "translation"] }] }';
    expect(readAllContributors(text, '.all-contributorsrc').value?.contributors).toEqual([
      { login: 'ana', name: 'Ana', kinds: ['code', 'translation'] },
    ]);
  });
  test('nobody yet', () =>
    expect(readAllContributors('{ "files": ["README.md"] }', 'x')).toMatchObject({
      value: { contributors: [] },
      problems: [],
    }));
  test.each(['{ "contributors": { "ana": 1 } }', '{', '"x"', 'projectName: x'])('is not believed: %s', (text) => {
    const reading = readAllContributors(text, 'x');
    expect([reading.value, reading.problems.length]).toEqual([null, 1]);
  });
});

describe('dependencies kept up to date', () => {
  test.each([
    [
      'dependabot',
      'version: 2\nupdates:\n- package-ecosystem: composer\n  directory: "/"\n- package-ecosystem: npm\n',
      true,
      ['composer', 'npm'],
    ],
    ['no updates', 'version: 2\nupdates: []\n', false, []],
    ['only for security', 'version: 2\nupdates:\n- package-ecosystem: npm\n  open-pull-requests-limit: 0\n', false, []],
  ])('dependabot.yml: %s', (_, text, enabled, ecosystems) =>
    expect(readDependabot(text, 'd.yml').value).toEqual({ by: 'dependabot', enabled, ecosystems }),
  );
  test.each(['version: 1\nupdate_configs: []\n', 'version: 2\n', 'updates: []\n', ''])(
    'is not believed: %j',
    (text) => {
      const reading = readDependabot(text, 'd.yml');
      expect([reading.value, reading.problems.length]).toEqual([null, 1]);
    },
  );
  test.each([
    ['renovate.json', '{ "extends": ["config:base"] }', true],
    ['renovate.json', '{}', true],
    ['renovate.json', '{ "enabled": false }', false],
    ['renovate.json5', '// ours\n{\n  extends: ["config:base"],\n}', true],
    ['renovate.json5', '{ enabled: false }', false],
    ['renovate.json5', '{ extends: [], nvm: { enabled: false } }', true],
    ['package.json', '{ "renovate": { "extends": ["config:base"] } }', true],
    ['package.json', '{ "name": "x" }', false],
  ])('%s: %s', (path, text, enabled) => expect(readRenovate(text, path).value?.enabled).toBe(enabled));
  test.each([
    ['renovate.json', '{'],
    ['renovate.json5', 'nothing'],
  ])('%s is not believed: %s', (path, text) => expect(readRenovate(text, path).value).toBeNull());
});

describe('package manifests', () => {
  const read = (path: string, text: string) => manifestReader(path)?.(text, path).value;
  test('package.json', () =>
    expect(
      read(
        'package.json',
        '{ "name": "vue-admin-js", "author": "Camba <info@camba.coop> (https://camba.coop)", "repository": "github:Cambalab/vue-admin", "bugs": { "url": "https://x.coop/bugs" }, "funding": ["https://a.coop", { "type": "individual", "url": "https://b.coop" }], "private": true }',
      ),
    ).toMatchObject({
      authors: [{ name: 'Camba', email: 'info@camba.coop', website: 'https://camba.coop' }],
      repository: 'https://github.com/Cambalab/vue-admin',
      issues: 'https://x.coop/bugs',
      funding: ['https://a.coop', 'https://b.coop'],
      private: true,
    }));
  test.each([
    ['git+https://github.com/a/b.git', 'https://github.com/a/b'],
    ['git@gitlab.com:a/b.git', 'https://gitlab.com/a/b'],
    ['git://github.com/a/b.git', 'https://github.com/a/b'],
    ['a/b', 'https://github.com/a/b'],
  ])('repository %s', (written, url) =>
    expect(read('package.json', JSON.stringify({ repository: written }))?.repository).toBe(url),
  );
  test('composer.json', () =>
    expect(
      read(
        'composer.json',
        '{ "name": "a/b", "license": ["MIT", "GPL-2.0-only"], "homepage": "https://a.coop", "support": { "issues": "https://a.coop/i", "chat": "https://a.coop/c" }, "authors": [{ "name": "Ana", "homepage": "https://ana.coop" }] }',
      ),
    ).toMatchObject({
      licence: 'MIT OR GPL-2.0-only',
      support: ['https://a.coop/c'],
      authors: [{ name: 'Ana', website: 'https://ana.coop' }],
    }));
  test('pyproject.toml', () =>
    expect(
      read(
        'sub/pyproject.toml',
        '[project]\nname = "x"\nmaintainers = [{ name = "Ana", email = "ana@a.coop" }]\n[project.urls]\n"Source Code" = "https://a.coop/src"\nDocumentation = "https://a.coop/docs"\n',
      ),
    ).toMatchObject({
      repository: 'https://a.coop/src',
      documentation: 'https://a.coop/docs',
      maintainers: [{ email: 'ana@a.coop' }],
    }));
  test('pyproject.toml of Poetry', () =>
    expect(
      read(
        'pyproject.toml',
        '[tool.poetry]\nname = "x"\nauthors = ["Ana <ana@a.coop>"]\nhomepage = "https://a.coop"\n',
      ),
    ).toMatchObject({
      homepage: 'https://a.coop',
      authors: [{ name: 'Ana', email: 'ana@a.coop' }],
    }));
  test('Cargo.toml', () =>
    expect(
      read('Cargo.toml', '[package]\nname = "x"\nrepository = "https://a.coop/x"\npublish = false\n'),
    ).toMatchObject({
      repository: 'https://a.coop/x',
      private: true,
    }));
  test('gemspec', () => {
    const mocha = `Gem::Specification.new do |s|
  s.name = 'mocha'
  s.licenses = ['MIT', 'BSD-2-Clause']
  s.authors = ['James Mead']
  s.email = 'mocha-developer@googlegroups.com'
  # s.homepage = 'https://old.example.org'
  s.homepage = 'https://mocha.jamesmead.org'
  s.summary = 'Mocking and stubbing library'
  s.metadata = {
    'changelog_uri' => 'https://github.com/freerange/mocha/blob/main/RELEASE.md',
    'funding_uri' => 'https://github.com/sponsors/floehopper',
    'homepage_uri' => s.homepage,
    'source_code_uri' => 'https://github.com/freerange/mocha'
  }
end
`;
    expect(read('mocha.gemspec', mocha)).toMatchObject({
      name: 'mocha',
      homepage: 'https://mocha.jamesmead.org',
      repository: 'https://github.com/freerange/mocha',
      changelog: 'https://github.com/freerange/mocha/blob/main/RELEASE.md',
      funding: ['https://github.com/sponsors/floehopper'],
      licence: 'MIT OR BSD-2-Clause',
      authors: [{ name: 'James Mead', email: 'mocha-developer@googlegroups.com' }],
    });
  });
  test.each([
    ['package.json', '{ "name": "x",\n  bad }', '2:3 ecosystem.not-json'],
    ['Cargo.toml', '[package]\nname = \n', '2:8 ecosystem.not-toml'],
    ['composer.json', '[]', '1:1 ecosystem.not-mapping'],
  ])('%s that cannot be read is said so', (path, text, problem) => {
    const reading = manifestReader(path)?.(text, path);
    expect(reading?.value).toBeNull();
    expect(reading && told(reading)).toEqual([problem]);
  });
  test.each(['README.md', 'package-lock.json', 'docs/package.json.md', 'gemspec'])('%s is no manifest', (path) =>
    expect(manifestReader(path)).toBeNull(),
  );
});
