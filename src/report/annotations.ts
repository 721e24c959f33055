import type { PracticeResult, Scorecard } from '../audit/scorecard.ts';
import type { Language } from '../wording/languages.ts';
import { plain } from './plain.ts';
import { verdictWord } from './practice-rows.ts';

/** A remark at a line of a file, in one line of plain text. */
export interface Remark {
  readonly level: 'notice' | 'warning';
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows ten of a kind for a step; a person reads fewer. */
export const mostRemarks = 10;

/**
 * The remarks that help most: mistakes in files first, then what is in part and has a line where the rest can be put right, the
 * essentials before the others.
 *
 * @param touched paths that a pull request changes; null for all
 */
export function remarks(
  scorecard: Scorecard,
  language: Language,
  touched: ReadonlySet<string> | null,
): readonly Remark[] {
  const name = language.sentence('dashboard.title');
  const mistakes = scorecard.problems.map(
    ({ path, line, message }): Remark => ({
      level: 'warning',
      path,
      line,
      title: plain(name, 100),
      message: plain(language.tell(message)),
    }),
  );
  const gaps = scorecard.practices
    .filter(({ verdict, evidence }) => verdict === 'partly' || evidence.some(contradicts))
    .toSorted((a, b) => Number(b.essential) - Number(a.essential))
    .flatMap((practice) => gap(practice, language));
  return [...mistakes, ...gaps]
    .filter(({ path }) => isPath(path) && (touched === null || touched.has(path)))
    .slice(0, mostRemarks);
}

function gap(practice: PracticeResult, language: Language): readonly Remark[] {
  const { id, evidence, nextStep, summary, verdict } = practice;
  const place = nextStep?.place;
  const edit = place?.kind === 'edit-file' && place.line !== undefined ? { path: place.path, line: place.line } : null;
  const placed = evidence.filter(({ path, line }) => path !== undefined && line !== undefined);
  const seen = placed.find(contradicts) ?? placed[0];
  const at =
    edit ?? (seen?.path !== undefined && seen.line !== undefined ? { path: seen.path, line: seen.line } : null);
  if (at === null) return [];
  const title = `${language.sentence(`${id}.title`)}: ${verdictWord(verdict, language)}`;
  const said = seen && contradicts(seen) ? seen.summary : summary;
  return [
    {
      level: 'notice',
      ...at,
      title: plain(title, 100),
      message: plain([said, ...(nextStep ? [nextStep.summary] : [])].map((each) => language.tell(each)).join(' ')),
    },
  ];
}

/** A licence in place can still be named otherwise in another file. */
const contradicts = ({ summary }: PracticeResult['evidence'][number]): boolean =>
  summary.key.endsWith('.contradiction');

/** A path that a file of a repository can have, in one line. */
const isPath = (path: string): boolean => path !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(path) && !path.startsWith('/');
