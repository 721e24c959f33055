import * as v from 'valibot';
import { checkName, pullRequestOf } from '../publish/check-run.ts';
import type { Occasion } from '../publish/plan.ts';
import type { Publisher } from '../publish/writing.ts';
import type { Instant } from '../snapshot/people.ts';
import { answerCommand } from './answer-command.ts';
import { sendingOf } from './deliveries.ts';
import type { Engine } from './engine.ts';
import { type GitHubAccess, hasAll, type Identity, type Opened, type Permissions, statusOf } from './github-access.ts';
import type { Logger } from './log.ts';
import { keep, type Looked, type Looking, review } from './looks.ts';
import type { Result, Run, Try } from './queue.ts';
import type { Rechecked } from './replies.ts';
import { resultOf, resultOfRefusal, worseOf } from './setbacks.ts';
import { asksForOne, languageWanted, settingsAtHand } from './settings-at-hand.ts';
import type { AskedCommand, DashboardOccasion, Job } from './work.ts';

export interface RunnerOptions {
  readonly access: GitHubAccess;
  /** What processes know of each other's rechecks. */
  readonly memory: Pick<Engine, 'recall' | 'remember'>;
  readonly now: () => Instant;
  readonly log: Logger;
  /** Between two rechecks that people ask for in one thread. */
  readonly cooldownMs: number;
  /** Whether ecosyste.ms is asked who depends on a public repository. */
  readonly dependents: boolean;
}

/** The rights each kind of work needs. Together they are those of app.yml. */
const reading = { metadata: 'read', contents: 'read', discussions: 'read' } as const;
export const rights = {
  dashboard: { ...reading, issues: 'write', pull_requests: 'read' },
  'pull-request': { ...reading, issues: 'read', pull_requests: 'write', checks: 'write' },
  suite: { ...reading, issues: 'read', pull_requests: 'write', checks: 'write' },
  'merge-group': { metadata: 'read', contents: 'read', checks: 'write' },
  command: { ...reading, issues: 'write', pull_requests: 'write', checks: 'write' },
} as const satisfies Readonly<Record<Job['work']['kind'], Permissions>>;

const done: Result = { next: 'done' };

/** Runs jobs: opens the repository with a token for it alone, and does the work. Every way that GitHub fails is a result. */
export function runnerOf(options: RunnerOptions): Run {
  return async (job, context) => {
    const { access, now } = options;
    const asked = rights[job.work.kind];
    let granted = true;
    let result: Result;
    try {
      const identity = await access.identity();
      const opened = await access.open(job.installation, job.repository, asked, context);
      granted = hasAll(opened.permissions, asked);
      result = await work(job, { opened, identity, context, options });
    } catch (error) {
      result = resultOf(error, now());
      // What is new is not known everywhere on GitHub at once: no job ends with its first try.
      if (result.next === 'retry' && context.attempt > 1 && (await isGone(error, job, access))) return drop('gone');
    }
    return !granted && context.attempt > 1 && isForbidden(result) ? drop('not-granted') : result;
  };
}

const drop = (why: string): Result => ({ next: 'drop', why });
/** What is not allowed is tried again, unless the installation was never given the right to it. */
const isForbidden = (result: Result): boolean =>
  result.next === 'retry' && (result.why === 'read-only' || result.why === 'status-403');

interface Working {
  readonly opened: Opened;
  readonly identity: Identity;
  readonly context: Try;
  readonly options: RunnerOptions;
}

async function work(job: Job, working: Working): Promise<Result> {
  const { opened, identity, context, options } = working;
  const { request, owner, name } = opened;
  const publisher: Publisher = { request, owner, name, author: identity.login, standsDown: false };
  const looking: Looking = {
    publisher,
    now: options.now,
    dependents: options.dependents,
    attempt: context.attempt,
    onFault: (practice) => options.log.error({ practice }, 'practice crashed'),
  };
  switch (job.work.kind) {
    case 'dashboard': {
      const { occasion, pushed } = job.work;
      if (occasion === 'asked-only' && !asksForOne(await settingsAtHand(request, opened, options.now()))) return done;
      // A turn of the weekly round that was missed is over when something else brought a look meanwhile.
      const unlessSince = occasion === 'weekly' && !context.again ? job.at : null;
      return (await keep(looking, await occasionOf(occasion, job, options), { unlessSince, pushed })).result;
    }
    case 'pull-request':
      return (await review(looking, job.work.number, job.work)).result;
    case 'suite': {
      let result = done;
      for (const number of await pullRequestsOf(job.work.suite, opened)) {
        result = worseOf(result, (await review(looking, number, { again: true })).result);
      }
      return result;
    }
    case 'merge-group':
      return passInMergeQueue(job.work.head, opened, identity, options.now());
    case 'command':
      return obey(job.work.asked, job, looking, working);
  }
}

