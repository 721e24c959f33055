import type { Scorecard } from '../audit/scorecard.ts';
import type { Problem } from '../settings/settings.ts';
import type { Unread } from '../snapshot/snapshot.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';

/** How the card came about: day, commit, rules, samples, what could not be read, and what it cost. */
export function measured(scorecard: Scorecard, language: Language): readonly string[] {
  const { repository, auditedAt, ruleset, summary, cost, practices } = scorecard;
  return [
    language.tell(say('measured.day', { at: auditedAt })),
    revision(repository, language),
    language.sentence(scorecard.source === 'github' ? 'measured.github' : 'measured.checkout'),
    language.tell(say('measured.rules', { ruleset })),
    ...(summary.score === null ? [] : [language.tell(say('measured.score', { score: summary.score }))]),
    ...practices.flatMap(({ id, measures }) => {
      const count = measures.sample;
      return typeof count === 'number'
        ? [language.tell(say('measured.sample', { practice: language.sentence(`${id}.title`), count }))]
        : [];
    }),
    ...scorecard.unread.map((unread) => unreadText(unread, language)),
    ...(cost === null ? [] : [language.tell(say('measured.cost', { requests: cost.requests, points: cost.points }))]),
  ];
}

export function unreadText({ what, why, path, until }: Unread, language: Language): string {
  const name = path ?? language.sentence(`unread.what.${what}`);
  if (why === 'rate-limited' && until !== undefined) {
    return language.tell(say('unread.rate-limited-until', { what: name, until }));
  }
  return language.tell(say(`unread.${why}`, { what: name }));
}

/** `path:line:column message`, as editors know it. */
export const problemText = ({ path, line, column, message }: Problem, language: Language): string =>
  `${path}:${line}:${column} ${language.tell(message)}`;

function revision({ ref, commit }: Scorecard['repository'], language: Language): string {
  if (commit !== null) return language.tell(say('measured.commit', { ref, commit: commit.slice(0, 7) }));
  return ref === '' ? language.sentence('measured.no-commit') : language.tell(say('measured.ref', { ref }));
}
