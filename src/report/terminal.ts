import type { Scorecard } from '../audit/scorecard.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import { agreement } from './declared.ts';
import { headline } from './headline.ts';
import { siteOf } from './links.ts';
import { problemText, unreadText } from './measured.ts';
import { plain } from './plain.ts';
import { type AreaRows, areaRows, type PracticeRow, practiceRow } from './practice-rows.ts';
import { nextSteps, type Step } from './steps.ts';
import { narrowSymbols } from './symbols.ts';
import { padEnd, widthOf, wrap } from './wrap.ts';

export interface Screen {
  readonly columns: number;
  /** Only where the caller knows that it is wanted: a terminal, and NO_COLOR not set. */
  readonly colour: boolean;
}

/** Wider text is tiring to read. */
const mostColumns = 100;
const fewestColumns = 40;

type Paint = (style: Style, text: string) => string;
type Style = 'heading' | 'faint' | 'warning' | Verdict;

/** Select Graphic Rendition codes: on, off. From the terminal's own sixteen colours, so that its theme decides. */
const styles: Readonly<Record<Style, readonly [number, number]>> = {
  heading: [1, 22],
  faint: [2, 22],
  warning: [33, 39],
  met: [32, 39],
  partly: [33, 39],
  'not-yet': [36, 39],
  'not-checked': [2, 22],
  'not-applicable': [2, 22],
};

/** The card for a terminal: what matters and the next steps; the other formats hold every detail. */
export function terminalReport(scorecard: Scorecard, language: Language, screen: Screen): string {
  const columns = Math.min(mostColumns, Math.max(fewestColumns, Math.trunc(screen.columns) || 80));
  const paint: Paint = screen.colour
    ? (style, text) => `\u001b[${styles[style][0]}m${text}\u001b[${styles[style][1]}m`
    : (_, text) => text;
  const site = siteOf(scorecard.repository, scorecard.source);
  const options = { starter: false, settingsFile: scorecard.settingsFile };
  const rows = scorecard.practices.map((result) => practiceRow(result, site, language, options));
  const areas = areaRows(rows, language);
  const counts = Math.max(...areas.map(({ count }) => widthOf(count)));
  const steps = nextSteps(scorecard, site, language, options);
  const heading = (key: Parameters<Language['sentence']>[0]): string[] => [
    '',
    paint('heading', language.sentence(key)),
  ];
  return [
    ...head(scorecard, language, columns, paint),
    ...heading('card.heading.essentials'),
    ...rows.filter(({ result }) => result.essential).flatMap((row) => essential(row, rows, columns, paint)),
    ...heading('card.heading.areas'),
    ...areas.flatMap((area) => areaLines(area, counts, language, columns, paint)),
    ...heading('card.heading.steps'),
    ...(steps.length === 0
      ? block(language.sentence('card.no-steps'), columns)
      : steps.flatMap((each, at) => stepLines(each, at, columns, paint))),
    '',
    ...foot(scorecard, language).flatMap((text) => block(text, columns, 0).map((line) => paint('faint', line))),
    '',
  ].join('\n');
}

function head(scorecard: Scorecard, language: Language, columns: number, paint: Paint): string[] {
  const { title, notOpen, essentials, practices, beside, infrastructure } = headline(scorecard, language, null);
  const { problems } = scorecard;
  const problemsHead = language.tell(say('card.problems', { count: problems.length }));
  return [
    ...block(title, columns, 0).map((line) => paint('heading', line)),
    '',
    ...(notOpen === null ? [] : [...block(`! ${notOpen}`, columns).map((line) => paint('warning', line)), '']),
    ...block(`${essentials} · ${practices}`, columns).map((line) => paint('heading', line)),
    ...(beside.length === 0 ? [] : block(beside.join(' '), columns)),
    ...block(infrastructure, columns),
    ...(problems.length === 0
      ? []
      : ['', ...block(`! ${problemsHead}`, columns).map((line) => paint('warning', line))]),
    ...problems.flatMap((problem) => block(problemText(problem, language), columns, 4)),
  ];
}

function essential(row: PracticeRow, rows: readonly PracticeRow[], columns: number, paint: Paint): string[] {
  const words = Math.max(...rows.filter(({ result }) => result.essential).map(({ verdict }) => widthOf(verdict)));
  const margin = 2 + 2 + words + 2;
  const mark = padEnd(`${narrowSymbols[row.result.verdict]} ${row.verdict}`, margin - 2);
  const [first = '', ...rest] = block(row.title, columns, margin);
  return [
    `  ${paint(row.result.verdict, mark)}${paint('heading', first.trimStart())}`,
    ...rest.map((line) => paint('heading', line)),
    ...block(row.summary, columns, margin),
  ];
}

function areaLines(
  { title, count, rows }: AreaRows,
  counts: number,
  language: Language,
  columns: number,
  paint: Paint,
): string[] {
  const others: readonly Verdict[] = ['partly', 'not-yet', 'not-checked', 'not-applicable'];
  const margin = counts + 4;
  return [
    ...block(title, columns, margin).map((line, at) =>
      at === 0 ? `  ${padEnd(count, counts)}  ${line.trimStart()}` : line,
    ),
    ...others.flatMap((verdict) => {
      const titles = rows.filter(({ result }) => result.verdict === verdict).map((row) => row.title);
      if (titles.length === 0) return [];
      const text = `${narrowSymbols[verdict]} ${language.sentence(`verdict.${verdict}`)}: ${titles.join(', ')}`;
      return block(text, columns, margin, margin + 2).map((line) => paint(verdict, line));
    }),
  ];
}

function stepLines({ title, summary, spot }: Step, at: number, columns: number, paint: Paint): string[] {
  const [first = '', ...rest] = block(`${title}: ${summary}`, columns, 5);
  return [
    `  ${at + 1}. ${first.trimStart()}`,
    ...rest,
    ...(spot ? block(`→ ${spot.text}`, columns, 5, 7) : []),
    ...(spot?.address ? [paint('faint', `       ${spot.address}`)] : []),
  ];
}

function foot(scorecard: Scorecard, language: Language): string[] {
  return [
    ...scorecard.unread.filter(({ why }) => why !== 'unsupported').map((unread) => `${unreadText(unread, language)}.`),
    ...(scorecard.source === 'checkout' ? [`${language.sentence('measured.checkout')}.`] : []),
    `${language.tell(say('measured.day', { at: scorecard.auditedAt }))}. ${language.tell(say('measured.rules', { ruleset: scorecard.ruleset }))}.`,
    `${language.sentence('foot.no-certificate')} ${agreement(scorecard.settings, language)}`,
    language.sentence('terminal.more'),
  ];
}

/** A sentence as lines that begin after `margin` columns, those after the first after `hanging`. */
function block(text: string, columns: number, margin = 2, hanging = margin): string[] {
  return wrap(plain(text), columns - Math.max(margin, hanging)).map(
    (line, at) => `${' '.repeat(at === 0 ? margin : hanging)}${line}`,
  );
}
