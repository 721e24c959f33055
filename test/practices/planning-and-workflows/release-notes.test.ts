import { describe, expect, test } from '@jest/globals';
import { saysWhatChanged } from '../../../src/practices/latest-release.ts';
import { releaseNotes } from '../../../src/practices/planning-and-workflows/release-notes.ts';
import { compareVersions, versionOf } from '../../../src/reading/version.ts';
import { known } from '../../../src/snapshot/fact.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { type FilesByPath, judge, repository } from '../../support/repository.ts';

const tags = (...names: readonly string[]): Partial<Snapshot> => ({
  tags: known(names.map((name, at) => ({ name, at: Date.UTC(2024, at), message: null, tagger: null }))),
});
const release = (tag: string, notes: string | null): Partial<Snapshot> => ({
  ...tags(tag),
  releases: known([{ tag, name: tag, notes, publishedAt: Date.UTC(2024, 0), author: null, prerelease: false }]),
});

describe('versions', () => {
  test.each([
    ['v1.2.3', [1, 2, 3], ''],
    ['1.2', [1, 2], ''],
    ['semilla-1.2.3', [1, 2, 3], ''],
    ['@semilla/core@2.0.0', [2, 0, 0], ''],
    ['release-4.9.1', [4, 9, 1], ''],
    ['r.22-11-16', [22, 11, 16], ''],
    ['2020.10.10', [2020, 10, 10], ''],
    ['3.7c', [3, 7, 3], ''],
    ['1.0c1', [1, 0], 'c'],
    ['v5.0.0-rc1', [5, 0, 0], 'rc'],
    ['9.0.0b5', [9, 0, 0], 'b'],
    ['17.0.1.0.0', [17, 0, 1, 0, 0], ''],
    ['8.x-1.2', [1, 2], ''],
    ['json-c-0.19-20260627', [0, 19], ''],
    ['v3.1.2-staging.0', [3, 1, 2], 'staging'],
    ['4.0-M1-GF1', [4, 0], 'm'],
    ['1.0.0-rc.1+build.5', [1, 0, 0], 'rc'],
    ['1.0.0-beta-features', [1, 0, 0], ''],
    ['1.2.0-20261301', [1, 2, 0, 20261301], ''],
  ])('%s', (name, numbers, pre) => {
    expect(versionOf(name)).toMatchObject({ numbers, pre });
  });

  test.each(['main', 'latest', 'nightly', 'before-rewrite', '2024', 'build-abc'])('%s is none', (name) => {
    expect(versionOf(name)).toBeNull();
  });

  test('a release comes after its candidates, and 1.10 after 1.9', () => {
    const order = ['1.10.0', '1.9.0', '1.10.0-rc1'].flatMap((name) => versionOf(name) ?? []).sort(compareVersions);
    expect(order.map(({ text }) => text)).toEqual(['1.9.0', '1.10.0-rc1', '1.10.0']);
  });
});

describe('notes of a release', () => {
  test.each([
    "## What's Changed\n* Fix the seed labels by @ana in https://github.com/tierra-comun/semilla/pull/3",
    'Search works again, thanks to Beto.',
    'Se puede exportar el catálogo.',
  ])('%s', (notes) => {
    expect(saysWhatChanged(notes)).toBe(true);
  });

  test.each([
    '',
    '**Full Changelog**: https://github.com/tierra-comun/semilla/compare/v1.0...v1.1',
    'No breaking changes',
    'Version 1.2.3',
    'Release v1.2.3',
    'bump version to 1.2.3',
    'See the changelog',
    '<!-- Release notes generated using configuration in .github/release.yml -->\n**Full Changelog**: https://x.example/y',
  ])('%j says nothing', (notes) => {
    expect(saysWhatChanged(notes)).toBe(false);
  });
});

