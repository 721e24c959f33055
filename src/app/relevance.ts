import { readingPlan } from '../audit/reading-plan.ts';
import type { Practice } from '../practices/practice.ts';
import { formatOf } from '../reading/format.ts';

/** Some of GitHub's servers show at most so many commits of one push, others 2048. */
export const mostCommitsShown = 20;
/** GitHub shows at most so many files of one commit. */
const mostFilesShown = 3000;

/** What a push says of itself. */
export interface Pushed {
  readonly forced: boolean;
  /** The branch is new: what was on another before is not shown. */
  readonly created: boolean;
  readonly commits: readonly {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly modified: readonly string[];
  }[];
}

/** Where forges look for templates, funding, workflows: of some of these it matters only that they are there. */
const forgeFolder = /^\.git(?:hub|lab)\//i;

/**
 * Whether a push can change a card: it touches a file that an audit reads, or any document, since a README or the settings
 * can name one anywhere. A push that does not show all its files can. What the mere presence of other files changes (a first
 * example, a first translation) the weekly round sees.
 */
export function isRelevant({ forced, created, commits }: Pushed, practices: readonly Practice[]): boolean {
  if (forced || created || commits.length >= mostCommitsShown) return true;
  const files = commits.map(({ added, removed, modified }) => [...added, ...removed, ...modified]);
  if (files.some(({ length }) => length >= mostFilesShown)) return true;
  const paths = [...new Set(files.flat())];
  if (paths.some((path) => formatOf(path) !== null || forgeFolder.test(path))) return true;
  const entries = paths.sort().map((path) => ({ path, kind: 'file' as const, size: null }));
  return readingPlan(practices).next({ entries, whole: true, read: [] }).length > 0;
}
