import { describe, expect, test } from '@jest/globals';
import { audit } from '../../src/audit/audit.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { practices } from '../../src/practices/list.ts';
import type { Judgement, Practice } from '../../src/practices/practice.ts';
import { defaultSettings, type PracticeSettings, type Settings } from '../../src/settings/settings.ts';
import { say } from '../../src/wording/message.ts';
import { day, now, repository } from '../support/repository.ts';

const sentence = say('words.less-than-a-day');
const evidence = [{ kind: 'observed', summary: sentence }] as const;

function judgement(verdict: Verdict): Judgement {
  switch (verdict) {
    case 'met':
      return { verdict, summary: sentence, evidence };
    case 'partly':
      return { verdict, summary: sentence, evidence, nextStep: { summary: sentence } };
    case 'not-yet':
      return { verdict, summary: sentence, lookedIn: ['README'], nextStep: { summary: sentence } };
    case 'not-checked':
    case 'not-applicable':
      return { verdict, summary: sentence };
  }
}

type Kind = Pick<Practice, 'essential' | 'declared' | 'evidenceIs' | 'shows'>;
const practice = (id: Practice['id'], verdict: Verdict, kind: Kind = {}): Practice => ({
  id,
  area: 'planning-and-workflows',
  basis: { kind: 'report', where: '12' },
  judge: () => judgement(verdict),
  ...kind,
});

const scorecard = (all: readonly Practice[], settings: Partial<Settings> = {}, files: Record<string, string> = {}) =>
  audit(repository(files), all, { settings: { ...defaultSettings, ...settings }, problems: [], now });

const withSettings = (id: string, own: PracticeSettings) => ({ practices: { [id]: own } });

describe('the percentage', () => {
  test.each<[readonly Verdict[], number | null]>([
    [['met'], 100],
    [['not-yet'], 0],
    [['partly'], 50],
    [['met', 'partly', 'not-yet'], 50],
    [['met', 'met', 'not-yet'], 67],
    [['met', 'not-yet', 'not-yet'], 33],
    [['met', 'not-checked', 'not-applicable'], 100],
    [['not-checked', 'not-applicable'], null],
    [[], null],
  ])('%j gives %s', (verdicts, score) => {
    expect(scorecard(verdicts.map((verdict) => practice('roadmap', verdict))).summary.score).toBe(score);
  });

  test('leaves out what the project answers, so that an honest no costs nothing', () => {
    const declared = { declared: true } as const;
    const { summary } = scorecard([
      practice('roadmap', 'met'),
      practice('management', 'not-yet', declared),
      practice('services', 'met', declared),
      practice('hosting', 'not-checked', declared),
    ]);
    expect(summary).toMatchObject({ score: 100, assessed: 3, declared: { yes: 1, no: 1, unanswered: 1 } });
  });
});

test('the counts', () => {
  const all: readonly Verdict[] = ['met', 'met', 'partly', 'not-yet', 'not-checked', 'not-applicable'];
  const essentials = all.map((verdict) => practice('roadmap', verdict, { essential: true }));
  expect(scorecard([...essentials, practice('funding', 'met')]).summary).toMatchObject({
    met: 3,
    partly: 1,
    notYet: 1,
    notChecked: 1,
    notApplicable: 1,
    assessed: 5,
    total: 7,
    essentials: { met: 2, assessed: 4, of: 6 },
  });
});

test('a practice that throws is not checked, is kept for the log, and stops no other', () => {
  const broken: Practice = {
    ...practice('roadmap', 'met'),
    judge() {
      throw new Error('out of ink');
    },
  };
  const { practices: results, faults } = scorecard([broken, practice('funding', 'met')]);
  expect(results.map(({ verdict }) => verdict)).toEqual(['not-checked', 'met']);
  expect(faults).toEqual([{ practice: 'roadmap', error: expect.stringContaining('out of ink') }]);
});

describe('what the project leaves out', () => {
  const reason = 'a command-line tool for three people';
  const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

  test.each<[string, string | null, Verdict]>([
    ['for good', null, 'not-applicable'],
    ['until later', isoDay(now + day), 'not-applicable'],
    ['until today, the whole day', isoDay(now), 'not-applicable'],
    ['until yesterday', isoDay(now - day), 'not-yet'],
  ])('%s', (_, until, verdict) => {
    const settings = withSettings('roadmap', { notApplicable: { reason, until } });
    expect(scorecard([practice('roadmap', 'not-yet')], settings).practices[0]).toMatchObject({ verdict });
  });

  test('shows the reason, as declared', () => {
    const settings = withSettings('roadmap', { notApplicable: { reason, until: null } });
    const [result] = scorecard([practice('roadmap', 'met')], settings).practices;
    expect(result?.evidence).toEqual([{ kind: 'declared', summary: say('practice.not-applicable', { reason }) }]);
  });
});