const changelogs: readonly (readonly [string, FilesByPath, string, string])[] = [
  [
    'in a folder of the name of the repository',
    { 'Semilla/changelog.md': '# Changelog\n\n## 1.2.0 (2026-01-13)\n\n- Labels\n' },
    'v1.2.0',
    'met',
  ],
  [
    'in a folder of another name',
    { 'Library/changelog.md': '# Changelog\n\n## 1.2.0 (2026-01-13)\n\n- Labels\n' },
    'v1.2.0',
    'not-checked',
  ],
  [
    'keep a changelog',
    { 'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2024-01-05\n\n- Search\n' },
    'v1.2.0',
    'met',
  ],
  [
    'RELEASE.md as a changelog',
    {
      'RELEASE.md':
        '# Release Notes\n\n## 3.1.0\n\n### External changes\n\n* Improve keyword arguments\n\n## 3.0.1\n\n* Fix\n',
    },
    'v3.1.0',
    'met',
  ],
  [
    'versions in bold items',
    {
      'CHANGELOG.md':
        '# Kasia Changelog\n\n- __v4.0.0__\n\n  - Responses are no longer modified\n\n- __v3.4.0__\n\n  - More\n',
    },
    '4.0.0',
    'met',
  ],
  [
    'NEWS',
    {
      NEWS: '==========================\n0.19.1 - November 30, 2023\n==========================\n\n- Support multiple web views.\n- Fix the keyboard.\n',
    },
    '0.19.1',
    'met',
  ],
  [
    'setext with a date',
    { 'HISTORY.rst': 'History\n=======\n\n1.2.0 (2024-01-05)\n------------------\n\n* Search.\n' },
    '1.2.0',
    'met',
  ],
  [
    'debian',
    {
      'debian/changelog':
        'semilla (1.2-1) unstable; urgency=low\n\n  * Search works.\n\n -- Ana <ana@x.coop>  Fri, 05 Jan 2024 10:00:00 +0000\n',
    },
    '1.2',
    'met',
  ],
  ['dates', { 'CHANGELOG.md': '# Cambios\n\n## 5 de enero de 2024\n\n- Búsqueda\n' }, '2024.01.05', 'met'],
  ['in the README', { 'README.md': '# Emili\n\n## Changes\n\n### 1.7\n\n- Fix: better addresses\n' }, 'v1.7', 'met'],
  [
    'stopped before the latest',
    { 'CHANGELOG.md': '# Foodsoft 4.9.1\n(2025-03-20)\n\n### Bug Fixes\n\n* List attributes\n' },
    'v4.9.2',
    'partly',
  ],
  [
    'an empty entry',
    { 'CHANGELOG.md': '# Changelog\n\n## 5.6.2 (2022-12-13)\n\n## 5.6.0\n\n- Maps\n' },
    'v5.6.2',
    'partly',
  ],
  ['unreleased alone', { 'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- Search\n' }, 'v1.2.0', 'not-checked'],
  [
    'RELEASE.md as instructions',
    {
      'RELEASE.md':
        '# Releasing\n\n## 1. Bump the version\n\nRun `npm version`.\n\n### 3.1 Update README.md\n\nReplace v0.30.0 with v0.31.0.\n\n### 3.2 Update site\n\nSet it.\n',
    },
    'v0.32.0',
    'not-checked',
  ],
  [
    'the package that the tag names',
    {
      'CHANGELOG.md': 'The changelog has moved.\n',
      'semilla-web/ChangeLog.md': '# Changes\n\n## 1.7.10\n\n* Search\n',
    },
    'semilla-web-1.7.10',
    'met',
  ],
  ['another package', { 'other/ChangeLog.md': '# Changes\n\n## 1.7.10\n\n* Search\n' }, 'web-1.7.10', 'not-checked'],
  [
    'a page of a changelog in several',
    {
      'docs/changelog/product.md':
        '# Journal\n\n## 🔖 0.30.0 (2024-05-06) : Carte\n\n### Recherche\n\nOui.\n\n### Plus\n\nOui.\n\n## 0.29.0\n\n### Moins\n\nNon.\n',
    },
    'v0.30.0',
    'met',
  ],
  [
    'snippets for the next release',
    {
      'changelog/next/fix-search.md': '# Fix search\n\nIt works.\n',
      'changelog/readme-first.md': 'How to add a snippet.\n',
    },
    'v0.30.0',
    'not-checked',
  ],
  [
    "the packagers' beside the project's own",
    {
      ChangeLog: '2017-07-21 Ana <ana@x.coop>\n\n\t* Version 1.3.2 released.\n',
      NEWS: '1.3.2 (2017-07-21)\n------------------\n\n* Search works.\n',
      'debian/changelog':
        'semilla (1.4.0-2) unstable; urgency=low\n\n  * New upstream release.\n\n -- Ana <a@x.coop>  Fri, 05 Jan 2024 10:00:00 +0000\n',
    },
    'v1.4.0',
    'partly',
  ],
  [
    'from one to another',
    { CHANGES: 'CHANGES FROM 3.7b TO 3.7c\n\n* Fix a crash.\n\nCHANGES FROM 3.7a TO 3.7b\n\n* Panes.\n' },
    '3.7c',
    'met',
  ],
  [
    'later changes told on the page of releases',
    {
      'CHANGELOG.md':
        '# Changelog\n\nSince v1.1.0 we track changes using [GitHub releases](https://github.com/tierra-comun/semilla/releases).\n\n## 1.0.2\n\n- Fix\n',
    },
    'v1.4.1',
    'not-checked',
  ],
  [
    'the page of releases named within an entry',
    {
      'CHANGELOG.md':
        '# Changelog\n\n## 1.0.2\n\n- Fix\n- See the [releases](https://github.com/tierra-comun/semilla/releases)\n',
    },
    'v1.4.1',
    'partly',
  ],
  [
    'a page for each version',
    { Changelog: 'v1.7.3: Sturtled!\n\n - Fix\n', 'releasenotes/1.7.5/release-1.7.5.markdown': null },
    '1.7.5',
    'met',
  ],
  ['a page for each version, by its name', { 'docs/releases/v2025.1.3.rst': null }, 'v2025.1.3', 'met'],
  [
    'pages for other versions',
    { 'docs/releases/v2025.1.3.rst': null, 'docs/2025.1.4/a.rst': null },
    'v2025.1.4',
    'not-checked',
  ],
  ['a program in a folder of that name', { '.yarn/releases/yarn-1.22.19.cjs': null }, '1.22.19', 'not-checked'],
  [
    'a plugin of WordPress in a folder of its own',
    {
      'forms-bridge/readme.txt':
        '=== Forms Bridge ===\n\nContributors: codeccoop\nStable Tag: 4.4.4\n\nConnect forms.\n\n== Changelog ==\n\n= 4.4.4 =\n* feat: dynamic choices\n\n= 4.4.3 =\n* fix: backends\n',
    },
    '4.4.4',
    'met',
  ],
  [
    'notes of a part',
    { 'tools/readme.txt': 'Tools\n\n== Changelog ==\n\n= 4.4.4 =\n* feat: dynamic choices\n' },
    '4.4.4',
    'not-checked',
  ],
  [
    'a section of the README, by its series',
    {
      'README.md':
        '# Lager\n\n3.x Changelog\n-------------\n3.9.2 - 14 May 2021\n\n   * Bugfix: warnings\n\n3.9.1 - 2 March 2021\n\n   * Bugfix: rebar\n',
    },
    '3.9.2',
    'met',
  ],
  [
    'an extension of Sphinx',
    {
      'docs/build/changelog.rst':
        '=========\nChangelog\n=========\n\n.. changelog::\n    :version: 1.19.2\n    :include_notes_from: unreleased\n\n.. changelog::\n    :version: 1.19.1\n    :released: August 8, 2026\n\n    .. change::\n        :tags: bug\n\n        Fixed a bug. Release 1.18.0 introduced it.\n',
    },
    'rel_1_19_1',
    'met',
  ],
  [
    'newer versions told on the page of releases, under a heading of their own',
    {
      'HISTORY.md':
        '# History\n\n## 3.9.0 and newer\n\nSee GitHub Releases:\n\n- https://github.com/jazzband/tablib/releases\n\n## 3.8.0 (2025-01-22)\n\n- XLSX\n',
    },
    'v3.9.0',
    'not-checked',
  ],
  [
    'only what is still to be released is newer',
    { 'CHANGELOG.md': '# Changelog\n\n## 2.0.0 (unreleased)\n\n- Maps\n\n## 1.0.2\n\n- Fix\n' },
    'v1.4.1',
    'partly',
  ],
  [
    'plain text with a heading under the version',
    {
      Changes:
        'Also see the manual.\n\n2.4000   2025-07-04\n\n  [DOCUMENTATION]\n\n  - clarified some wording\n\n2.2200   2021-10-31\n\n  [BUG FIXES]\n\n  - search\n',
    },
    '2.4000',
    'met',
  ],
  [
    'headings of one level, as a tool writes them',
    {
      'CHANGELOG.md':
        "# Changelog\n\n## [0.4.33] - 2026-06-20\n\n## What's Changed\n\n* Fixed key comparison\n\n## [0.4.32]\n\n* Labels\n",
    },
    '0.4.33',
    'met',
  ],
  [
    'an empty entry before what is unreleased',
    { 'CHANGELOG.md': '# Changelog\n\n## 1.2.0\n\n## Unreleased\n\n- Maps\n' },
    'v1.2.0',
    'not-checked',
  ],
  [
    'the newer number of a part, beside the whole',
    { 'plugins/semilla-ide/CHANGELOG.md': '# IDE\n\n## 5.4.2\n\n- Search\n\n## 5.4.1\n\n- Labels\n' },
    'semilla/v2.20.0',
    'not-checked',
  ],
  [
    'the very number in a part',
    { 'plugins/semilla/CHANGELOG.md': '# S\n\n## 2.20.0\n\n- Search\n' },
    'semilla/v2.20.0',
    'met',
  ],
  [
    'something else with a version within an entry',
    { 'CHANGELOG.md': '# Changelog\n\n## 0.11.3\n\n### Metro 2.0 UI\n\n- Dark mode\n' },
    'v0.12.0',
    'partly',
  ],
  ['a module of Drupal', { 'CHANGELOG.md': '# Changelog\n\n## 1.2\n\n- Search\n' }, '8.x-1.3', 'partly'],
  [
    'the numbers of another package',
    { 'packages/core/CHANGELOG.md': '# Core\n\n## 5.6.10\n\n- Search\n\n## 2.0.0\n\n- Labels\n' },
    '@semilla/web@2.0.0',
    'not-checked',
  ],
  [
    'a package in a folder called otherwise',
    { 'packages/semilla-web/CHANGELOG.md': '# Web\n\n## 2.0.0\n\n- Search\n' },
    '@semilla/web@2.0.0',
    'met',
  ],
  ['from one to another, older', { CHANGES: 'CHANGES FROM 3.7a TO 3.7b\n\n* Panes.\n' }, '3.7c', 'partly'],
  ['of a library', { 'vendor/library/CHANGELOG.md': '# Changelog\n\n## 1.2.0\n\n- Search\n' }, 'v1.2.0', 'not-checked'],
];

