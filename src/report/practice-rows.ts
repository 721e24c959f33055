import type { PracticeResult } from '../audit/scorecard.ts';
import { type AreaId, areas } from '../model/areas.ts';
import type { Basis } from '../model/basis.ts';
import { type Verdict, verdicts } from '../model/verdict.ts';
import type { Evidence, NextStep, Place } from '../practices/practice.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import { evidenceAddress, type Site, type StepOptions, stepAddress } from './links.ts';
import { placeName } from './looked-in.ts';
import { symbols } from './symbols.ts';

/** A place in the repository, with its address on the web where one can be written. */
export interface Spot {
  readonly text: string;
  readonly address: string | null;
}

export interface EvidenceRow {
  /** "Seen", or "The project says". */
  readonly label: string;
  readonly summary: string;
  readonly spot: Spot | null;
  /** A web address as the project wrote it: shown, never followed. */
  readonly written: string | null;
}

/** The next step in words. */
export interface NextRow {
  readonly summary: string;
  /** What to open, and where; without an address it is only said. */
  readonly spot: Spot | null;
}

/** A practice in words, for reading; still to be escaped. */
export interface PracticeRow {
  readonly result: PracticeResult;
  readonly title: string;
  readonly verdict: string;
  readonly summary: string;
  /** Without what the summary says already. */
  readonly evidence: readonly EvidenceRow[];
  readonly lookedIn: string | null;
  readonly next: NextRow | null;
  readonly byDefault: string | null;
  readonly basis: string;
}

export interface AreaRows {
  readonly id: AreaId;
  readonly title: string;
  /** "3 of 4". */
  readonly count: string;
  readonly rows: readonly PracticeRow[];
}

export const verdictWord = (verdict: Verdict, language: Language): string => language.sentence(`verdict.${verdict}`);

export function practiceRow(result: PracticeResult, site: Site, language: Language, options: StepOptions): PracticeRow {
  const summary = language.tell(result.summary);
  return {
    result,
    title: language.sentence(`${result.id}.title`),
    verdict: verdictWord(result.verdict, language),
    summary,
    evidence: result.evidence
      .map((evidence) => evidenceRow(evidence, site, language))
      .filter((row) => row.summary !== summary || row.spot !== null || row.written !== null),
    lookedIn:
      result.lookedIn.length === 0
        ? null
        : language.tell(say('card.looked-in', { places: result.lookedIn.map((place) => placeName(place, language)) })),
    next: result.nextStep && nextRow(result.nextStep, site, language, options),
    byDefault:
      result.byDefault && language.tell(say('card.by-default', { verdict: verdictWord(result.byDefault, language) })),
    basis: language.tell(say('card.basis', { basis: basisText(result.basis, language) })),
  };
}

export function areaRows(rows: readonly PracticeRow[], language: Language): AreaRows[] {
  return areas.flatMap((id) => {
    const mine = rows.filter((row) => row.result.area === id);
    if (mine.length === 0) return [];
    const met = mine.filter((row) => row.result.verdict === 'met').length;
    const assessed = mine.filter((row) => isAssessed(row.result.verdict)).length;
    const count =
      assessed === 0 ? language.sentence('card.none-assessed') : language.tell(say('card.of', { met, assessed }));
    return [{ id, title: language.sentence(`area.${id}`), count, rows: mine }];
  });
}

/** The verdicts that occur, each as its symbol and word. */
export function legendOf(areas: readonly AreaRows[], language: Language): readonly string[] {
  const present = new Set(areas.flatMap((area) => area.rows.map(({ result }) => result.verdict)));
  return verdicts
    .filter((verdict) => present.has(verdict))
    .map((verdict) => `${symbols[verdict]} ${verdictWord(verdict, language)}`);
}

export const basisText = (basis: Basis, language: Language): string =>
  language.tell(say(`basis.${basis.kind}`, { where: basis.where }));

export const nextRow = (
  { summary, place }: NextStep,
  site: Site,
  language: Language,
  options: StepOptions,
): NextRow => ({
  summary: language.tell(summary),
  spot: place ? { text: placeText(place, language), address: stepAddress(site, place, language, options) } : null,
});

/** What the link to a place says. */
function placeText(place: Place, language: Language): string {
  switch (place.kind) {
    case 'new-file':
      return language.tell(say('place.create', { path: place.path }));
    case 'edit-file':
      return language.tell(say('place.edit', { path: place.path }));
    case 'settings-file':
      return language.sentence('place.settings');
    case 'page':
      return language.sentence(`place.page.${place.page}`);
    case 'guide':
      return language.sentence('place.guide');
  }
}

function evidenceRow(evidence: Evidence, site: Site, language: Language): EvidenceRow {
  const { path, line, url, kind } = evidence;
  return {
    label: language.sentence(kind === 'observed' ? 'card.seen' : 'card.said'),
    summary: language.tell(evidence.summary),
    spot:
      path === undefined
        ? null
        : { text: line === undefined ? path : `${path}:${line}`, address: evidenceAddress(site, evidence) },
    written: url ?? null,
  };
}

const isAssessed = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'partly' || verdict === 'not-yet';
