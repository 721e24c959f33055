import { expect, test } from '@jest/globals';
import { entriesOfLinks } from '../../src/snapshot/links.ts';

const entries = ['docs/README.md', 'docs/guide/start.md', 'LICENSE.txt'].map(
  (path) => ({ path, kind: 'file', size: 3 }) as const,
);
const followed = (links: Record<string, string>) =>
  Object.fromEntries(
    entriesOfLinks(
      [...entries, { path: 'sub', kind: 'submodule', size: null }],
      Object.entries(links).map(([path, to]) => ({ path, to })),
    ).map(({ path, target }) => [path, target]),
  );

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['a file', { 'README.md': 'docs/README.md' }, { 'README.md': 'docs/README.md' }],
  ['a file beside', { 'docs/LICENSE': '../LICENSE.txt' }, { 'docs/LICENSE': 'LICENSE.txt' }],
  ['with dots on the way', { a: './docs/guide/.././README.md' }, { a: 'docs/README.md' }],
  ['a chain', { a: 'b', b: 'c', c: 'LICENSE.txt' }, { a: 'LICENSE.txt', b: 'LICENSE.txt', c: 'LICENSE.txt' }],
  ['a folder', { manual: 'docs/guide' }, { 'manual/start.md': 'docs/guide/start.md' }],
  [
    'through a folder that is a link',
    { manual: 'docs/', a: 'manual/README.md' },
    { a: 'docs/README.md', 'manual/README.md': 'docs/README.md', 'manual/guide/start.md': 'docs/guide/start.md' },
  ],
  [
    'up from where a link led',
    { g: 'docs/guide', a: 'g/../README.md' },
    { a: 'docs/README.md', 'g/start.md': 'docs/guide/start.md' },
  ],
  [
    'a link inside a linked folder',
    { 'docs/L': '../LICENSE.txt', d: 'docs' },
    {
      'docs/L': 'LICENSE.txt',
      'd/L': 'LICENSE.txt',
      'd/README.md': 'docs/README.md',
      'd/guide/start.md': 'docs/guide/start.md',
    },
  ],
])('followed: %s', (_, links, found) => {
  expect(followed(links)).toEqual(found);
});

test.each<[string, Record<string, string>]>([
  ['to nothing', { a: 'absent.md' }],
  ['out', { a: '../LICENSE.txt' }],
  ['out and back', { a: '../semilla/LICENSE.txt', 'docs/b': '../../semilla/LICENSE.txt' }],
  ['absolute', { a: '/etc/passwd', b: '/LICENSE.txt' }],
  ['to itself', { a: 'a' }],
  ['in a circle', { a: 'b', b: 'a' }],
  ['in a circle of folders', { 'docs/all': '..', 'docs/guide/up': '../guide' }],
  ['to the root', { a: '.' }],
  ['a file taken for a folder', { a: 'LICENSE.txt/../docs/README.md', b: 'LICENSE.txt/x' }],
  ['a submodule', { a: 'sub', b: 'sub/README.md' }],
  ['without a target', { a: '' }],
])('not followed: %s', (_, links) => {
  expect(followed(links)).toEqual({});
});

test('folders of links to folders of links stay small', () => {
  const files = Array.from({ length: 1000 }, (_, at) => ({ path: `f/${at}`, kind: 'file', size: 1 }) as const);
  const links = Array.from({ length: 1000 }, (_, at) => ({ path: `l/${at}`, to: '../f' }));
  expect(entriesOfLinks(files, links).length).toBe(10_000);
});
