import * as v from 'valibot';
import type { Request } from '../../requests/request.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { captureRepository, type RepositoryOptions } from './capture-repository.ts';
import { Meter, RepositoryError, send } from './github.ts';
import { type ChangedFile, comparison, MergedFiles } from './pull-request-files.ts';

export interface PullRequestTarget {
  readonly owner: string;
  readonly name: string;
  readonly number: number;
  /** Commit that it is proposed on. */
  readonly base: string;
  /** Its newest commit; the base repository has it too, also when it comes from a fork. */
  readonly head: string;
}

export interface PullRequestSnapshots {
  readonly base: Snapshot;
  /** The base as it would be with the pull request merged; what people did is the same in both. */
  readonly head: Snapshot;
  /** Paths that it changes; null when there are too many to list, or they may not be listed. */
  readonly touched: ReadonlySet<string> | null;
}

/** GitHub lists so many changed files of a comparison; with as many the head is captured whole instead, for three requests. */
const mostChanges = 300;

/**
 * Takes two snapshots for one request more than one: the list of changed files says which texts to read at the head, and
 * they are read in the questions that are asked for the base.
 *
 * @throws RepositoryError when too little can be learned for a card
 */
export async function capturePullRequest(
  request: Request,
  target: PullRequestTarget,
  options: Omit<RepositoryOptions, 'beside'>,
): Promise<PullRequestSnapshots> {
  const { owner, name, number, base, head } = target;
  const meter = new Meter(options.patienceMs);
  const changes = changedFiles(request, meter, options.now, target);
  const merged = new MergedFiles(changes, options.plan, base, head);
  const snapshot = await captureRepository(request, { owner, name, ref: base }, { ...options, beside: merged });
  const listed = (await changes) !== null;
  const whole = listed
    ? null
    : await captureRepository(request, { owner, name, ref: head }, { ...options, dependents: null });
  const cost = snapshot.cost && {
    requests: snapshot.cost.requests + meter.requests + (whole?.cost?.requests ?? 0),
    points: snapshot.cost.points + meter.points + (whole?.cost?.points ?? 0),
  };
  return {
    base: { ...snapshot, cost },
    head: {
      ...snapshot,
      cost,
      repository: { ...snapshot.repository, ref: `refs/pull/${number}/head`, commit: head },
      files: whole ? whole.files : merged.over(snapshot.files),
    },
    touched: listed ? merged.touched() : null,
  };
}

/** What a pull request changes; null when there is too much of it, or GitHub does not say. */
async function changedFiles(
  request: Request,
  meter: Meter,
  now: () => number,
  { owner, name, base, head }: PullRequestTarget,
): Promise<readonly ChangedFile[] | null> {
  try {
    // The list of the pull request itself has a hundred files a page; a comparison has all of them on the first.
    const { data } = await send(request, meter, now, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo: name,
      basehead: `${base}...${head}`,
      per_page: 1,
    });
    const { files } = v.parse(comparison, data);
    return files.length < mostChanges ? files : null;
  } catch (error) {
    if (!(error instanceof RepositoryError || error instanceof v.ValiError)) throw error;
    return null;
  }
}
