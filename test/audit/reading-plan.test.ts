import { describe, expect, test } from '@jest/globals';
import { readingPlan } from '../../src/audit/reading-plan.ts';
import { practices } from '../../src/practices/list.ts';
import { type Files, mostFilesRead } from '../../src/snapshot/files.ts';
import { files } from '../support/repository.ts';

const plan = readingPlan(practices);
const listed = (...paths: readonly string[]): Files => files(Object.fromEntries(paths.map((path) => [path, null])));

describe('the first round', () => {
  test.each([
    '.github/coop-scorecard.yml',
    'README.md',
    'readme.rst',
    'DEVELOPMENT.md',
    'COPYING',
    'LICENSES/MIT.txt',
    'docs/plan.md',
    'docs/guide/start.adoc',
    '.github/CONTRIBUTING.md',
    '.github/workflows/test.yml',
    '.github/ISSUE_TEMPLATE/config.yml',
    'package.json',
    'publiccode.yml',
    'CITATION.cff',
    'CODEOWNERS',
  ])('reads %s', (path) => {
    expect(plan.next(listed(path, 'src/index.ts'))).toContain(path);
  });

  test.each([
    'src/index.ts',
    'logo.png',
    'docs/a/b/c/deep.md',
    'docs/api/index.html',
    'data/people.csv',
    'packages/x/README.md',
  ])('leaves %s', (path) => {
    expect(plan.next(listed(path))).not.toContain(path);
  });

  test('reads no submodule', () => {
    const submodule: Files = { entries: [{ path: 'README.md', kind: 'submodule', size: null }], whole: true, read: [] };
    expect(plan.next(submodule)).toEqual([]);
  });

  test('is bounded, with what matters most first', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `docs/page-${index}.md`);
    const wanted = plan.next(
      listed(...many, 'README.md', 'LICENSE', '.github/coop-scorecard.yml', 'CODE_OF_CONDUCT.md'),
    );
    expect(wanted.length).toBeLessThanOrEqual(mostFilesRead);
    expect(wanted).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', '.github/coop-scorecard.yml', 'CODE_OF_CONDUCT.md']),
    );
  });
});

describe('the second round', () => {
  const second = (text: string, ...others: readonly string[]): readonly string[] =>
    plan.next(files({ 'README.md': text, ...Object.fromEntries(others.map((path) => [path, null])) }));

  test('reads the pages that the README names', () => {
    expect(second('See [how](community/How-We-Work.md#start).', 'community/how-we-work.md')).toEqual([
      'community/how-we-work.md',
    ]);
  });

  test.each([
    ['an absent page', '[how](community/how.md)', 'community/other.md'],
    ['an address', '[how](https://example.org/community/how.md)', 'community/how.md'],
    ['no document', '[how](src/main.ts)', 'src/main.ts'],
    ['code', '```\n[how](community/how.md)\n```', 'community/how.md'],
  ])('not %s', (_, text, path) => {
    expect(second(text, path)).toEqual([]);
  });

  test('reads the pages that the settings name', () => {
    const known = files({
      '.github/coop-scorecard.yml':
        'practices:\n  roadmap: { found-at: "notes/next.md" }\ndata: { policy: legal/Privacy.md }\n',
      'notes/next.md': null,
      'legal/Privacy.md': null,
    });
    expect([...plan.next(known)].sort()).toEqual(['legal/Privacy.md', 'notes/next.md']);
  });

  test('wants nothing twice', () => {
    expect(second('[itself](README.md)')).toEqual([]);
  });
});