describe('where the project says that it is found', () => {
  const plan = {
    'docs/plan.md': `# What comes next\n\n${'We mean to write a second chapter this spring. '.repeat(5)}\n`,
  };
  const at = (foundAt: string): Partial<Settings> => withSettings('roadmap', { foundAt });
  const verdict = (settings: Partial<Settings>, files: Record<string, string>, kind: Kind = {}): Verdict | undefined =>
    scorecard([practice('roadmap', 'not-yet', kind)], settings, files).practices[0]?.verdict;

  test.each<[string, Partial<Settings>, Record<string, string>, Verdict]>([
    ['a document with something to read', at('docs/plan.md'), plan, 'met'],
    ['a heading of it', at('docs/plan.md#what-comes-next'), plan, 'met'],
    ['another letter case', at('DOCS/Plan.md'), plan, 'met'],
    ['nothing there', at('docs/other.md'), plan, 'not-yet'],
    ['a stub', at('docs/plan.md'), { 'docs/plan.md': '# Plan\n\nSoon.\n' }, 'not-yet'],
    ['an empty file', at('docs/plan.md'), { 'docs/plan.md': '' }, 'not-yet'],
    ['for another practice', withSettings('funding', { foundAt: 'docs/plan.md' }), plan, 'not-yet'],
  ])('%s', (_, settings, files, expected) => {
    expect(verdict(settings, files)).toBe(expected);
  });

  test('answers no practice about what people did', () => {
    expect(verdict(at('docs/plan.md'), plan, { evidenceIs: 'activity' })).toBe('not-yet');
  });

  test('a code of conduct elsewhere is judged like any other: without a contact it is in part', () => {
    const text =
      '# How we treat each other\n\nBe kind. Harassment, insults and threats are not accepted from anybody here, ever.\n';
    const settings = withSettings('code-of-conduct', { foundAt: 'docs/people.md' });
    const codeOfConduct = practices.filter(({ id }) => id === 'code-of-conduct');
    const judged = (contact: string) =>
      scorecard(codeOfConduct, settings, { 'docs/people.md': `${text}${contact}` }).practices[0]?.verdict;
    expect(judged('')).toBe('partly');
    expect(judged('\n## Contact\n\nReport it to care@tierra-comun.coop.\n')).toBe('met');
  });
});

describe('the value chain', () => {
  const shown = (verdict: Verdict) =>
    scorecard([practice('roadmap', verdict, { shows: ['P9'] })]).valueChain.find(({ id }) => id === 'P9');

  test.each<[Verdict, boolean | null, readonly string[]]>([
    ['met', true, ['roadmap']],
    ['partly', true, ['roadmap']],
    ['not-yet', false, []],
    ['not-checked', null, []],
    ['not-applicable', null, []],
  ])('%s', (verdict, expected, by) => {
    expect(shown(verdict)).toMatchObject({ shown: expected, by });
  });

  test('has every activity of the report, and no stage where the report names none', () => {
    const { valueChain } = scorecard([]);
    expect(valueChain.map(({ id }) => id).join(' ')).toBe('P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 S1 S2 S3 S4');
    expect(valueChain.filter(({ stage }) => stage === null).map(({ id }) => id)).toEqual([
      'P3',
      'P7',
      'S1',
      'S2',
      'S3',
      'S4',
    ]);
  });
});

describe('digital infrastructure', () => {
  const verdict = (licence: Verdict, outside: Verdict, dependents: Verdict) =>
    scorecard([
      practice('free-licence', licence),
      practice('outside-contributors', outside),
      practice('dependents', dependents),
    ]).digitalInfrastructure.verdict;

  test.each<[Verdict, Verdict, Verdict, string]>([
    ['met', 'met', 'not-checked', 'yes'],
    ['met', 'partly', 'not-checked', 'yes'],
    ['met', 'not-yet', 'met', 'yes'],
    ['met', 'not-yet', 'partly', 'unknown'],
    ['met', 'not-checked', 'not-checked', 'unknown'],
    ['not-yet', 'met', 'met', 'no'],
    ['not-checked', 'met', 'met', 'unknown'],
  ])('licence %s, outside %s, dependents %s: %s', (licence, outside, dependents, expected) => {
    expect(verdict(licence, outside, dependents)).toBe(expected);
  });
});

test('files of the ecosystem that are wrong are problems', () => {
  const { problems } = scorecard([], {}, { 'publiccode.yml': 'publiccodeYmlVersion: [\n' });
  expect(problems).toEqual([expect.objectContaining({ path: 'publiccode.yml' })]);
});
