import { describe, expect, test } from '@jest/globals';
import { gplCompatibleLicence } from '../../../src/practices/open-infrastructure/gpl-compatible-licence.ts';
import { spdxTexts } from '../../licence/support/spdx-texts.ts';
import { type FilesByPath, judge, repository, told } from '../../support/repository.ts';

const text = (id: string): string => spdxTexts.find((one) => one.id === id)?.text ?? '';

describe('a licence that goes together with the GPL', () => {
  test.each<[string, FilesByPath, string]>([
    ['MIT', { LICENSE: text('MIT') }, 'met'],
    ['Apache 2.0: version 3 only', { LICENSE: text('Apache-2.0') }, 'met'],
    ['AGPL', { LICENSE: text('AGPL-3.0-only') }, 'met'],
    ['named', { 'package.json': '{ "license": "ISC" }' }, 'met'],
    ['one side of a choice', { 'package.json': '{ "license": "EPL-2.0 OR MIT" }' }, 'met'],
    ['GPL 2 or later', { COPYING: text('GPL-2.0-only'), 'composer.json': '{ "license": "GPL-2.0-or-later" }' }, 'met'],
    ['GPL 2 only', { COPYING: text('GPL-2.0-only') }, 'partly'],
    ['Eclipse', { LICENSE: text('EPL-1.0') }, 'not-yet'],
    ['both must hold', { 'package.json': '{ "license": "GPL-2.0-only AND Apache-2.0" }' }, 'not-yet'],
    ['not free', { LICENSE: text('SSPL-1.0') }, 'not-yet'],
    ['none', { 'README.md': '# Semilla' }, 'not-yet'],
    ['not on the list', { LICENSE: text('Beerware') }, 'not-checked'],
    ['unknown text', { LICENSE: 'You may do with this what the assembly of the neighbourhood allows.' }, 'not-checked'],
    ['not read', { LICENSE: null }, 'not-checked'],
  ])('%s', (_, byPath, verdict) => expect(judge(gplCompatibleLicence, repository(byPath)).verdict).toBe(verdict));

  test('names it as people do', () => {
    const sources =
      'COOPCYCLE LICENSE\n\nThis License grants rights to study, execute, modify and redistribute the Software or its derivatives to any Licensee, but reserve the commercial use of these rights to the only entities defined in Article 3.';
    const judgement = judge(
      gplCompatibleLicence,
      repository({
        LICENSE: `${sources} ${'Any redistribution is permitted under these conditions, without warranty or liability. '.repeat(8)}`,
      }),
    );
    expect(told(judgement)).toContain('CoopCycle');
    expect(told(judgement)).not.toContain('LicenseRef');
    expect(judgement.measures?.licence).toBe('LicenseRef-CoopCycle');
  });

  test('says which version', () => {
    expect(told(judge(gplCompatibleLicence, repository({ LICENSE: text('Apache-2.0') })))).toContain(
      'version 3 of the GPL',
    );
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['MIT', ['list of licences'], ['follows from its terms', 'passed on under']],
    ['PostgreSQL', ['follows from its terms'], ['list of licences', 'passed on under']],
    ['EUPL-1.2', ['list of licences', 'passed on under the GPL'], ['follows from its terms']],
    ['EPL-2.0', ['list of licences'], ['follows from its terms', 'passed on under']],
    ['MIT OR PostgreSQL', ['list of licences', 'PostgreSQL is not on the list'], ['MIT is not on the list']],
  ])('says by what it is known: %s', (licence, said, unsaid) => {
    const judgement = judge(gplCompatibleLicence, repository({ 'package.json': JSON.stringify({ license: licence }) }));
    for (const words of said) expect(told(judgement)).toContain(words);
    for (const words of unsaid) expect(told(judgement)).not.toContain(words);
  });
});
