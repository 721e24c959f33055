import { digitalInfrastructure } from '../../src/audit/digital-infrastructure.ts';
import type { PracticeResult, Scorecard } from '../../src/audit/scorecard.ts';
import { summarise } from '../../src/audit/summary.ts';
import type { AreaId } from '../../src/model/areas.ts';
import type { Basis } from '../../src/model/basis.ts';
import { type ActivityId, activities } from '../../src/model/value-chain.ts';
import { ruleset, type Verdict, verdicts } from '../../src/model/verdict.ts';
import type { Place } from '../../src/practices/practice.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { type Language, type LanguageCode, language } from '../../src/wording/languages.ts';
import type { Message, MessageKey, PracticeId } from '../../src/wording/message.ts';
import { now } from './repository.ts';

/** A sentence of any words: reports must show what they are given, whatever it is. Told by `literal`. */
export const words = (text: string): Message => ({ key: 'words.less-than-a-day', params: { text } });

/** A language that tells the sentences of `words` as they are. */
export function literal(code: LanguageCode): Language {
  const real = language(code);
  const tell = (message: Message): string => {
    const text = message.params?.text;
    return message.key === 'words.less-than-a-day' && typeof text === 'string' ? text : real.tell(message);
  };
  const sentence = (key: MessageKey): string =>
    /^[a-z-]+\.(?:title|asks|why)$/.test(key) ? named(key.replace(/\.\w+$/, '')) : real.sentence(key);
  return { ...real, tell, sentence };
}

/** Practices by their ids, so that a test of a report holds whatever they are called. */
const named = (id: string): string => id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

type Row = readonly [id: PracticeId, basis: Basis, marks?: 'essential' | 'declared'];

const report = (where: string): Basis => ({ kind: 'report', where });
const field = (where: string): Basis => ({ kind: 'field', where });

/** The 37 practices of the model, in its order. */
const model: Readonly<Record<AreaId, readonly Row[]>> = {
  'open-infrastructure': [
    ['free-licence', report('5'), 'essential'],
    ['gpl-compatible-licence', report('12')],
    ['outside-contributors', report('5')],
    ['dependents', report('5')],
  ],
  'planning-and-workflows': [
    ['contribution-guide', report('12, Model'), 'essential'],
    ['code-of-conduct', { kind: 'brief', where: 'Report 12' }, 'essential'],
    ['contribution-templates', field('GitHub')],
    ['beyond-code', report('12')],
    ['roadmap', report('Needs')],
    ['release-notes', report('12')],
    ['maintained', report('12')],
  ],
  'care-for-users': [
    ['issue-response', report('Recommendations'), 'essential'],
    ['issue-closure', report('12')],
    ['contribution-response', report('12')],
    ['support-channel', report('12')],
  ],
  'knowledge-sharing': [
    ['readme', report('12')],
    ['documentation', report('12'), 'essential'],
    ['learning-materials', report('12')],
    ['translations', report('12')],
  ],
  'democratic-direction': [
    ['governance', report('Recommendations')],
    ['open-decisions', report('Recommendations')],
    ['named-maintainers', field('CHAOSS')],
    ['shared-maintenance', field('CHAOSS contributor absence factor')],
    ['management', report('Recommendations'), 'declared'],
  ],
  'skills-and-promotion': [
    ['diverse-skills', report('Needs')],
    ['communication', report('Recommendations'), 'declared'],
    ['public-profile', report('12')],
    ['outreach', report('12')],
  ],
  'sustained-infrastructure': [
    ['automation', field('OpenSSF')],
    ['hosting', report('Recommendations'), 'declared'],
    ['security-contact', field('OpenSSF')],
    ['funding', report('12')],
    ['services', report('Model B.2'), 'declared'],
  ],
  'inter-cooperation': [
    ['cooperative-identity', report('5'), 'declared'],
    ['federation', report('Recommendations'), 'declared'],
    ['joint-work', report('Recommendations'), 'declared'],
    ['data-rights', { kind: 'certify', where: 'rights over data' }, 'declared'],
  ],
};

export const practiceIds = Object.values(model).flatMap((rows) => rows.map(([id]) => id));

export type Changes = Partial<Record<PracticeId, Partial<PracticeResult>>>;

/** A scorecard with every practice in place, apart from the changes. */
export function scorecard(practices: Changes = {}, changes: Partial<Scorecard> = {}): Scorecard {
  const results = Object.entries(model).flatMap(([area, rows]) =>
    rows.map((row) => ({ ...inPlace(area as AreaId, row), ...practices[row[0]] })),
  );
  return {
    ruleset,
    repository: {
      owner: 'tierra-comun',
      name: 'semilla',
      url: 'https://github.com/tierra-comun/semilla',
      ref: 'main',
      commit: '1234567890123456789012345678901234567890',
      defaultBranch: 'main',
    },
    source: 'github',
    auditedAt: now,
    summary: summarise(results),
    digitalInfrastructure: digitalInfrastructure(results),
    practices: results,
    valueChain: activities.map(({ id, stage }) => ({ id, stage, shown: shownBy(id).length > 0, by: shownBy(id) })),
    problems: [],
    unread: [],
    cost: { requests: 3, points: 5 },
    settings: defaultSettings,
    settingsFile: null,
    faults: [],
    ...changes,
  };
}

