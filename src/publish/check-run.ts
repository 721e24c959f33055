import type { Outcome } from './outcome.ts';
import { type Conclusion, mostCharactersOfABody } from './plan.ts';
import { checkRunsPage, type PostedCheckRun, readCheckRun } from './posted.ts';
import { type Publisher, refusalOf, send } from './writing.ts';

/** A remark at a line of a file. */
export interface Annotation {
  readonly level: 'notice' | 'warning';
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly head: string;
  /** The pull request: an event that asks for a check again names none, where it comes from a fork. */
  readonly pullRequest: number;
  readonly conclusion: Conclusion;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Somebody asked GitHub for it once more: GitHub then shows it as waiting until it is posted, with whatever result. */
  readonly again?: boolean;
}

/** The name that a branch rule requires. */
export const checkName = 'coop-scorecard';
/** GitHub takes fifty in one request. */
const mostAnnotations = 50;

/** Which pull request a check run is of, by its `external_id`; null for what we did not write. */
export const pullRequestOf = (externalId: string): number | null => {
  const number = /^pull-request:(\d{1,9})$/.exec(externalId)?.[1];
  return number === undefined ? null : Number(number);
};

/**
 * Keeps one check run a head and pull request: GitHub would otherwise list one for each time that somebody looks. It has ended
 * already when it is posted, in one request: so none is ever left waiting.
 */
export async function keepCheckRun(publisher: Publisher, check: CheckRun): Promise<Outcome> {
  try {
    const before = await ours(publisher, check);
    const output = { title: check.title, summary: check.summary.slice(0, mostCharactersOfABody - 1) };
    if (before === null) return done('created', await create(publisher, check, output));
    const { conclusion, title, summary } = before;
    const same = conclusion === check.conclusion && title === output.title && summary === output.summary;
    return same && !check.again
      ? { did: 'nothing', because: 'unchanged', url: before.url, putAway: 0 }
      : done('updated', await update(publisher, before, check, output));
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
}

const nameFor = (pullRequest: number): string => `pull-request:${pullRequest}`;

/**
 * The newest of ours, which is the one that GitHub shows. Without `all` it lists but the latest of a name: two pull requests of
 * one head would each find the other's only.
 */
async function ours(publisher: Publisher, { head, pullRequest }: CheckRun): Promise<PostedCheckRun | null> {
  const found = await checkRunsPage(publisher, { ref: head, check_name: checkName, filter: 'all', per_page: 100 });
  const [newest] = found
    .filter(({ author, externalId }) => author === publisher.author && externalId === nameFor(pullRequest))
    .sort((a, b) => b.id - a.id);
  return newest ?? null;
}

type Output = { readonly title: string; readonly summary: string };

async function create(publisher: Publisher, check: CheckRun, output: Output): Promise<PostedCheckRun> {
  return readCheckRun(
    await send(publisher, 'POST /repos/{owner}/{repo}/check-runs', {
      name: checkName,
      head_sha: check.head,
      external_id: nameFor(check.pullRequest),
      status: 'completed',
      conclusion: check.conclusion,
      output: { ...output, annotations: annotationsOf(check) },
    }),
  );
}

async function update(
  publisher: Publisher,
  { id, annotations }: PostedCheckRun,
  check: CheckRun,
  output: Output,
): Promise<PostedCheckRun> {
  return readCheckRun(
    await send(publisher, 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      check_run_id: id,
      status: 'completed',
      conclusion: check.conclusion,
      // GitHub adds annotations to those that are there: they are posted with the first text only.
      output: annotations > 0 ? output : { ...output, annotations: annotationsOf(check) },
    }),
  );
}

const annotationsOf = ({ annotations }: CheckRun): readonly object[] =>
  annotations.slice(0, mostAnnotations).map(({ level, path, line, title, message }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: title.slice(0, 255),
    message,
  }));

const done = (did: 'created' | 'updated', { id, url }: PostedCheckRun): Outcome => ({ did, id, url, putAway: 0 });
