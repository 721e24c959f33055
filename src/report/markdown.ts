import type { Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import { chain } from './chain.ts';
import { agreement } from './declared.ts';
import { escapeMarkdown } from './escape.ts';
import { headline, type PastCard } from './headline.ts';
import { type Site, settingsPath, siteOf, stepAddress } from './links.ts';
import { chainParts, declaredLines, historyParts, listPart, practicesParts, studyPart } from './markdown-folds.ts';
import { fixed, spotText, tableHead } from './markdown-parts.ts';
import { measured, problemText } from './measured.ts';
import { type AreaRows, areaRows, legendOf, type PracticeRow, practiceRow } from './practice-rows.ts';
import { type Part, shorten } from './shorten.ts';
import { nextSteps, type Step } from './steps.ts';
import { symbols } from './symbols.ts';

export interface CardOptions {
  /** The card before this one, for the change since then. */
  readonly previous?: PastCard | null;
  /** Earlier cards, newest first. */
  readonly history?: readonly PastCard[];
  /** Longest card, in characters. */
  readonly most?: number;
}

/** GitHub takes 65,536 characters; the rest is for what publishing adds. */
export const mostCharactersOfACard = 60_000;

/** The card as GitHub-flavoured Markdown: for an issue, a comment, a job summary. */
export function markdownCard(scorecard: Scorecard, language: Language, options: CardOptions = {}): string {
  const most = options.most ?? mostCharactersOfACard;
  const card = write(scorecard, language, options, most, true);
  return card.length <= most ? card : write(scorecard, language, options, most, false);
}

function write(scorecard: Scorecard, language: Language, options: CardOptions, most: number, starter: boolean): string {
  const site = siteOf(scorecard.repository, scorecard.source);
  const { settingsFile } = scorecard;
  const rows = scorecard.practices.map((result) =>
    practiceRow(result, site, language, { starter: false, settingsFile }),
  );
  const areas = areaRows(rows, language);
  const steps = nextSteps(scorecard, site, language, { starter, settingsFile });
  const parts = [
    headPart(scorecard, language, options.previous ?? null),
    problemsPart(scorecard, language),
    essentialsPart(rows, language),
    stepsPart(steps, language),
    areasPart(areas, language),
    ...practicesParts(areas, language),
    ...chainParts(chain(scorecard, language), language),
    studyPart(scorecard, language),
    listPart('card.heading.declared', declaredLines(scorecard, language), language, 1),
    listPart('card.heading.measured', measured(scorecard, language), language, 30),
    ...historyParts(options.history ?? [], language),
    footPart(scorecard, site, language),
  ];
  return shorten(parts, most, (count) => `\n${escapeMarkdown(language.tell(say('card.left-out', { count })))}`).join(
    '\n',
  );
}

function headPart(scorecard: Scorecard, language: Language, previous: PastCard | null): Part {
  const head = headline(scorecard, language, previous);
  return fixed([
    `## ${escapeMarkdown(head.title)}`,
    '',
    ...(head.notOpen === null ? [] : [`⚠️ **${escapeMarkdown(head.notOpen)}**`, '']),
    `**${escapeMarkdown(head.essentials)} · ${escapeMarkdown(head.practices)}**`,
    '',
    ...(head.beside.length === 0 ? [] : [head.beside.map(escapeMarkdown).join(' '), '']),
    ...(head.change === null ? [] : [escapeMarkdown(head.change), '']),
    escapeMarkdown(head.infrastructure),
    '',
  ]);
}

function problemsPart({ problems }: Scorecard, language: Language): Part {
  if (problems.length === 0) return fixed([]);
  return {
    before: [`⚠️ **${escapeMarkdown(language.tell(say('card.problems', { count: problems.length })))}**`, ''],
    rows: problems.map((problem) => `- ${escapeMarkdown(problemText(problem, language))}`),
    after: [''],
    leaveOut: 40,
  };
}

function essentialsPart(rows: readonly PracticeRow[], language: Language): Part {
  return fixed([
    `### ${escapeMarkdown(language.sentence('card.heading.essentials'))}`,
    '',
    ...tableHead(language, 'card.column.verdict', 'card.column.practice'),
    ...rows
      .filter(({ result }) => result.essential)
      .map((row) => `| ${verdictCell(row)} | **${escapeMarkdown(row.title)}**<br>${escapeMarkdown(row.summary)} |`),
    '',
  ]);
}

function areasPart(areas: readonly AreaRows[], language: Language): Part {
  const legend = legendOf(areas, language).map(escapeMarkdown);
  return fixed([
    `### ${escapeMarkdown(language.sentence('card.heading.areas'))}`,
    '',
    ...tableHead(language, 'card.column.area', 'card.column.count', 'card.column.each'),
    ...areas.map(
      ({ title, count, rows }) =>
        `| ${escapeMarkdown(title)} | ${unbroken(count)} | ${rows.map(({ result }) => symbols[result.verdict]).join(' ')} |`,
    ),
    '',
    legend.join(' · '),
    '',
  ]);
}

function stepsPart(steps: readonly Step[], language: Language): Part {
  return fixed([
    `### ${escapeMarkdown(language.sentence('card.heading.steps'))}`,
    '',
    ...(steps.length === 0
      ? [escapeMarkdown(language.sentence('card.no-steps'))]
      : steps.map(
          ({ title, summary, spot }, at) =>
            `${at + 1}. **${escapeMarkdown(title)}**: ${escapeMarkdown(summary)}${spot ? `<br>➡️ ${spotText(spot)}` : ''}`,
        )),
    '',
  ]);
}

function footPart(scorecard: Scorecard, site: Site, language: Language): Part {
  const place = { kind: 'settings-file' } as const;
  const address = stepAddress(site, place, language, { starter: false, settingsFile: scorecard.settingsFile });
  const told = [
    language.sentence('foot.no-certificate'),
    agreement(scorecard.settings, language),
    language.tell(say('foot.change', { path: settingsPath })),
    language.tell(say('foot.stop', { path: settingsPath })),
  ].map(escapeMarkdown);
  const link = address === null ? [] : [spotText({ text: language.sentence('foot.settings'), address })];
  return fixed(['---', '', [...told, ...link].join('<br>'), '']);
}

const verdictCell = ({ result, verdict }: PracticeRow): string =>
  `${symbols[result.verdict]}&nbsp;${unbroken(verdict)}`;

/** Kept on one line in the narrow columns of a phone. */
const unbroken = (text: string): string => escapeMarkdown(text).replaceAll(' ', '&nbsp;');
