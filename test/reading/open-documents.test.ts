import { describe, expect, test } from '@jest/globals';
import type { Documents } from '../../src/reading/documents.ts';
import { openDocuments } from '../../src/reading/open-documents.ts';
import { known } from '../../src/snapshot/fact.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { type FilesByPath, files, repository } from '../support/repository.ts';

const open = (byPath: FilesByPath, owner?: FilesByPath): Documents =>
  openDocuments(repository(byPath, owner === undefined ? {} : { ownerFiles: known(files(owner)) }));

describe('the README as GitHub picks it', () => {
  test.each([
    [['.github/README.md', 'README.md', 'docs/README.md'], '.github/README.md'],
    [['README.md', 'docs/README.md'], 'README.md'],
    [['README.es.md', 'README.md', 'README.rst'], 'README.md'],
    [['README.rst', 'README.txt', 'README'], 'README.rst'],
    [['readme.markdown'], 'readme.markdown'],
    [['Docs/Readme.adoc'], 'Docs/Readme.adoc'],
    [['README.es.md'], 'README.es.md'],
    [['src/README.md', 'README.png', 'READMEFIRST.md'], null],
  ])('of %j', (paths, expected) => {
    expect(open(Object.fromEntries(paths.map((path) => [path, '# x']))).readme?.path ?? null).toBe(expected);
  });
});

test('entries that match one of several expressions, in the order of the repository, letter case aside', () => {
  const documents = open({
    '.github/FUNDING.yml': 'x',
    'docs/a.md': 'x',
    'Funding.json': 'x',
    'src/funding.json': 'x',
  });
  const found = (...paths: RegExp[]) => documents.matching(...paths).map(({ path }) => path);
  expect(found(/^funding\.json$/, /^\.github\/funding\.ya?ml$/)).toEqual(['.github/FUNDING.yml', 'Funding.json']);
  expect(found(/^funding\.json$/)).toEqual(['Funding.json']);
  expect(found(/^FUNDING/)).toEqual([]);
  expect(found()).toEqual([]);
});

describe('community files', () => {
  const coc = ['code-of-conduct'];
  test.each([
    ['CODE_OF_CONDUCT.md', 'CODE_OF_CONDUCT.md'],
    ['code of conduct.txt', 'code of conduct.txt'],
    ['docs/Code-Of-Conduct.rst', 'docs/Code-Of-Conduct.rst'],
    ['.github/CODE_OF_CONDUCT', '.github/CODE_OF_CONDUCT'],
    ['CODE_OF_CONDUCT.es.md', 'CODE_OF_CONDUCT.es.md'],
    ['src/CODE_OF_CONDUCT.md', null],
    ['CODE_OF_CONDUCT_FAQ.md', null],
    ['CODE_OF_CONDUCT.png', null],
    ['docs/x/CODE_OF_CONDUCT.md', null],
  ])('%s', (path, expected) => {
    expect(open({ [path]: 'Be kind.' }).community(coc)?.path ?? null).toBe(expected);
  });

  test('own before inherited, and inherited only where wanted', () => {
    const both = open({ 'docs/CODE_OF_CONDUCT.md': 'x' }, { 'CODE_OF_CONDUCT.md': 'y' });
    expect(both.community(coc)?.inherited).toBe(false);
    const above = open({}, { 'CODE_OF_CONDUCT.md': 'y', 'SUPPORT.md': 'z' });
    expect(above.community(coc)?.inherited).toBe(true);
    expect(above.community(coc, { inherit: false })).toBeNull();
    expect(above.inherited.map(({ path }) => path)).toEqual(['CODE_OF_CONDUCT.md', 'SUPPORT.md']);
    expect(above.inheritedText('support.md')).toBe('z');
    expect(above.own).toEqual([]);
  });
});

test('own documents, most prominent first, without what others wrote', () => {
  const documents = open({
    'docs/guide/a.md': 'x',
    'CONTRIBUTING.md': 'x',
    'docs/b.md': 'x',
    'README.md': 'x',
    'lib/README.md': 'x',
    '.github/SUPPORT.md': 'x',
    '.github/ISSUE_TEMPLATE/bug.md': 'x',
    '.github/pull_request_template.md': 'x',
    'vendor/x/README.md': 'x',
    'package.json': '{}',
    'docs/unread.md': null,
  });
  expect(documents.own.map(({ path }) => path)).toEqual([
    'README.md',
    '.github/SUPPORT.md',
    'CONTRIBUTING.md',
    'docs/b.md',
    'docs/guide/a.md',
    'lib/README.md',
  ]);
  expect(documents.at('.GitHub/issue_template/bug.md')?.path).toBe('.github/ISSUE_TEMPLATE/bug.md');
  expect(documents.text('package.json')).toBe('{}');
  expect(documents.at('package.json')).toBeNull();
  expect(documents.own[0]).toBe(documents.readme);
});