describe('changelogs', () => {
  test.each(changelogs)('%s', (_, byPath, tag, expected) => {
    expect(judge(releaseNotes, repository(byPath, tags(tag))).verdict).toBe(expected);
  });
});

const messages: readonly (readonly [string, string])[] = [
  ['v0.1.4\n\n* Default project notifications\n* Updates to home page\n-----BEGIN PGP SIGNATURE-----\nabc', 'met'],
  ['Fix double submission of orders', 'met'],
  ['Se agrega la búsqueda por provincia', 'met'],
  ['v0.9 release, first stable version', 'not-checked'],
  ['Point release version 0.15.1\n-----BEGIN PGP SIGNATURE-----\n\niQIz fix BAABC some words here', 'not-checked'],
  ['[maven-release-plugin] copy for tag 3.33.2', 'not-checked'],
  ['Bump to generationkwh-2.5.8', 'not-checked'],
  ['minor update to development pre-release', 'not-checked'],
];
describe('the entry shown is about the latest release', () => {
  test.each<readonly [string, FilesByPath, string, number]>([
    [
      'not about the next',
      { 'CHANGELOG.md': '# Changelog\n\n## 1.3.0 (pending)\n\n- Maps\n\n## 1.2.0\n\n- Search\n' },
      'v1.2.0',
      7,
    ],
    [
      'not about another program',
      {
        'CHANGELOG.md': '# Changelog\n\n## 1.2.0\n\n- Search\n\n## 1.1.0\n\n### Bootstrap 5.0\n\n- Looks\n',
      },
      'v1.2.0',
      3,
    ],
    [
      'not an empty one in plain text',
      { Changes: '\n9.49  UNRELEASED\n\n9.48  2026-07-14\n  - Fixed a security issue where tokens were reused.\n' },
      'v9.48',
      4,
    ],
    ['a newer one where its own is missing', { 'CHANGELOG.md': '# Changelog\n\n## 1.2.1\n\n- Fix\n' }, 'v1.2.0', 3],
  ])('%s', (_, byPath, tag, line) => {
    const { verdict, evidence } = judge(releaseNotes, repository(byPath, tags(tag)));
    expect({ verdict, line: evidence?.[0]?.line }).toEqual({ verdict: 'met', line });
  });
});

