import type { Instant } from '../snapshot/people.ts';
import type { Command } from './commands.ts';

/** A repository as a webhook names it. The id stays when it is renamed or handed to another owner. */
export interface RepositoryRef {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
}

/** What brings a dashboard about. `asked-only`: only where a settings file asks for it. */
export type DashboardOccasion = 'installation' | 'asked-only' | 'push' | 'weekly';

/** What is to be done in one repository. */
export type Work =
  | {
      readonly kind: 'dashboard';
      readonly occasion: DashboardOccasion;
      /** Commit that was pushed: GitHub may still show the one before. */
      readonly pushed?: string;
    }
  | {
      readonly kind: 'pull-request';
      readonly number: number /** Somebody asked for it again. */;
      readonly again: boolean;
      /** When it was changed last, as a webhook says: GitHub may still show it as it was before. */
      readonly changed?: Instant;
    }
  /** GitHub's "re-run all": the suite of a fork's pull request does not say which it is. */
  | { readonly kind: 'suite'; readonly suite: number }
  | { readonly kind: 'merge-group'; readonly head: string }
  | { readonly kind: 'command'; readonly asked: AskedCommand };

export interface AskedCommand {
  readonly command: Command;
  /** Number of the issue or pull request. */
  readonly thread: number;
  readonly onPullRequest: boolean;
  readonly by: string;
  /** Wrote the issue or pull request itself. */
  readonly byAuthor: boolean;
}

/** One thing to do, as it stands in a queue: plain JSON, without tokens or texts of people. */
export interface Job {
  /** Of this form, so that a process of another version knows what it may take. */
  readonly version: 1;
  readonly installation: number;
  readonly repository: RepositoryRef;
  readonly work: Work;
  /** When it was asked for. */
  readonly at: Instant;
  /** GitHub's id of the delivery, for the log; null for what the App asked itself. */
  readonly delivery: string | null;
}

/** Work with the same name is the same work: of two that wait, one is done. */
export function nameOf({ repository, work }: Job): string {
  switch (work.kind) {
    case 'dashboard':
      return `${repository.id}:dashboard`;
    case 'pull-request':
      return `${repository.id}:pull-request:${work.number}`;
    case 'suite':
      return `${repository.id}:suite:${work.suite}`;
    case 'merge-group':
      return `${repository.id}:merge-group:${work.head}`;
    case 'command': {
      const { thread, by, command } = work.asked;
      return `${repository.id}:command:${thread}:${by.toLowerCase()}:${command.verb}`;
    }
  }
}

/** From the occasion that may do the most to the one that may do the least. */
const occasions: readonly DashboardOccasion[] = ['installation', 'asked-only', 'push', 'weekly'];

/**
 * Two jobs of the same name become one: the later one, which keeps what only the earlier was allowed to do (an installation
 * may create a dashboard, a push may not).
 */
export function merged(earlier: Job, later: Job): Job {
  const [first, last] = earlier.at <= later.at ? [earlier, later] : [later, earlier];
  const { work } = last;
  if (first.work.kind === 'dashboard' && work.kind === 'dashboard') {
    const pair = [first.work.occasion, work.occasion];
    return { ...last, work: { ...work, occasion: occasions.find((each) => pair.includes(each)) ?? work.occasion } };
  }
  if (first.work.kind === 'pull-request' && work.kind === 'pull-request') {
    const changed = Math.max(work.changed ?? 0, first.work.changed ?? 0);
    const again = work.again || first.work.again;
    return { ...last, work: { ...work, again, ...(changed > 0 && { changed }) } };
  }
  return last;
}
