import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceAddress, siteOf, stepAddress } from '../../src/report/links.ts';
import type { Repository } from '../../src/snapshot/snapshot.ts';
import { hostileText } from '../support/hostile-text.ts';
import { literal, scorecard, words } from '../support/scorecard.ts';

const english = literal('en');
const options = { starter: true, settingsFile: null };
const repository = (changes: Partial<Repository> = {}): Repository => ({ ...scorecard().repository, ...changes });
const commit = repository().commit;

describe('evidence', () => {
  test.each([
    [
      'https://github.com/tierra-comun/semilla',
      'checkout',
      `https://github.com/tierra-comun/semilla/blob/${commit}/docs/a%20b.md?plain=1#L3`,
    ],
    ['https://git.example.coop/o/n', 'github', `https://git.example.coop/o/n/blob/${commit}/docs/a%20b.md?plain=1#L3`],
    ['https://gitlab.com/a/b/c', 'checkout', `https://gitlab.com/a/b/c/-/blob/${commit}/docs/a%20b.md#L3`],
    ['https://codeberg.org/o/n', 'checkout', `https://codeberg.org/o/n/src/commit/${commit}/docs/a%20b.md#L3`],
  ] as const)('of %s from %s', (url, source, expected) => {
    expect(evidenceAddress(siteOf(repository({ url }), source), { path: 'docs/a b.md', line: 3 })).toBe(expected);
  });

  test.each([
    [null],
    ['ssh://git@github.com/o/n'],
    ['javascript:alert(1)'],
    ['file:///home/o/n'],
    ['https://git.example.coop/o/n'],
    ['https://user:token@github.com/o/n'],
    ['https://github.com/o'],
    ['https://github.com/o/n/tree/main'],
    ['https://github.com/o/n](https://evil.example'],
    ['https://github.com.evil.example/o/n'],
    ['not an address'],
    [''],
  ])('of a folder at %s has none', (url) => {
    expect(evidenceAddress(siteOf(repository({ url }), 'checkout'), { path: 'README.md' })).toBeNull();
  });

  test.each(['../secret', 'a/../../b', './a', 'a//b', ''])('at the path %j has none', (path) => {
    expect(evidenceAddress(siteOf(repository(), 'github'), { path })).toBeNull();
  });

  test('without a commit or a path has none', () => {
    expect(evidenceAddress(siteOf(repository({ commit: null }), 'github'), { path: 'README.md' })).toBeNull();
    expect(evidenceAddress(siteOf(repository(), 'github'), {})).toBeNull();
  });
});

describe('next steps', () => {
  const github = siteOf(repository(), 'github');

  test('a new file begins with its starter text', () => {
    const place = {
      kind: 'new-file',
      path: 'docs/code of conduct.md',
      starter: words('# Código\n\n[a](b) & c'),
    } as const;
    const address = new URL(stepAddress(github, place, english, options) ?? '');
    expect(address.pathname).toBe('/tierra-comun/semilla/new/main');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      filename: 'docs/code of conduct.md',
      value: '# Código\n\n[a](b) & c',
    });
  });

  test('a starter text too long for an address is left out', () => {
    const place = { kind: 'new-file', path: 'A.md', starter: words('ñ'.repeat(3000)) } as const;
    expect(stepAddress(github, place, english, options)).toBe(
      'https://github.com/tierra-comun/semilla/new/main?filename=A.md',
    );
  });

  test.each([
    [
      { kind: 'edit-file', path: 'docs/a#b.md', line: 2 },
      'https://github.com/tierra-comun/semilla/edit/main/docs/a%23b.md',
    ],
    [{ kind: 'page', page: 'labels' }, 'https://github.com/tierra-comun/semilla/labels'],
    [{ kind: 'guide', url: 'https://docs.github.com/a_(b)' }, 'https://docs.github.com/a%5F%28b%29'],
    [{ kind: 'guide', url: 'javascript:alert(1)' }, null],
    [
      { kind: 'settings-file', example: 'language: es' },
      'https://github.com/tierra-comun/semilla/new/main?filename=.github%2Fcoop-scorecard.yml&value=language%3A%20es',
    ],
  ] as const)('%j', (place, expected) => {
    expect(stepAddress(github, place, english, options)).toBe(expected);
  });

  test('settings that exist are edited', () => {
    expect(
      stepAddress(github, { kind: 'settings-file' }, english, {
        ...options,
        settingsFile: '.github/coop-scorecard.yaml',
      }),
    ).toBe('https://github.com/tierra-comun/semilla/edit/main/.github/coop-scorecard.yaml');
  });

  test('a default branch of any name', () => {
    const site = siteOf(repository({ defaultBranch: 'release/12.0 (new)' }), 'github');
    expect(stepAddress(site, { kind: 'edit-file', path: 'A' }, english, options)).toBe(
      'https://github.com/tierra-comun/semilla/edit/release/12.0%20%28new%29/A',
    );
  });

  test('without a branch, or on a host whose pages we do not know, there are none', () => {
    const place = { kind: 'new-file', path: 'A.md' } as const;
    const nowhere = siteOf(repository({ defaultBranch: null, ref: '' }), 'github');
    expect(stepAddress(nowhere, place, english, options)).toBeNull();
    expect(
      stepAddress(siteOf(repository({ url: 'https://gitlab.com/o/n' }), 'checkout'), place, english, options),
    ).toBeNull();
  });
});

test('an address never holds what Markdown or HTML would read, and stays on its host', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (path, ref) => {
      const site = siteOf(repository({ ref, defaultBranch: ref }), 'github');
      const addresses = [
        evidenceAddress(site, { path, line: 1 }),
        stepAddress(site, { kind: 'new-file', path, starter: words(ref) }, english, options),
        stepAddress(site, { kind: 'edit-file', path }, english, options),
      ];
      for (const address of addresses) {
        if (address === null) continue;
        expect(address).toMatch(/^https:\/\/github\.com\/tierra-comun\/semilla\/[\w./%?=&#-]*$/);
        expect(new URL(address).pathname).toMatch(/^\/tierra-comun\/semilla\//);
        expect(address.length).toBeLessThanOrEqual(8000);
      }
    }),
  );
});
