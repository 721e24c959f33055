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

/** A picture of its own, for pages that load nothing from elsewhere. */
export function badgeSvg(scorecard: Scorecard, language: Language): string {
  const { label, message, description, colour } = badge(scorecard, language);
  const left = widthOf(label) + 12;
  const right = widthOf(message) + 12;
  const text = (words: string, from: number, wide: number): string =>
    `<text x="${from + wide / 2}" y="14" textLength="${wide - 12}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" viewBox="0 0 ${left + right} 20" role="img" aria-labelledby="title desc" lang="${language.code}">`,
    `  <title id="title">${escapeMarkup(`${label}: ${message}`)}</title>`,
    `  <desc id="desc">${escapeMarkup(description)}</desc>`,
    `  <clipPath id="round"><rect width="${left + right}" height="20" rx="4"/></clipPath>`,
    '  <g clip-path="url(#round)">',
    `    <rect width="${left}" height="20" fill="${colours.label}"/>`,
    `    <rect x="${left}" width="${right}" height="20" fill="${colour}"/>`,
    '  </g>',
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

/** Pixels at 11 px in Verdana, near enough: `textLength` makes the text fit. */
const widthOf = (text: string): number =>
  Math.ceil(
    [...text].reduce(
      (sum, letter) => sum + (/[ .,:;'ijlftrI()|-]/.test(letter) ? 4.4 : /[mwMW]/.test(letter) ? 10 : 7),
      0,
    ),
  );