/**
 * An installation that GitHub was asked to tell of once more may have been heard of before: as with a run that comes again, a card
 * that was deleted since stays so.
 */
async function occasionOf(
  occasion: DashboardOccasion,
  { delivery }: Job,
  { memory }: Pick<RunnerOptions, 'memory'>,
): Promise<Occasion> {
  if (occasion === 'push' || occasion === 'weekly') return occasion;
  const again = delivery !== null && (await memory.recall(sendingOf(delivery))) !== null;
  return again ? 'dashboard-run' : 'installation';
}

async function obey(asked: AskedCommand, job: Job, looking: Looking, { opened, options }: Working): Promise<Result> {
  const { memory, cooldownMs } = options;
  const now = options.now();
  const thread = `rechecked:${job.repository.id}#${asked.thread}`;
  const free = asked.command.verb === 'recheck' ? ((await memory.recall(thread)) ?? now - cooldownMs) + cooldownMs : 0;
  if (free > now) return { next: 'wait', until: free, all: false };
  let looked: Looked | null = null;
  const answered = await answerCommand({
    publisher: looking.publisher,
    asked,
    now,
    language: async () => languageWanted((await settingsAtHand(opened.request, opened, now)).own?.language),
    async recheck() {
      looked = asked.onPullRequest ? await review(looking, asked.thread) : await keep(looking, 'command');
      await memory.remember(thread, options.now(), cooldownMs);
      return { result: told(looked, asked), language: looked.language };
    },
  });
  // Assigned in a callback, which the compiler does not follow.
  const after = (looked as Looked | null)?.result ?? done;
  if (answered.did === 'ignored') return done;
  const { outcome } = answered;
  return outcome.did === 'refused' ? worseOf(after, resultOfRefusal(outcome.refusal, now)) : after;
}

function told({ counts, url, result }: Looked, { onPullRequest }: AskedCommand): Rechecked {
  if (counts !== null) return { what: 'counted', ...counts, url };
  if (result.next !== 'done') return { what: 'not-now' };
  return { what: onPullRequest ? 'closed' : 'no-card' };
}

const runs = v.object({
  check_runs: v.array(
    v.object({ external_id: v.nullish(v.string(), ''), app: v.nullish(v.object({ id: v.number() }), null) }),
  ),
});

/** The pull requests of a suite, by what our check runs in it say: GitHub names none for forks. */
async function pullRequestsOf(suite: number, { request, owner, name }: Opened): Promise<readonly number[]> {
  const route = 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs';
  // Without `all` GitHub lists but the latest of a name, which is that of one pull request.
  const parameters = { owner, repo: name, check_suite_id: suite, check_name: checkName, filter: 'all', per_page: 100 };
  const { data } = await request(route, parameters);
  const numbers = v.parse(runs, data).check_runs.map(({ external_id }) => pullRequestOf(external_id ?? ''));
  return [...new Set(numbers.filter((number) => number !== null))].slice(0, 5);
}

/** What was looked at on the pull request is not looked at again in the merge queue: the check passes at once, and once. */
async function passInMergeQueue(
  head: string,
  { request, owner, name }: Opened,
  identity: Identity,
  now: Instant,
): Promise<Result> {
  const { own } = await settingsAtHand(request, { owner, name }, now);
  if (own?.publish?.check === false) return done;
  const here = { owner, repo: name };
  const before = await request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...here,
    ref: head,
    check_name: checkName,
  });
  // A rule can ask for ours alone: one of somebody else's does not stand for it.
  if (v.parse(runs, before.data).check_runs.some((run) => run.app?.id === identity.id)) return done;
  const { sentence } = languageWanted(own?.language);
  await request('POST /repos/{owner}/{repo}/check-runs', {
    ...here,
    name: checkName,
    head_sha: head,
    status: 'completed',
    conclusion: 'success',
    output: { title: sentence('app.merge-queue-title'), summary: sentence('app.merge-queue-summary') },
  });
  return done;
}

/** Whether the repository, or the installation, is not there for us any more, which only the App itself can ask. */
async function isGone(error: unknown, job: Job, access: GitHubAccess): Promise<boolean> {
  const status = statusOf(error) ?? (error as { readonly status?: unknown } | null)?.status;
  if (status !== 403 && status !== 404 && status !== 422) return false;
  try {
    const { data } = await access.asApp('GET /app/installations/{installation_id}', {
      installation_id: job.installation,
    });
    return (data as { readonly suspended_at?: unknown } | null)?.suspended_at != null;
  } catch (second) {
    return statusOf(second) === 404;
  }
}
