import * as v from 'valibot';
import type { Practice } from '../practices/practice.ts';
import { pullRequestOf } from '../publish/check-run.ts';
import type { Instant } from '../snapshot/people.ts';
import { readCommand } from './commands.ts';
import * as payloads from './payloads.ts';
import { isRelevant } from './relevance.ts';
import type { Job, RepositoryRef, Work } from './work.ts';

/** A webhook, its signature already checked. */
export interface Delivered {
  readonly delivery: string;
  readonly event: string;
  readonly payload: unknown;
  readonly at: Instant;
}

/** What a webhook asks for. */
export type Decision =
  | { readonly kind: 'work'; readonly jobs: readonly [Job, ...Job[]] }
  /** No more work for an installation, or for these repositories of it. */
  | { readonly kind: 'forget'; readonly installation: number; readonly repositories: readonly number[] | null }
  | { readonly kind: 'nothing'; readonly because: 'not-ours' | 'not-relevant' | 'odd' };

/** What can mean work; anything else is forgotten, or forgets. */
export const namesOfWork: ReadonlySet<string> = new Set([
  'installation.created',
  'installation_repositories.added',
  'push',
  'pull_request.opened',
  'pull_request.synchronize',
  'pull_request.reopened',
  'pull_request.ready_for_review',
  'pull_request.edited',
  'check_run.rerequested',
  'check_suite.rerequested',
  'merge_group.checks_requested',
  'issue_comment.created',
]);

export const nameOfEvent = (event: string, action: string | null): string =>
  action === null ? event : `${event}.${action}`;

/** Without their actions. */
export const eventsOfWork: ReadonlySet<string> = new Set([...namesOfWork].map((name) => name.replace(/\..*/, '')));

/** An installation with more repositories at once looks only at those whose settings ask for it. */
export const mostAtOnce = 10;

/**
 * GitHub pushes each group of a merge queue to such a branch. The event `merge_group` says the same, to installations with a right that
 * is good for nothing else here.
 */
const mergeQueue = 'refs/heads/gh-readonly-queue/';

const notOurs: Decision = { kind: 'nothing', because: 'not-ours' };
const notRelevant: Decision = { kind: 'nothing', because: 'not-relevant' };
const odd: Decision = { kind: 'nothing', because: 'odd' };

/** From a webhook to what is to be done. Anything that GitHub would not send is nothing, never an error. */
export function decide(
  delivered: Delivered,
  given: { readonly practices: readonly Practice[]; readonly appId: number },
): Decision {
  const head = v.safeParse(payloads.anyPayload, delivered.payload);
  if (!head.success) return odd;
  const name = nameOfEvent(delivered.event, head.output.action ?? null);
  switch (name) {
    case 'installation.created':
      return read(payloads.installationCreated, delivered, ({ installation, repositories }) =>
        added(delivered, installation.id, repositories),
      );
    case 'installation_repositories.added':
      return read(payloads.repositoriesAdded, delivered, ({ installation, repositories_added }) =>
        added(delivered, installation.id, repositories_added),
      );
    case 'installation.deleted':
    case 'installation.suspend':
      return head.output.installation === null
        ? odd
        : { kind: 'forget', installation: head.output.installation.id, repositories: null };
    case 'installation_repositories.removed':
      return read(payloads.repositoriesRemoved, delivered, ({ installation, repositories_removed }) => ({
        kind: 'forget',
        installation: installation.id,
        repositories: (repositories_removed ?? []).map((each) => each.id),
      }));
    case 'push':
      return read(payloads.push, delivered, (push) => {
        if (push.ref.startsWith(mergeQueue) && push.deleted !== true && push.after !== null) {
          return work(delivered, push, { kind: 'merge-group', head: push.after });
        }
        if (push.ref !== `refs/heads/${push.repository.default_branch}` || push.deleted === true) return notRelevant;
        const commits = (push.commits ?? []).map(({ added, removed, modified }) => ({
          added: added ?? [],
          removed: removed ?? [],
          modified: modified ?? [],
        }));
        const { forced, created } = push;
        if (!isRelevant({ forced: forced ?? false, created: created ?? false, commits }, given.practices)) {
          return notRelevant;
        }
        return work(delivered, push, {
          kind: 'dashboard',
          occasion: 'push',
          ...(push.after && { pushed: push.after }),
        });
      });
    case 'pull_request.opened':
    case 'pull_request.synchronize':
    case 'pull_request.reopened':
    case 'pull_request.ready_for_review':
    case 'pull_request.edited':
      return read(payloads.pullRequest, delivered, (payload) => {
        const { number, state, updated_at } = payload.pull_request;
        if (state === 'closed' || (name === 'pull_request.edited' && !payload.changes?.base)) return notRelevant;
        const changed = Date.parse(updated_at ?? '');
        const dated = Number.isNaN(changed) ? {} : { changed };
        return work(delivered, payload, { kind: 'pull-request', number, again: false, ...dated });
      });
    case 'check_run.rerequested':
      return read(payloads.checkRun, delivered, (payload) => {
        if (payload.check_run.app && payload.check_run.app.id !== given.appId) return notOurs;
        const number = pullRequestOf(payload.check_run.external_id ?? '');
        return number === null ? notOurs : work(delivered, payload, { kind: 'pull-request', number, again: true });
      });
    case 'check_suite.rerequested':
      return read(payloads.checkSuite, delivered, (payload) => {
        if (payload.check_suite.app && payload.check_suite.app.id !== given.appId) return notOurs;
        return work(delivered, payload, { kind: 'suite', suite: payload.check_suite.id });
      });
    case 'merge_group.checks_requested':
      return read(payloads.mergeGroup, delivered, (payload) =>
        work(delivered, payload, { kind: 'merge-group', head: payload.merge_group.head_sha }),
      );
    case 'issue_comment.created':
      return read(payloads.issueComment, delivered, (payload) => commented(delivered, payload));
    default:
      return notOurs;
  }
}

