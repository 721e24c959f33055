import { describe, expect, test } from '@jest/globals';
import { dataRights } from '../../../src/practices/inter-cooperation/data-rights.ts';
import { resolveSettings } from '../../../src/settings/resolve-settings.ts';
import type { PartialSettings } from '../../../src/settings/settings.ts';
import { type FilesByPath, judge, repository } from '../../support/repository.ts';

const judged = (said: PartialSettings, files: FilesByPath = {}) =>
  judge(dataRights, repository(files), resolveSettings(said));
const runs: PartialSettings = { services: [{ kind: 'hosting', url: null }] };
const policy: PartialSettings = { data: { policy: 'docs/privacy.md' } };

test.each<[string, PartialSettings, string]>([
  ['nothing said', {}, 'not-applicable'],
  ['services that keep no data', { services: [{ kind: 'training', url: null }] }, 'not-applicable'],
  ['hosted somewhere, no service', { hosting: { by: 'A', cooperative: null, see: null } }, 'not-applicable'],
  ['no data kept', { ...runs, data: false }, 'not-applicable'],
  ['a service without an answer', runs, 'not-checked'],
  ['a policy not named', { data: { policy: null } }, 'not-checked'],
  ['a policy elsewhere', { data: { policy: 'https://a.coop/privacy' } }, 'met'],
  ['a policy that is not there', policy, 'not-yet'],
])('%s', (_, said, verdict) => expect(judged(said).verdict).toBe(verdict));

describe('a policy is read', () => {
  test.each([
    ['en', 'You have the right to access, correct and delete the data we keep about you.'],
    ['en, by asking', 'We keep your address. You can ask us to delete it. You may export it at any time.'],
    ['es', 'Las personas pueden solicitar el acceso, la rectificación y la supresión de sus datos.'],
    ['es, rights by name', 'Usted tiene derecho de acceso, rectificación, oposición y portabilidad.'],
    ['fr', "Vous disposez d'un droit d'accès, de rectification et d'effacement de vos données."],
    ['pt', 'Você tem direito de acessar, corrigir e eliminar os seus dados.'],
    ['ca', "Teniu dret d'accés, rectificació i supressió de les vostres dades."],
  ])('%s', (_, sentence) =>
    expect(judged(policy, { 'docs/privacy.md': `# Privacy\n\n${sentence}\n` }).verdict).toBe('met'),
  );
  test('a list under a heading of rights', () =>
    expect(
      judged(policy, {
        'docs/privacy.md': '# Privacy\n\n## Your rights\n\n- Access to your data\n- Deletion of your data\n',
      }).verdict,
    ).toBe('met'));
  test.each([
    [
      'what the project does by itself',
      'We delete logs after 30 days and correct mistakes. Access is restricted to staff.',
    ],
    ['one right alone', 'You can ask us to delete your account.'],
    ['legal words of another kind', 'All rights reserved. We may update this policy and remove services.'],
    ['nothing', 'We respect your privacy.'],
  ])('without rights: %s', (_, sentence) => {
    const judgement = judged(policy, { 'docs/privacy.md': `# Privacy\n\n${sentence}\n` });
    expect(judgement.verdict).toBe('partly');
    expect(judgement).toHaveProperty('nextStep.place', { kind: 'edit-file', path: 'docs/privacy.md' });
  });
  test('one that is found without being named', () => {
    const text = '# Privacy\n\nYou have the right to access, correct and delete your data.\n';
    const { verdict, evidence } = judged(runs, { 'PRIVACY.md': text });
    expect([verdict, evidence?.[0]?.kind]).toEqual(['met', 'observed']);
  });
});