describe('messages of annotated tags', () => {
  test.each(messages)('%j', (message, expected) => {
    const annotated = known([{ name: 'v1.2.0', at: Date.UTC(2024, 0), message, tagger: null }]);
    expect(judge(releaseNotes, repository({}, { tags: annotated })).verdict).toBe(expected);
  });

  test('the changelog is shown rather than the message', () => {
    const annotated = known([
      { name: 'v1.2.0', at: Date.UTC(2024, 0), message: '- Fix the search\n- Add labels for all', tagger: null },
    ]);
    const byPath = { 'CHANGELOG.md': '# Changelog\n\n## 1.2.0\n\n- Search\n' };
    expect(judge(releaseNotes, repository(byPath, { tags: annotated })).evidence?.[0]).toMatchObject({ line: 3 });
  });
});

describe('the latest release', () => {
  const byDate = (...dated: readonly (readonly [string, number])[]): Partial<Snapshot> => ({
    tags: known(dated.map(([name, year]) => ({ name, at: Date.UTC(year, 0), message: null, tagger: null }))),
  });
  const changelog = { 'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\n- Search\n' };
  test.each<readonly [string, Partial<Snapshot>, string]>([
    ['a way of counting that was given up', byDate(['v.4', 2019], ['1.0.0', 2026]), 'met'],
    [
      'packages named by a folder beside the whole',
      byDate(['semilla/1.0.0', 2025], ['semilla-core/v4.2.0', 2026]),
      'met',
    ],
    ['packages beside the whole', byDate(['1.0.0', 2025], ['semilla-core-4.2.0', 2026]), 'met'],
    ['care for an older branch', byDate(['v2.0.0', 2025], ['v1.0.0', 2026]), 'partly'],
    ['of two packages, the later', byDate(['web-4.2.0', 2025], ['core-1.0.0', 2026]), 'met'],
    ['a newer one', byDate(['v1.0.0', 2025], ['v1.1.0', 2026]), 'partly'],
  ])('%s', (_, changes, expected) => {
    expect(judge(releaseNotes, repository(changelog, changes)).verdict).toBe(expected);
  });
});

