import type { Scorecard, Summary } from '../audit/scorecard.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';

/** What is kept of an earlier card: the counts, under one ruleset. */
export interface PastCard {
  readonly at: Instant;
  readonly ruleset: string;
  readonly met: number;
  readonly assessed: number;
  readonly essentials: { readonly met: number; readonly assessed: number };
  readonly score: number | null;
}

export interface Headline {
  readonly title: string;
  /** Said before everything else: there is no free licence. */
  readonly notOpen: string | null;
  readonly essentials: string;
  readonly practices: string;
  /** The other counts, whether it is digital infrastructure, and the change since last time: a sentence each. */
  readonly beside: readonly string[];
  readonly infrastructure: string;
  readonly change: string | null;
}

export function pastCard({ auditedAt, ruleset, summary }: Scorecard): PastCard {
  const { met, assessed, essentials, score } = summary;
  return {
    at: auditedAt,
    ruleset,
    met,
    assessed,
    essentials: { met: essentials.met, assessed: essentials.assessed },
    score,
  };
}

export const nameOf = ({ repository }: Scorecard): string =>
  repository.owner === null ? repository.name : `${repository.owner}/${repository.name}`;

export const isOpen = (scorecard: Scorecard): boolean =>
  scorecard.practices.find((practice) => practice.id === 'free-licence')?.verdict !== 'not-yet';

export function headline(scorecard: Scorecard, language: Language, previous: PastCard | null): Headline {
  const { summary, digitalInfrastructure } = scorecard;
  const because = digitalInfrastructure.because.map((message) => language.tell(message));
  return {
    title: language.tell(say('card.name', { name: nameOf(scorecard) })),
    notOpen: isOpen(scorecard) ? null : language.sentence('card.not-open'),
    essentials: language.tell(
      say('card.essentials', { met: summary.essentials.met, assessed: summary.essentials.assessed }),
    ),
    practices: language.tell(say('card.practices', { met: summary.met, assessed: summary.assessed })),
    beside: beside(summary, language),
    infrastructure: [language.sentence(`card.infrastructure.${digitalInfrastructure.verdict}`), ...because].join(' '),
    change: previous && change(scorecard, previous, language),
  };
}

function beside(summary: Summary, language: Language): string[] {
  const { partly, notYet, notChecked, notApplicable, declared } = summary;
  const unanswered = Math.min(declared.unanswered, notChecked);
  return [
    ...(partly + notYet > 0 ? [language.tell(say('card.others', { partly, notYet }))] : []),
    ...(notChecked + notApplicable > 0
      ? [language.tell(say('card.not-counted', { notChecked: notChecked - unanswered, unanswered, notApplicable }))]
      : []),
  ];
}

/** Null where there is nothing to compare with: the previous card is of the same moment. */
function change({ summary, ruleset, auditedAt }: Scorecard, previous: PastCard, language: Language): string | null {
  if (previous.at >= auditedAt) return null;
  const { at } = previous;
  if (previous.ruleset !== ruleset) {
    return language.tell(say('card.change.rules', { at, before: previous.ruleset, now: ruleset }));
  }
  const met = summary.met - previous.met;
  const essentials = summary.essentials.met - previous.essentials.met;
  const assessed = summary.assessed - previous.assessed;
  if (met !== 0 || essentials !== 0) return language.tell(say('card.change', { at, met, essentials }));
  return assessed === 0
    ? language.tell(say('card.change.same', { at }))
    : language.tell(say('card.change.assessed', { at, assessed }));
}