function read<T extends v.GenericSchema>(
  schema: T,
  delivered: Delivered,
  then: (payload: v.InferOutput<T>) => Decision,
): Decision {
  const parsed = v.safeParse(schema, delivered.payload);
  return parsed.success ? then(parsed.output) : odd;
}

function refOf({ id, full_name }: { readonly id: number; readonly full_name: string }): RepositoryRef {
  const [owner = '', name = ''] = full_name.split('/');
  return { id, owner, name };
}

function added(
  delivered: Delivered,
  installation: number,
  repositories: readonly { readonly id: number; readonly full_name: string }[] | null | undefined,
): Decision {
  const all = repositories ?? [];
  const occasion = all.length > mostAtOnce ? ('asked-only' as const) : ('installation' as const);
  const [first, ...rest] = all.map(
    (each): Job => ({
      version: 1,
      installation,
      repository: refOf(each),
      work: { kind: 'dashboard', occasion },
      at: delivered.at,
      delivery: delivered.delivery,
    }),
  );
  return first ? { kind: 'work', jobs: [first, ...rest] } : notRelevant;
}

interface InRepository {
  readonly installation: { readonly id: number };
  readonly repository: { readonly id: number; readonly full_name: string; readonly archived?: boolean | null };
}

function work({ delivery, at }: Delivered, { installation, repository }: InRepository, work: Work): Decision {
  // An archived repository takes no writing.
  if (repository.archived === true) return notRelevant;
  return {
    kind: 'work',
    jobs: [{ version: 1, installation: installation.id, repository: refOf(repository), work, at, delivery }],
  };
}

function commented(delivered: Delivered, payload: v.InferOutput<typeof payloads.issueComment>): Decision {
  const { sender, issue, comment } = payload;
  const by = comment.user;
  if (!by || by.type === 'Bot' || sender?.type === 'Bot' || comment.performed_via_github_app) return notOurs;
  const command = readCommand(comment.body ?? '');
  if (command === null) return notRelevant;
  const asked = {
    command,
    thread: issue.number,
    onPullRequest: issue.pull_request != null,
    by: by.login,
    byAuthor:
      issue.user !== null && issue.user !== undefined && issue.user.login.toLowerCase() === by.login.toLowerCase(),
  };
  return work(delivered, payload, { kind: 'command', asked });
}
