import { describe, expect, test } from '@jest/globals';
import { fsfList } from '../../src/licence/fsf-list.generated.ts';
import { expressionFacts, licenceFacts } from '../../src/licence/licence.ts';

describe('facts of a licence', () => {
  test.each<[string, boolean | null, boolean | null, boolean | null]>([
    // id, free, with GPL 2, with GPL 3
    ['MIT', true, true, true],
    ['0BSD', true, true, true],
    ['Unicode-3.0', true, true, true],
    ['Python-2.0', true, false, false],
    ['Python-2.0.1', true, true, true],
    ['XFree86-1.1', true, false, true],
    ['RPL-1.5', true, false, false],
    ['APSL-1.1', true, null, null],
    ['CC-BY-3.0-IGO', null, false, false],
    ['GFDL-1.3-invariants-only', true, false, false],
    ['LAL-1.3', true, false, false],
    ['ISC', true, true, true],
    ['Zlib', true, true, true],
    ['BSL-1.0', true, true, true],
    ['Unlicense', true, true, true],
    ['WTFPL', true, true, true],
    ['CC0-1.0', true, true, true],
    ['CC-BY-4.0', true, true, true],
    ['MPL-2.0', true, true, true],
    ['EUPL-1.2', true, true, true],
    ['Artistic-2.0', true, true, true],
    ['LGPL-2.1-only', true, true, true],
    ['GPL-2.0-or-later', true, true, true],
    ['GPL-2.0+', true, true, true],
    ['GPL-2.0-only', true, true, false],
    ['GPL-2.0', true, true, false],
    ['Apache-2.0', true, false, true],
    ['AGPL-3.0-or-later', true, false, true],
    ['LGPL-3.0-only', true, false, true],
    ['GPL-3.0-only', true, false, true],
    ['CC-BY-SA-4.0', true, false, true],
    ['MPL-2.0-no-copyleft-exception', true, false, false],
    ['MPL-1.1', true, false, false],
    ['EPL-1.0', true, false, false],
    ['EPL-2.0', true, false, false],
    ['CDDL-1.0', true, false, false],
    ['BSD-4-Clause', true, false, false],
    ['OpenSSL', true, false, false],
    ['Artistic-1.0', true, false, false],
    ['AGPL-1.0-only', true, false, false],
    ['JSON', false, false, false],
    ['SSPL-1.0', false, false, false],
    ['BUSL-1.1', false, false, false],
    ['Elastic-2.0', false, false, false],
    ['PPL', false, false, false],
    ['CC-BY-NC-SA-4.0', false, false, false],
    ['CC-BY-ND-4.0', false, false, false],
    ['Hippocratic-2.1', false, false, false],
    ['LicenseRef-CoopCycle', false, false, false],
    ['LicenseRef-Anti-Capitalist', false, false, false],
    ['LicenseRef-Our-Own', null, null, null],
    ['Beerware', null, null, null],
  ])('%s', (id, free, gpl2Compatible, gpl3Compatible) => {
    expect(licenceFacts(id)).toMatchObject({ free, gpl2Compatible, gpl3Compatible });
  });

  test('approval by each body is told apart, with source and day', () => {
    expect(licenceFacts('NASA-1.3')).toMatchObject({ osiApproved: true, fsfLibre: false, free: true });
    expect(licenceFacts('WTFPL')).toMatchObject({ osiApproved: false, fsfLibre: true });
    expect(licenceFacts('PostgreSQL')).toMatchObject({ osiApproved: true, fsfLibre: null });
    expect(licenceFacts('MIT').sources.gpl).toMatchObject({
      url: 'https://www.gnu.org/licenses/license-list.html#Expat',
      date: '2025-06-18',
    });
  });

  test.each([
    ['MIT', 'list'],
    ['SSPL-1.0', 'terms'],
    ['LGPL-2.0-only', 'terms'],
    ['CC-BY-3.0', 'terms'],
    ['EUPL-1.2', 'relicensing'],
    ['Beerware', null],
    ['LicenseRef-Our-Own', null],
  ])('%s: how its place beside the GPL is known: %s', (id, basis) => {
    const { gplBasis, sources } = licenceFacts(id);
    expect(gplBasis).toBe(basis);
    expect(sources.gpl.url.startsWith('https://www.gnu.org/')).toBe(basis !== 'terms');
  });

  test('agrees with the FSF’s page on every licence there, but for what its comments add', () => {
    const different: string[] = [];
    const rows = fsfList.trim().split('\n');
    for (const row of rows) {
      const [, said = '', ...ids] = row.split(' ');
      for (const id of ids) {
        const facts = licenceFacts(id);
        const page = [
          said !== 'non-free',
          said === 'gpl-2' || said === 'gpl-2-3',
          said === 'gpl-3' || said === 'gpl-2-3',
        ];
        if (![facts.fsfLibre, facts.gpl2Compatible, facts.gpl3Compatible].every((fact, at) => fact === page[at]))
          different.push(id);
      }
    }
    expect(rows.length).toBeGreaterThan(130);
    expect(different.sort()).toEqual(['CC-BY-SA-4.0', 'EUPL-1.1', 'EUPL-1.2', 'GPL-2.0-or-later', 'XFree86-1.1']);
  });
});

describe('facts of an expression', () => {
  test.each<[string, boolean | null, boolean | null, boolean | null]>([
    ['MIT OR SSPL-1.0', true, true, true],
    ['MIT AND SSPL-1.0', false, false, false],
    ['MIT OR Apache-2.0', true, true, true],
    ['MIT AND Apache-2.0', true, false, true],
    ['GPL-2.0-only AND Apache-2.0', true, false, false],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true, true, false],
    ['Apache-2.0 WITH LLVM-exception', true, true, true],
    ['Apache-1.1+', true, false, true],
    ['GPL-2.0-with-classpath-exception', true, true, false],
    ['(MIT AND BSD-3-Clause) OR EPL-2.0', true, true, true],
    ['MIT AND LicenseRef-Our-Own', null, null, null],
    ['MIT OR LicenseRef-Our-Own', true, true, true],
    ['SSPL-1.0 AND LicenseRef-Our-Own', false, false, false],
    ['Apache-2.0 AND LicenseRef-Commons-Clause', false, false, false],
  ])('%s', (expression, free, gpl2Compatible, gpl3Compatible) => {
    expect(expressionFacts(expression)).toMatchObject({ free, gpl2Compatible, gpl3Compatible });
  });

  test.each(['', 'Apache 2', 'MIT OR', 'see LICENSE', `(${'('.repeat(5000)}MIT`])(
    '%j is no expression',
    (expression) => {
      expect(expressionFacts(expression)).toBeNull();
    },
  );
});
