import type { Scorecard } from '../audit/scorecard.ts';
import { study } from '../model/study.ts';
import type { Language } from '../wording/languages.ts';
import { type MessageKey, say } from '../wording/message.ts';
import { besideStudy } from './beside-study.ts';
import { chain } from './chain.ts';
import { agreement, declared } from './declared.ts';
import { escapeMarkup } from './escape.ts';
import { headline } from './headline.ts';
import { stylesheet } from './html-style.ts';
import type { Tool } from './json.ts';
import { settingsPath, siteOf } from './links.ts';
import { measured, problemText } from './measured.ts';
import {
  type AreaRows,
  areaRows,
  type EvidenceRow,
  legendOf,
  type NextRow,
  type PracticeRow,
  practiceRow,
  type Spot,
} from './practice-rows.ts';
import { nextSteps, type Step } from './steps.ts';
import { symbols } from './symbols.ts';

/** One page that needs nothing else: no script, no picture, no address loaded. */
export function htmlReport(scorecard: Scorecard, language: Language, tool: Tool): string {
  const site = siteOf(scorecard.repository, scorecard.source);
  const options = { starter: true, settingsFile: scorecard.settingsFile };
  const rows = scorecard.practices.map((result) => practiceRow(result, site, language, options));
  const areas = areaRows(rows, language);
  const steps = nextSteps(scorecard, site, language, options);
  const title = escapeMarkup(headline(scorecard, language, null).title);
  return [
    '<!DOCTYPE html>',
    `<html lang="${language.code}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="generator" content="coop-scorecard ${escapeMarkup(tool.version)}">`,
    `<title>${title}</title>`,
    `<style>${stylesheet}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#steps">${told(language, 'page.skip')}</a>`,
    ...header(scorecard, language),
    '<main>',
    ...section('essentials', told(language, 'card.heading.essentials'), essentials(rows)),
    ...section('steps', told(language, 'card.heading.steps'), stepList(steps, language)),
    ...section('areas', told(language, 'card.heading.areas'), [
      ...areaTable(areas, language),
      `<p>${legendOf(areas, language).map(shaded).join(' · ')}</p>`,
    ]),
    ...section('practices', told(language, 'card.heading.all'), [
      `<p>${told(language, 'card.all-intro')}</p>`,
      ...areas.flatMap((area) => practices(area, language)),
    ]),
    ...section('chain', told(language, 'card.heading.chain'), chainTables(scorecard, language)),
    ...section('study', told(language, 'card.heading.study'), studyTable(scorecard, language)),
    ...section('declared', told(language, 'card.heading.declared'), declaredList(scorecard, language)),
    ...section('measured', told(language, 'card.heading.measured'), list(measured(scorecard, language))),
    '</main>',
    ...footer(scorecard, language),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function header(scorecard: Scorecard, language: Language): string[] {
  const head = headline(scorecard, language, null);
  const { problems } = scorecard;
  return [
    '<header>',
    `<h1>${escapeMarkup(head.title)}</h1>`,
    ...(head.notOpen === null ? [] : [`<p class="note"><strong>⚠️ ${escapeMarkup(head.notOpen)}</strong></p>`]),
    `<p class="counts"><strong>${escapeMarkup(head.essentials)}</strong> <strong>${escapeMarkup(head.practices)}</strong></p>`,
    ...[head.beside.join(' '), head.infrastructure].map((text) => `<p>${escapeMarkup(text)}</p>`),
    ...(problems.length === 0
      ? []
      : [
          '<div class="note">',
          `<p>⚠️ ${escapeMarkup(language.tell(say('card.problems', { count: problems.length })))}</p>`,
          ...list(problems.map((problem) => problemText(problem, language))),
          '</div>',
        ]),
    '</header>',
  ];
}

const essentials = (rows: readonly PracticeRow[]): string[] => [
  '<ul class="cards">',
  ...rows
    .filter(({ result }) => result.essential)
    .map((row) => `<li>${mark(row)} <strong>${escapeMarkup(row.title)}</strong><br>${escapeMarkup(row.summary)}</li>`),
  '</ul>',
];

function stepList(steps: readonly Step[], language: Language): string[] {
  if (steps.length === 0) return [`<p>${told(language, 'card.no-steps')}</p>`];
  return [
    '<ol class="steps">',
    ...steps.map(
      ({ title, summary, spot }) =>
        `<li><strong>${escapeMarkup(title)}</strong><br>${escapeMarkup(summary)}${spot ? `<br>${spotMarkup(spot)}` : ''}</li>`,
    ),
    '</ol>',
  ];
}

function areaTable(areas: readonly AreaRows[], language: Language): string[] {
  return table(
    language,
    'areas',
    ['card.column.area', 'card.column.count', 'card.column.each'],
    areas.map(({ id, title, count, rows }) => [
      `<a href="#${id}">${escapeMarkup(title)}</a>`,
      escapeMarkup(count),
      rows
        .map(({ result, title: name, verdict }) => {
          const text = escapeMarkup(`${name}: ${verdict}`);
          return `<span class="each" role="img" aria-label="${text}" title="${text}">${symbols[result.verdict]}</span>`;
        })
        .join(' '),
    ]),
  );
}

function practices({ id, title, rows }: AreaRows, language: Language): string[] {
  return [
    `<h3 id="${id}">${escapeMarkup(title)}</h3>`,
    ...rows.flatMap((row) => [
      '<article>',
      `<h4>${escapeMarkup(row.title)}${row.result.essential ? ' ★' : ''} ${mark(row)}</h4>`,
      `<p>${escapeMarkup(row.summary)}</p>`,
      '<ul>',
      ...row.evidence.map((evidence) => `<li>${evidenceMarkup(evidence)}</li>`),
      ...items(row.lookedIn),
      ...(row.next === null ? [] : [`<li>${nextMarkup(row.next, language)}</li>`]),
      ...items(row.byDefault),
      ...items(row.basis),
      '</ul>',
      '</article>',
    ]),
  ];
}

const items = (text: string | null): string[] => (text === null ? [] : [`<li>${escapeMarkup(text)}</li>`]);

const nextMarkup = ({ summary, spot }: NextRow, language: Language): string =>
  `${told(language, 'card.next')}: ${escapeMarkup(summary)}${spot ? ` →&nbsp;${spotMarkup(spot)}` : ''}`;

function evidenceMarkup({ label, summary, spot, written }: EvidenceRow): string {
  const where = [...(spot ? [spotMarkup(spot)] : []), ...(written === null ? [] : [escapeMarkup(written)])];
  return `${escapeMarkup(`${label}: ${summary}`)}${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
}

function chainTables(scorecard: Scorecard, language: Language): string[] {
  return [
    `<p>${told(language, 'chain.intro')}</p>`,
    ...chain(scorecard, language).flatMap(({ title, rows }, at) => [
      `<h3 id="chain-${at + 1}">${escapeMarkup(title)}</h3>`,
      ...table(
        language,
        `chain-${at + 1}`,
        ['card.column.activity', 'card.column.shown', 'card.column.by'],
        rows.map(({ id, name, symbol, shown, by }) => [
          escapeMarkup(`${id} ${name}`),
          `<span class="each" aria-hidden="true">${symbol}</span> ${escapeMarkup(shown)}`,
          by.map(escapeMarkup).join('<br>'),
        ]),
      ),
    ]),
    `<p>${told(language, 'chain.capture')}</p>`,
  ];
}

function studyTable(scorecard: Scorecard, language: Language): string[] {
  const { projects, cooperatives } = study;
  return [
    `<p>${escapeMarkup(language.tell(say('study.intro', { projects, cooperatives })))}</p>`,
    ...table(
      language,
      'study',
      ['card.column.what', 'card.column.here', 'card.column.in-study'],
      besideStudy(scorecard, language).map(({ what, here, found }) => [what, here, found].map(escapeMarkup)),
    ),
  ];
}

function declaredList(scorecard: Scorecard, language: Language): string[] {
  const lines = declared(scorecard, language);
  return list(lines.length === 0 ? [language.sentence('says.nothing')] : lines);
}

function footer(scorecard: Scorecard, language: Language): string[] {
  const texts = [
    language.sentence('foot.no-certificate'),
    agreement(scorecard.settings, language),
    language.tell(say('foot.change', { path: settingsPath })),
  ];
  return ['<footer>', ...texts.map((text) => `<p>${escapeMarkup(text)}</p>`), '</footer>'];
}

const section = (id: string, title: string, content: readonly string[]): string[] => [
  `<section aria-labelledby="${id}">`,
  `<h2 id="${id}">${title}</h2>`,
  ...content,
  '</section>',
];

const list = (texts: readonly string[]): string[] => [
  '<ul>',
  ...texts.map((text) => `<li>${escapeMarkup(text)}</li>`),
  '</ul>',
];

/** Below the heading of that id. Cells are markup already; the first of each row is its heading. */
function table(
  language: Language,
  heading: string,
  columns: readonly MessageKey[],
  rows: readonly (readonly string[])[],
): string[] {
  if (rows.length === 0) return [];
  return [
    `<div class="wide" role="group" aria-labelledby="${heading}" tabindex="0">`,
    '<table>',
    `<thead><tr>${columns.map((column) => `<th scope="col">${told(language, column)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ([first = '', ...others]) =>
        `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</div>',
  ];
}

const mark = ({ result, verdict }: PracticeRow): string =>
  `<span class="mark"><span class="each" aria-hidden="true">${symbols[result.verdict]}</span> ${escapeMarkup(verdict)}</span>`;

/** A symbol and its word. */
const shaded = (legend: string): string =>
  legend.replace(
    /^(\S+) (.*)$/s,
    (_, symbol: string, word: string) => `<span class="each">${symbol}</span> ${escapeMarkup(word)}`,
  );

const spotMarkup = ({ text, address }: Spot): string =>
  address === null
    ? escapeMarkup(text)
    : `<a href="${address.replaceAll('&', '&amp;')}" rel="noopener noreferrer nofollow">${escapeMarkup(text)}</a>`;

const told = (language: Language, key: MessageKey): string => escapeMarkup(language.sentence(key));