/** Something of everything: each verdict, evidence of both kinds, every kind of place, numbers, problems. */
export function mixed(text: (plain: string) => string = (plain) => plain): Scorecard {
  const ids = practiceIds.filter((id) => id !== 'free-licence');
  const changes: Changes = {};
  ids.forEach((id, at) => {
    changes[id] = withVerdict(verdicts[at % verdicts.length] ?? 'met', at, text);
  });
  const base = scorecard(changes);
  return {
    ...base,
    valueChain: base.valueChain.map((link, at) =>
      at % 3 === 1 ? { ...link, shown: at % 2 === 0 ? null : false } : link,
    ),
    problems: [{ path: text('.github/coop-scorecard.yml'), line: 3, column: 5, message: words(text('A problem.')) }],
    unread: [
      { what: 'discussions', why: 'forbidden' },
      { what: 'file', why: 'failed', path: text('docs/guide.md') },
      { what: 'issues', why: 'rate-limited', until: now },
    ],
    settingsFile: '.github/coop-scorecard.yml',
    settings: {
      ...defaultSettings,
      extends: text('tierra-comun/.github'),
      agreed: { on: '2026-05-01', at: text('https://example.coop/acta') },
      cooperative: {
        name: text('Tierra Común'),
        website: text('https://tierracomun.coop'),
        proof: { kind: 'domain', domain: text('tierracomun.coop') },
        members: [text('ana')],
        emailDomains: [],
        federations: [{ name: text('FACTTIC'), url: text('https://facttic.org.ar') }],
        jointWork: [],
      },
      people: {
        management: { is: true, who: [text('ana')], see: text('GOVERNANCE.md#roles') },
        communication: { is: false },
        skills: [text('design')],
      },
      decisions: { see: text('GOVERNANCE.md'), openTo: text('contributors') },
      hosting: { by: text('Web Architects'), cooperative: true, see: text('https://webarch.coop') },
      services: [{ kind: 'support', url: text('https://example.coop/soporte') }],
      data: { policy: text('PRIVACY.md') },
      practices: { translations: { notApplicable: { reason: text('a tool for sysadmins'), until: null } } },
    },
  };
}

const places = (text: (plain: string) => string): readonly (Place | undefined)[] => [
  { kind: 'new-file', path: text('CODE_OF_CONDUCT.md'), starter: words(text('# Our code\n\nBe kind.')) },
  { kind: 'edit-file', path: text('docs/guide.md'), line: 3 },
  { kind: 'settings-file', example: 'people:\n  communication: false\n' },
  { kind: 'page', page: 'labels' },
  { kind: 'guide', url: 'https://docs.github.com/en/communities' },
  undefined,
];

/** A result of one verdict, as the runner would give it. */
export function withVerdict(
  verdict: Verdict,
  at = 0,
  text: (plain: string) => string = (plain) => plain,
): Partial<PracticeResult> {
  const available = places(text);
  const place = available[at % available.length];
  const nextStep = { summary: words(text('Write down who to turn to.')), ...(place ? { place } : {}) };
  const seen = {
    kind: at % 2 === 0 ? ('observed' as const) : ('declared' as const),
    summary: words(text('A section on how to take part')),
    path: text('docs/guide.md'),
    line: at + 1,
    url: text('https://example.coop/guide'),
  };
  switch (verdict) {
    case 'met':
      return { verdict, summary: words(text('It is there.')), evidence: [seen], nextStep: null };
    case 'partly':
      return { verdict, summary: words(text('It has begun.')), evidence: [seen], nextStep, byDefault: 'met' };
    case 'not-yet':
      return {
        verdict,
        summary: words(text('Not found.')),
        evidence: [],
        lookedIn: ['README', text('docs/')],
        nextStep,
      };
    case 'not-checked':
      return { verdict, summary: words(text('Could not be checked.')), evidence: [], nextStep: null };
    case 'not-applicable':
      return { verdict, summary: words(text('The project says this does not apply.')), evidence: [], nextStep: null };
  }
}

function inPlace(area: AreaId, [id, basis, mark]: Row): PracticeResult {
  return {
    id,
    area,
    essential: mark === 'essential',
    declared: mark === 'declared',
    basis,
    verdict: 'met',
    summary: words('It is there.'),
    evidence: [
      { kind: mark === 'declared' ? 'declared' : 'observed', summary: words('It says so'), path: 'README.md', line: 7 },
    ],
    lookedIn: [],
    nextStep: null,
    measures: {},
    byDefault: null,
  };
}

function shownBy(id: ActivityId): readonly PracticeId[] {
  switch (id) {
    case 'P2':
    case 'P4':
      return ['maintained'];
    case 'P3':
      return ['readme', 'documentation'];
    case 'P10':
      return ['issue-response', 'support-channel'];
    default:
      return [];
  }
}