describe('releases', () => {
  test('with notes', () => {
    expect(judge(releaseNotes, repository({}, release('v1.2.0', 'Search works again, and labels too.'))).verdict).toBe(
      'met',
    );
  });

  test.each([null, '', 'No breaking changes', '**Full Changelog**: https://github.com/a/b/compare/v1...v2'])(
    'with %j',
    (notes) => {
      expect(judge(releaseNotes, repository({}, release('v1.2.0', notes))).verdict).toBe('partly');
    },
  );

  test('none was ever made', () => {
    expect(judge(releaseNotes, repository({ 'README.md': '# Semilla' }, tags())).verdict).toBe('not-applicable');
  });

  test('whether any was made is not known', () => {
    expect(judge(releaseNotes, repository({ 'README.md': '# Semilla' })).verdict).toBe('not-checked');
  });

  test('a candidate is no latest release', () => {
    const byPath = { 'CHANGELOG.md': '# Changelog\n\n## 4.9.2\n\n- Search\n' };
    expect(judge(releaseNotes, repository(byPath, tags('v4.9.2', 'v5.0.0-rc1'))).verdict).toBe('met');
  });

  test('a migration guide shows replacement too', () => {
    const changelog = { 'CHANGELOG.md': '# Changelog\n\n## 1.2.0\n\n- Search\n' };
    const guide = {
      'UPGRADE.md':
        '# Upgrading\n\nBefore you upgrade from 1.1, make a copy of the data base; then run the new program once and look at what it says.\n',
    };
    expect(judge(releaseNotes, repository(changelog, tags('1.2.0'))).shows).toEqual(['P5']);
    expect(judge(releaseNotes, repository({ ...changelog, ...guide }, tags('1.2.0'))).shows).toBeUndefined();
  });
});
