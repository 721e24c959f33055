import type { Scorecard } from '../audit/scorecard.ts';
import { study } from '../model/study.ts';
import type { Language } from '../wording/languages.ts';
import { type MessageKey, say } from '../wording/message.ts';
import { besideStudy } from './beside-study.ts';
import type { ChainStage } from './chain.ts';
import { declared } from './declared.ts';
import { escapeMarkdown } from './escape.ts';
import type { PastCard } from './headline.ts';
import { fixed, fold, foldEnd, spotText, tableHead } from './markdown-parts.ts';
import type { AreaRows, EvidenceRow, NextRow, PracticeRow } from './practice-rows.ts';
import type { Part } from './shorten.ts';
import { symbols } from './symbols.ts';

export function practicesParts(areas: readonly AreaRows[], language: Language): Part[] {
  return [
    fixed([...fold(language, 'card.heading.all'), escapeMarkdown(language.sentence('card.all-intro')), '']),
    ...areas.map(({ title, rows }, at) => ({
      before: [`#### ${escapeMarkdown(title)}`, ''],
      rows: rows.map((row) => practiceText(row, language)),
      after: [''],
      leaveOut: 20 - at,
    })),
    fixed(foldEnd),
  ];
}

function practiceText(row: PracticeRow, language: Language): string {
  const star = row.result.essential ? ' ★' : '';
  return [
    `- ${symbols[row.result.verdict]} **${escapeMarkdown(row.title)}**${star} · ${escapeMarkdown(row.verdict)}<br>${escapeMarkdown(row.summary)}`,
    ...row.evidence.map((evidence) => `  - ${evidenceText(evidence)}`),
    ...(row.lookedIn === null ? [] : [`  - ${escapeMarkdown(row.lookedIn)}`]),
    ...(row.next === null ? [] : [`  - ${nextText(row.next, language)}`]),
    ...(row.byDefault === null ? [] : [`  - ${escapeMarkdown(row.byDefault)}`]),
    `  - ${escapeMarkdown(row.basis)}`,
  ].join('\n');
}

const nextText = ({ summary, spot }: NextRow, language: Language): string =>
  `${escapeMarkdown(language.sentence('card.next'))}: ${escapeMarkdown(summary)}${spot ? ` →&nbsp;${spotText(spot)}` : ''}`;

function evidenceText({ label, summary, spot, written }: EvidenceRow): string {
  const where = [...(spot ? [spotText(spot)] : []), ...(written === null ? [] : [escapeMarkdown(written)])];
  return `${escapeMarkdown(label)}: ${escapeMarkdown(summary)}${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
}

export function chainParts(stages: readonly ChainStage[], language: Language): Part[] {
  return [
    fixed([...fold(language, 'card.heading.chain'), escapeMarkdown(language.sentence('chain.intro')), '']),
    ...stages.map(({ title, rows }, at) => ({
      before: [
        `**${escapeMarkdown(title)}**`,
        '',
        ...tableHead(language, 'card.column.activity', 'card.column.shown', 'card.column.by'),
      ],
      rows: rows.map(
        ({ id, name, symbol, shown, by }) =>
          `| ${id} ${escapeMarkdown(name)} | ${symbol} ${escapeMarkdown(shown)} | ${by.map(escapeMarkdown).join('<br>')} |`,
      ),
      after: [''],
      leaveOut: 6 - at,
    })),
    fixed([escapeMarkdown(language.sentence('chain.capture')), ...foldEnd]),
  ];
}

export function studyPart(scorecard: Scorecard, language: Language): Part {
  const { projects, cooperatives } = study;
  const rows = besideStudy(scorecard, language);
  return {
    before: [
      ...fold(language, 'card.heading.study'),
      escapeMarkdown(language.tell(say('study.intro', { projects, cooperatives }))),
      '',
      ...(rows.length === 0 ? [] : tableHead(language, 'card.column.what', 'card.column.here', 'card.column.in-study')),
    ],
    rows: rows.map(
      ({ what, here, found }) => `| ${escapeMarkdown(what)} | ${escapeMarkdown(here)} | ${escapeMarkdown(found)} |`,
    ),
    after: foldEnd,
    leaveOut: 2,
  };
}

export function declaredLines(scorecard: Scorecard, language: Language): readonly string[] {
  const lines = declared(scorecard, language);
  return lines.length === 0 ? [language.sentence('says.nothing')] : lines;
}

export function listPart(heading: MessageKey, lines: readonly string[], language: Language, leaveOut: number): Part {
  return {
    before: fold(language, heading),
    rows: lines.map((line) => `- ${escapeMarkdown(line)}`),
    after: foldEnd,
    leaveOut,
  };
}

export function historyParts(history: readonly PastCard[], language: Language): Part[] {
  if (history.length === 0) return [];
  const { words } = language;
  const head = tableHead(
    language,
    'card.column.day',
    'card.column.essentials',
    'card.column.practices',
    'card.column.score',
    'card.column.rules',
  );
  return [
    {
      before: [...fold(language, 'card.heading.history'), ...head],
      rows: history.map(({ at, ruleset, essentials, met, assessed, score }) => {
        const counts = [essentials, { met, assessed }].map((count) => language.tell(say('card.of', count)));
        const cells = [words.date(at), ...counts, score === null ? '–' : words.percent(score / 100), ruleset];
        return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
      }),
      after: foldEnd,
      leaveOut: 0,
    },
  ];
}
