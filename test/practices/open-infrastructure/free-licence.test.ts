import { describe, expect, test } from '@jest/globals';
import { freeLicence } from '../../../src/practices/open-infrastructure/free-licence.ts';
import { spdxTexts } from '../../licence/support/spdx-texts.ts';
import { type FilesByPath, files, judge, repository, told } from '../../support/repository.ts';

const text = (id: string): string => spdxTexts.find((one) => one.id === id)?.text ?? '';

const coopcycle = `COOPCYCLE LICENSE\n\nThis License grants rights to study, execute, modify and redistribute the Software or its derivatives to any Licensee, but reserve the commercial use of these rights to the only entities defined in Article 3. ${'Any redistribution is permitted under these conditions, without warranty or liability. '.repeat(8)}`;

describe('a free licence', () => {
  test.each<[string, FilesByPath, string, string | null]>([
    ['a known text', { LICENSE: text('AGPL-3.0-only') }, 'met', 'AGPL-3.0-only'],
    [
      'two to choose from',
      { 'LICENSE-MIT': text('MIT'), 'LICENSE-APACHE': text('Apache-2.0') },
      'met',
      'Apache-2.0 OR MIT',
    ],
    ['REUSE', { 'LICENSES/GPL-3.0-or-later.txt': text('GPL-3.0-only') }, 'met', 'GPL-3.0-or-later'],
    [
      'one side is free',
      { LICENSE: `You may choose either of these licenses, at your option.\n\n${text('MIT')}\n\n${text('SSPL-1.0')}` },
      'met',
      'MIT OR SSPL-1.0',
    ],
    ['named, without text', { 'package.json': '{ "license": "MIT" }' }, 'partly', 'MIT'],
    [
      'a text of its own',
      { LICENSE: 'You may do with this what the assembly of the neighbourhood allows, which meets on Sundays.' },
      'partly',
      null,
    ],
    [
      'terms beside it',
      { LICENSE: `${text('MIT')}\n\nThe Software may not be sold, nor used for commercial purposes.` },
      'partly',
      'MIT',
    ],
    ['neither body has judged it', { LICENSE: text('Beerware') }, 'partly', 'Beerware'],
    ['not free', { LICENSE: text('SSPL-1.0') }, 'not-yet', 'SSPL-1.0'],
    ['a licence for co-operatives only', { LICENSE: coopcycle }, 'not-yet', 'LicenseRef-CoopCycle'],
    ['no commerce', { LICENSE: text('CC-BY-NC-SA-4.0') }, 'not-yet', 'CC-BY-NC-SA-4.0'],
    ['nothing', { 'README.md': '# Semilla' }, 'not-yet', null],
    ['an empty file', { LICENSE: '' }, 'not-yet', null],
    ['still to come', { LICENSE: 'TODO: add a license here' }, 'not-yet', null],
    ['rights, and no permission', { LICENSE: 'Copyright 2020 Example Co-op. All rights reserved.' }, 'not-yet', null],
    ['only that of a dependency', { 'vendor/x/LICENSE': text('MIT') }, 'not-yet', null],
    ['there, but not read', { LICENSE: null }, 'not-checked', null],
  ])('%s', (_, byPath, verdict, licence) => {
    const judgement = judge(freeLicence, repository(byPath));
    expect([judgement.verdict, judgement.measures?.licence]).toEqual([verdict, licence]);
  });

  test('not listed whole: an absence proves nothing', () => {
    const cut = repository({}, { files: { ...files({ 'README.md': '# Semilla' }), whole: false } });
    expect(judge(freeLicence, cut).verdict).toBe('not-checked');
  });

  test('a contradiction is evidence, with its place', () => {
    const judgement = judge(
      freeLicence,
      repository({ LICENSE: text('GPL-3.0-only'), 'package.json': '{\n  "license": "MIT"\n}' }),
    );
    expect(judgement.verdict).toBe('met');
    expect(judgement.evidence).toContainEqual(
      expect.objectContaining({
        path: 'package.json',
        line: 2,
        summary: expect.objectContaining({ key: 'free-licence.contradiction' }),
      }),
    );
    expect(told(judgement)).toContain('Says MIT, but LICENSE says GPL-3.0-only.');
    expect(judgement.evidence?.filter(({ path }) => path === 'package.json')).toHaveLength(1);
  });

  test('says which licence is not free, in words', () => {
    expect(told(judge(freeLicence, repository({ LICENSE: coopcycle })))).toContain('CoopCycle');
  });

  test.each([
    'LICENSE'.toLowerCase(),
    'copying.lesser',
    'licenses/mit.txt',
    'reuse.toml',
    'cargo.toml',
    'mocha.gemspec',
    'gnu-agpl-3.0',
  ])('wants %s read', (path) => expect(freeLicence.reads?.some((reads) => reads.path.test(path))).toBe(true));

  test.each([
    'vendor/x/license',
    'src/licensing.ts',
    'package-lock.json',
    'node_modules/y/copying',
    'docs/licensees.md',
  ])('leaves %s alone', (path) => expect(freeLicence.reads?.some((reads) => reads.path.test(path))).toBe(false));
});
