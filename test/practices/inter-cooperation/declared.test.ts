import { describe, expect, test } from '@jest/globals';
import { management } from '../../../src/practices/democratic-direction/management.ts';
import { federation } from '../../../src/practices/inter-cooperation/federation.ts';
import { jointWork } from '../../../src/practices/inter-cooperation/joint-work.ts';
import type { Practice } from '../../../src/practices/practice.ts';
import { communication } from '../../../src/practices/skills-and-promotion/communication.ts';
import { hosting } from '../../../src/practices/sustained-infrastructure/hosting.ts';
import { services } from '../../../src/practices/sustained-infrastructure/services.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';
import { resolveSettings } from '../../../src/settings/resolve-settings.ts';
import type { PartialSettings } from '../../../src/settings/settings.ts';
import { language, languageCodes } from '../../../src/wording/languages.ts';
import { judge, now, repository, told } from '../../support/repository.ts';

const place = repository({ 'GOVERNANCE.md': '# Governance\n\n## Roles\n\nAna looks after the accounts.\n' });
const judged = (practice: Practice, said: PartialSettings) => judge(practice, place, resolveSettings(said));
const link = { name: 'FACTTIC', url: 'https://facttic.org.ar' };

const answers: readonly [Practice, { yes: PartialSettings; no: PartialSettings }][] = [
  [
    management,
    {
      yes: { people: { management: { is: true, who: ['ana'], see: null } } },
      no: { people: { management: { is: false } } },
    },
  ],
  [
    communication,
    {
      yes: { people: { communication: { is: true, who: [], see: null } } },
      no: { people: { communication: { is: false } } },
    },
  ],
  [hosting, { yes: { hosting: { by: 'Web Architects', cooperative: true, see: null } }, no: { hosting: false } }],
  [services, { yes: { services: [{ kind: 'support', url: null }] }, no: { services: [] } }],
  [federation, { yes: { cooperative: { federations: [link] } }, no: { cooperative: { federations: [] } } }],
  [jointWork, { yes: { cooperative: { jointWork: [link] } }, no: { cooperative: { jointWork: [] } } }],
];

describe.each(answers.map(([practice, said]) => [practice.id, practice, said] as const))('%s', (_, practice, said) => {
  test('is answered by the project', () => expect(practice.declared).toBe(true));
  test('a yes is met, as declared', () => {
    const { verdict, evidence } = judged(practice, said.yes);
    expect([verdict, evidence?.map(({ kind }) => kind)]).toEqual(['met', ['declared']]);
  });
  test('an honest no has a next step', () => {
    const judgement = judged(practice, said.no);
    expect(judgement.verdict).toBe('not-yet');
    expect(judgement).toHaveProperty('nextStep.summary');
  });
  test('nothing said is not checked, with an invitation that can be used as it is', () => {
    const judgement = judged(practice, {});
    expect(judgement.verdict).toBe('not-checked');
    const step = 'nextStep' in judgement ? judgement.nextStep : undefined;
    const example = step?.place?.kind === 'settings-file' ? (step.place.example ?? '') : '';
    const { settings, problems } = readSettings(example, 'x', { practices: [], now });
    expect(problems).toEqual([]);
    expect(judged(practice, settings).verdict).toBe('met');
  });
  test.each(languageCodes)('speaks %s', (code) => {
    for (const settings of [said.yes, said.no, {}]) {
      const judgement = judged(practice, settings);
      const messages = [judgement.summary, ...(judgement.evidence ?? []).map(({ summary }) => summary)];
      for (const message of messages) expect(language(code).tell(message)).toMatch(/^[^{}]{7,}\.$/);
    }
  });
});

test('where it is shown becomes evidence, with its line', () => {
  const at = (see: string) =>
    judged(management, { people: { management: { is: true, who: ['ana'], see } } }).evidence?.[0];
  expect(at('GOVERNANCE.md#roles')).toMatchObject({ path: 'GOVERNANCE.md', line: 3 });
  expect(at('https://a.coop/roles')).toMatchObject({ url: 'https://a.coop/roles' });
  expect(at('NOWHERE.md')).not.toHaveProperty('path');
});

test.each([
  ['support', ['P10']],
  ['training', ['P9']],
  ['hosting', ['P11']],
  ['consulting', ['P8']],
  ['customisation', ['P8']],
  ['other', []],
] as const)('a service of %s shows %j', (kind, shows) =>
  expect(judged(services, { services: [{ kind, url: null }] }).shows).toEqual(shows),
);

test('hosting shows operations only where a service is run', () => {
  const by = { by: 'Web Architects', cooperative: null, see: null };
  expect(judged(hosting, { hosting: by }).shows).toEqual(['S1']);
  expect(judged(hosting, { hosting: by, services: [{ kind: 'hosting', url: null }] }).shows).toEqual(['S1', 'P11']);
});
test('hosting of which nothing is said is not answered', () =>
  expect(judged(hosting, { hosting: { by: null, cooperative: true, see: null } }).verdict).toBe('not-checked'));

test.each([federation, jointWork])(
  'without a co-operative it does not apply; on the way to one it is advice: $id',
  (practice) => {
    expect(judged(practice, { cooperative: 'none' }).verdict).toBe('not-applicable');
    const forming = judged(practice, { cooperative: 'forming' });
    expect(forming.verdict).toBe('not-checked');
    expect(forming).toHaveProperty('nextStep.summary');
  },
);
test('the proof by a federation is membership of one', () =>
  expect(
    judged(federation, { cooperative: { proof: { kind: 'federation', url: 'https://facttic.org.ar' } } }).verdict,
  ).toBe('met'));
test('who does it is told', () =>
  expect(told(judged(management, { people: { management: { is: true, who: ['ana', 'beto'], see: null } } }))).toContain(
    'ana and beto',
  ));
