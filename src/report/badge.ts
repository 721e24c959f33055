import type { Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import { escapeMarkup } from './escape.ts';
import { isOpen } from './headline.ts';

/** A badge shows counts in one calm colour: it is no grade. Grey: nothing to count yet. Contrast with white: 5 to 1 or better. */
const colours = { counted: '#1f6f8b', nothing: '#6a6a6a', label: '#3d3d3d' } as const;

interface Badge {
  readonly label: string;
  readonly message: string;
  readonly description: string;
  readonly colour: string;
}

/** For a shields.io endpoint badge: https://shields.io/badges/endpoint-badge. */
export function badgeJson(scorecard: Scorecard, language: Language): string {
  const { label, message, colour } = badge(scorecard, language);
  return `${JSON.stringify({ schemaVersion: 1, label, message, color: colour }, null, 2)}\n`;
}

/** A picture of its own, for pages that load nothing from elsewhere. Without ids, so that several can be on one page. */
export function badgeSvg(scorecard: Scorecard, language: Language): string {
  const { label, message, description, colour } = badge(scorecard, language);
  const said = `${label}: ${message}`;
  const left = widthOf(label) + 12;
  const right = widthOf(message) + 12;
  const text = (words: string, from: number, wide: number): string =>
    `<text x="${from + wide / 2}" y="14" textLength="${wide - 12}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" viewBox="0 0 ${left + right} 20" role="img" aria-label="${escapeMarkup(said)}" lang="${language.code}">`,
    `  <title>${escapeMarkup(said)}</title>`,
    `  <desc>${escapeMarkup(description)}</desc>`,
    `  <rect width="${left + right}" height="20" rx="4" fill="${colours.label}"/>`,
    `  <path d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H${left}z" fill="${colour}"/>`,
    '  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" aria-hidden="true">',
    `    ${text(label, 0, left)}`,
    `    ${text(message, left, right)}`,
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}

function badge(scorecard: Scorecard, language: Language): Badge {
  const { met, assessed, essentials } = scorecard.summary;
  const label = language.sentence('badge.label');
  const description = language.tell(
    say('badge.description', { met, assessed, essentials: essentials.met, of: essentials.assessed }),
  );
  if (!isOpen(scorecard)) {
    const message = language.sentence('badge.not-open');
    return { label, message, description: language.sentence('card.not-open'), colour: colours.nothing };
  }
  if (assessed === 0) {
    const message = language.sentence('badge.nothing');
    return { label, message, description, colour: colours.nothing };
  }
  return {
    label,
    message: language.tell(say('badge.message', { met, assessed })),
    description,
    colour: colours.counted,
  };
}

/** Pixels at 11 px in Verdana, by letters of about the same width. What differs elsewhere `textLength` puts right. */
const widths: readonly (readonly [letters: RegExp, pixels: number])[] = [
  [/[ijlí|]/, 3.1],
  [/[ frt.,:;'’()/!-]/, 4.3],
  [/[cszç]/, 5.8],
  [/[mwMW%]/, 10],
  [/./su, 6.8],
];

const widthOf = (text: string): number =>
  Math.ceil([...text].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0), 0));
