import * as v from 'valibot';
import { checkName, pullRequestOf } from '../publish/check-run.ts';
import type { Publisher } from '../publish/writing.ts';
import type { Instant } from '../snapshot/people.ts';
import { answerCommand } from './answer-command.ts';
import type { Engine } from './engine.ts';
import { type GitHubAccess, type Identity, type Opened, type Permissions, statusOf } from './github-access.ts';
import type { Logger } from './log.ts';
import { keep, type Looked, type Looking, review } from './looks.ts';
import type { Result, Run, Try } from './queue.ts';
import type { Rechecked } from './replies.ts';
import { resultOf, resultOfRefusal, worseOf } from './setbacks.ts';
import { asksForOne, languageWanted, settingsAtHand } from './settings-at-hand.ts';
import type { AskedCommand, Job } from './work.ts';

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
    try {
      const identity = await access.identity();
      const opened = await access.open(job.installation, job.repository, rights[job.work.kind], context);
      return await work(job, { opened, identity, context, options });
    } catch (error) {
      return (await isGone(error, job, access)) ? { next: 'drop', why: 'gone' } : resultOf(error, now());
    }
  };
}

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
      const { occasion } = job.work;
      if (occasion === 'asked-only' && !asksForOne(await settingsAtHand(request, opened, options.now()))) return done;
      // A turn of the weekly round that was missed is over when something else brought a look meanwhile.
      const unlessSince = occasion === 'weekly' && !context.again ? job.at : null;
      return (await keep(looking, occasion === 'asked-only' ? 'installation' : occasion, unlessSince)).result;
    }
    case 'pull-request':
      return (await review(looking, job.work.number)).result;
    case 'suite': {
      let result = done;
      for (const number of await pullRequestsOf(job.work.suite, opened)) {
        result = worseOf(result, (await review(looking, number)).result);
      }
      return result;
    }
    case 'merge-group':
      return passInMergeQueue(job.work.head, opened, options.now());
    case 'command':
      return obey(job.work.asked, job, looking, working);
  }
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
      return { result: told(looked), language: looked.language };
    },
  });
  // Assigned in a callback, which the compiler does not follow.
  const after = (looked as Looked | null)?.result ?? done;
  if (answered.did === 'ignored') return done;
  const { outcome } = answered;
  return outcome.did === 'refused' ? worseOf(after, resultOfRefusal(outcome.refusal, now)) : after;
}

function told({ counts, url, result }: Looked): Rechecked {
  if (counts === null) return { what: result.next === 'done' ? 'no-card' : 'not-now' };
  return { what: 'counted', ...counts, url };
}

const runs = v.object({
  check_runs: v.array(
    v.object({ external_id: v.nullish(v.string(), ''), app: v.nullish(v.object({ id: v.number() }), null) }),
  ),
});

/** The pull requests of a suite, by what our check runs in it say: GitHub names none for forks. */
async function pullRequestsOf(suite: number, { request, owner, name }: Opened): Promise<readonly number[]> {
  const route = 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs';
  const parameters = { owner, repo: name, check_suite_id: suite, check_name: checkName, per_page: 100 };
  const { data } = await request(route, parameters);
  const numbers = v.parse(runs, data).check_runs.map(({ external_id }) => pullRequestOf(external_id ?? ''));
  return [...new Set(numbers.filter((number) => number !== null))].slice(0, 5);
}

/** What was looked at on the pull request is not looked at again in the merge queue: the check passes at once, and once. */
async function passInMergeQueue(head: string, { request, owner, name }: Opened, now: Instant): Promise<Result> {
  const { own } = await settingsAtHand(request, { owner, name }, now);
  if (own?.publish?.check === false) return done;
  const here = { owner, repo: name };
  const before = await request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...here,
    ref: head,
    check_name: checkName,
  });
  if (v.parse(runs, before.data).check_runs.length > 0) return done;
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