test('symbolic links, those that git checked out as text too, are what they lead to', () => {
  const snapshot: Snapshot = repository({
    'docs/index.md': '# Semilla',
    'CONTRIBUTING.md': 'docs/how.md\n',
    'docs/how.md': '# How',
    'a.md': 'b.md',
    'b.md': 'a.md',
  });
  const linked = openDocuments({
    ...snapshot,
    files: {
      ...snapshot.files,
      entries: [...snapshot.files.entries, { path: 'README.md', kind: 'file', size: 13, target: 'docs/index.md' }],
    },
  });
  expect(linked.readme?.title).toBe('Semilla');
  expect(linked.readme?.path).toBe('docs/index.md');
  expect(linked.community(['contributing'])?.title).toBe('How');
  expect(linked.at('a.md')).toBeNull();
  expect(linked.own.filter(({ path }) => path === 'docs/index.md')).toHaveLength(1);
});

test('a file read by the name of its link only', () => {
  const snapshot = repository({ 'README.md': '# Semilla\n\nA bank of seeds.', 'core/README.md': null });
  const entries = snapshot.files.entries.map((entry) =>
    entry.path === 'README.md' ? { ...entry, target: 'core/README.md' } : entry,
  );
  const linked = openDocuments({ ...snapshot, files: { ...snapshot.files, entries } });
  expect(linked.readme?.title).toBe('Semilla');
  const nowhere = openDocuments({ ...snapshot, files: { ...snapshot.files, entries, read: [] } });
  expect(nowhere.readme).toBeNull();
});

describe('links', () => {
  const documents = open({
    'README.md': '# x',
    'docs/My Guide.md': 'x',
    'docs/es/guia.md': 'x',
    '.github/SUPPORT.md': 'x',
  });
  const follow = (target: string, from: string): string => {
    const document = documents.at(from);
    if (document === null) throw new Error(from);
    const found = documents.follow({ text: '', target, line: 1, kind: 'link' }, document);
    switch (found.to) {
      case 'repository':
        return found.anchor === null ? found.path : `${found.path}#${found.anchor}`;
      case 'elsewhere':
        return found.url;
      case 'mail':
        return `mail ${found.address}`;
      case 'nothing':
        return 'nothing';
    }
  };
  const own = 'https://github.com/tierra-comun/semilla';

  test.each([
    ['docs/My%20Guide.md', 'README.md', 'docs/My Guide.md'],
    ['./DOCS/my guide.md?raw=true#start', 'README.md', 'docs/My Guide.md#start'],
    ['docs/', 'README.md', 'docs'],
    ['#install', 'README.md', 'README.md#install'],
    ['../../README.md', 'docs/es/guia.md', 'README.md'],
    ['guia.md', 'docs/es/guia.md', 'docs/es/guia.md'],
    ['/docs/es/guia.md', 'docs/es/guia.md', 'docs/es/guia.md'],
    ['guia', 'docs/es/guia.md', 'docs/es/guia.md'],
    ['guia.html', 'docs/es/guia.md', 'docs/es/guia.md'],
    [`${own}/blob/main/docs/es/guia.md#l`, 'README.md', 'docs/es/guia.md#l'],
    [`${own.replace('github', 'GitHub')}/tree/feature/x/docs`, 'README.md', 'docs'],
    ['https://raw.githubusercontent.com/tierra-comun/semilla/main/README.md', 'README.md', 'README.md'],
    [`${own}#readme`, 'docs/es/guia.md', 'README.md#readme'],
    ['../main/README.md', 'README.md', 'README.md'],
    ['mailto:ana@camba.coop?subject=x', 'README.md', 'mail ana@camba.coop'],
    ['../../wiki', 'README.md', `${own}/wiki`],
    ['../../../../issues/new', 'docs/es/guia.md', `${own}/issues/new`],
    ['../../discussions', '.github/SUPPORT.md', 'nothing'],
    [`${own}/issues`, 'README.md', `${own}/issues`],
    [`${own}-docs/blob/main/README.md`, 'README.md', `${own}-docs/blob/main/README.md`],
    ['https://a.coop/README.md', 'README.md', 'https://a.coop/README.md'],
    ['//a.coop', 'README.md', 'https://a.coop'],
    ['docs/nothing.md', 'README.md', 'nothing'],
    ['doc', 'README.md', 'nothing'],
    [`${own}/blob/main/docs/nothing.md`, 'README.md', 'nothing'],
    ['{{ site.url }}/docs', 'README.md', 'nothing'],
    ['javascript:alert(1)', 'README.md', 'nothing'],
    ['%E0%A4%A', 'README.md', 'nothing'],
  ])('%s from %s', (target, from, expected) => {
    expect(follow(target, from)).toBe(expected);
  });

  test('of an inherited document lead to the repository it is in', () => {
    const inherited = open({ 'SECURITY.md': 'x' }, { 'SUPPORT.md': 'x', 'profile/README.md': 'x' });
    const support = inherited.community(['support']);
    if (support === null) throw new Error('none');
    expect(inherited.follow({ text: '', target: 'SECURITY.md', line: 1, kind: 'link' }, support)).toEqual({
      to: 'nothing',
    });
    expect(inherited.follow({ text: '', target: 'profile/README.md', line: 1, kind: 'link' }, support)).toEqual({
      to: 'elsewhere',
      url: 'https://github.com/tierra-comun/.github/blob/HEAD/profile/README.md',
    });
  });
});
