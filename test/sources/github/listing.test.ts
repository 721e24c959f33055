import { describe, expect, test } from '@jest/globals';
import { mostEntriesListed } from '../../../src/snapshot/files.ts';
import type { TreeNode } from '../../../src/sources/github/answers.ts';
import { Listing } from '../../../src/sources/github/listing.ts';

const file = (name: string): TreeNode => ({ name, type: 'blob', mode: 0o100644, size: 1, object: null });
const link = (name: string): TreeNode => ({ name, type: 'blob', mode: 0o120000, size: 1, object: null });
const folder = (name: string, entries: readonly TreeNode[] | null = null): TreeNode => ({
  name,
  type: 'tree',
  mode: 0o040000,
  size: null,
  object: entries && { entries },
});
const text = (words: string) => ({ kind: 'text', text: words, truncated: false }) as const;
const listed = (...nodes: readonly TreeNode[]): Listing => {
  const listing = new Listing();
  listing.add('', nodes);
  return listing;
};

test('100,000 files and no more, and then an absent path proves nothing', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}.js`));
  const full = Array.from({ length: 100 }, (_, index) => folder(`part${index}`, names(1000)));
  expect(listed(...full).files()).toMatchObject({ whole: true, entries: { length: mostEntriesListed } });
  const began = performance.now();
  const over = listed(...full, file('README.md'), folder('more', names(5))).files();
  expect(performance.now() - began).toBeLessThan(3000);
  expect(over).toMatchObject({ whole: false, entries: { length: mostEntriesListed } });
});

describe('folders to open', () => {
  test('where documents and translations are kept first, then what is near; what others wrote never', () => {
    const listing = listed(
      folder('lib', [folder('core'), folder('node_modules')]),
      folder('docs', [folder('guides')]),
      folder('web', [folder('sites', [folder('default', [folder('files')])])]),
      folder('test', [folder('fixtures')]),
      folder('a', [folder('b', [folder('locale')])]),
    );
    expect(listing.foldersToOpen()).toEqual(['a/b/locale', 'docs/guides', 'lib/core']);
  });

  test('not those that were opened, and a hundred at most', () => {
    const listing = listed(...Array.from({ length: 150 }, (_, index) => folder(`part${index}`)));
    const first = listing.foldersToOpen();
    expect(first).toHaveLength(100);
    for (const path of first) listing.add(path, []);
    expect(listing.foldersToOpen()).toHaveLength(50);
    listing.leave();
    expect(listing.foldersToOpen()).toEqual([]);
  });
});

describe('what is read', () => {
  test('under the names that were wanted, though a link leads to the same', () => {
    const listing = listed(link('README.md'), folder('core', [file('README.md')]));
    listing.read('README.md', text('core/README.md'));
    expect(listing.want(['README.md'])).toEqual(['core/README.md']);
    listing.read('core/README.md', text('# Core'));
    expect(listing.files().read).toEqual([{ path: 'README.md', content: text('# Core') }]);
    expect(listing.want(['core/README.md'])).toEqual([]);
    expect(listing.files().read.map(({ path }) => path)).toEqual(['README.md', 'core/README.md']);
  });

  test('a file that a person named where nothing was listed', () => {
    const listing = listed(file('README.md'));
    expect(listing.want(['far/down/settings.yml'])).toEqual(['far/down/settings.yml']);
    listing.read('far/down/settings.yml', text('language: es'));
    expect(listing.files().read.map(({ path }) => path)).toEqual(['far/down/settings.yml']);
  });
});
