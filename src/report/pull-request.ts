import type { Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import { type Changes, isAnything, type PracticeChange } from './changes.ts';
import { escapeMarkdown } from './escape.ts';
import { markdownCard, mostCharactersOfACard } from './markdown.ts';
import { problemText } from './measured.ts';
import { verdictWord } from './practice-rows.ts';
import { type Part, shorten } from './shorten.ts';
import { symbols } from './symbols.ts';

/** Characters of what is said before the card; a pull request that changes more than this is read in the card. */
const mostCharactersOfRows = 30_000;

/** One sentence a change, the card's words after it. Plain text, still to be escaped. */
export function changeText({ id, turn, before, after }: PracticeChange, language: Language): string {
  const what = language.sentence(`change.what.${id}`);
  switch (turn) {
    case 'adds':
    case 'begins':
    case 'completes':
    case 'reduces':
    case 'removes':
      return language.tell(say(`change.${turn}`, { what }));
    case 'turns':
      return language.tell(
        say('change.turns', {
          title: language.sentence(`${id}.title`),
          from: verdictWord(before.verdict, language),
          to: verdictWord(after.verdict, language),
        }),
      );
  }
}

export interface Sides {
  readonly base: Scorecard;
  readonly head: Scorecard;
  readonly changes: Changes;
}

/** What a pull request changes, as Markdown: a heading, and a row for each change. */
export function changesMarkdown({ base, head, changes }: Sides, language: Language): string {
  if (!isAnything(changes)) return `${escapeMarkdown(language.sentence('change.none'))}\n`;
  const told = changes.practices.map((change) => {
    const { after } = change;
    const text = escapeMarkdown(changeText(change, language));
    return `- ${symbols[after.verdict]} **${text}**<br>${escapeMarkdown(language.tell(after.summary))}`;
  });
  const rows = [...told, ...licenceRow(changes, language), ...problemRows(changes, language)];
  const { met, assessed } = head.summary;
  const counts = say('change.counts', {
    before: base.summary.met,
    beforeAssessed: base.summary.assessed,
    met,
    assessed,
  });
  const part: Part = { before: [], rows, after: [], leaveOut: 0 };
  const leftOut = (count: number): string => `\n${escapeMarkdown(language.tell(say('card.left-out', { count })))}`;
  return [
    `## ${escapeMarkdown(language.sentence('change.heading'))}`,
    '',
    ...shorten([part], mostCharactersOfRows, leftOut),
    '',
    escapeMarkdown(language.tell(counts)),
    '',
  ].join('\n');
}

/** What a pull request changes, and below it, folded, the card of its head. */
export function pullRequestReport(sides: Sides, language: Language, most = mostCharactersOfACard): string {
  const opening = [
    changesMarkdown(sides, language),
    '<details>',
    `<summary><b>${escapeMarkdown(language.sentence('change.card'))}</b></summary>`,
    '',
    '',
  ].join('\n');
  const end = '\n</details>\n';
  return `${opening}${markdownCard(sides.head, language, { most: most - opening.length - end.length })}${end}`;
}

function licenceRow({ licence }: Changes, language: Language): readonly string[] {
  if (licence === null) return [];
  const name = (expression: string | null): string => expression ?? language.sentence('change.licence-none');
  const text = language.tell(say('change.licence', { from: name(licence.before), to: name(licence.after) }));
  return [`- ⚖️ **${escapeMarkdown(text)}**`];
}

function problemRows({ newProblems, problemsSolved }: Changes, language: Language): readonly string[] {
  const solved = language.tell(say('change.problems-solved', { count: problemsSolved }));
  return [
    ...newProblems.map((problem) => `- ⚠️ ${escapeMarkdown(problemText(problem, language))}`),
    ...(problemsSolved > 0 ? [`- ✅ ${escapeMarkdown(solved)}`] : []),
  ];
}
