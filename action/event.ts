import * as v from 'valibot';
import type { Occasion } from '../src/publish/plan.ts';
import type { PullRequest } from '../src/use-cases/review-pull-request.ts';
import { type Message, say } from '../src/wording/message.ts';

/**
 * What an event asks for. `show`: the card in the summary, and nothing posted; `because` says why. It does not fail where it
 * is not known what it would hold up.
 */
export type Task =
  | { readonly do: 'review'; readonly pullRequest: PullRequest }
  | { readonly do: 'keep'; readonly occasion: Occasion }
  | { readonly do: 'show'; readonly because: Message; readonly mayFail: boolean }
  | { readonly do: 'nothing'; readonly because: Message };

const sha = v.pipe(v.string(), v.regex(/^[\da-f]{40,64}$/));
const commit = v.object({ sha });
const pullRequestEvent = v.object({
  action: v.optional(v.string(), ''),
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    state: v.optional(v.string(), 'open'),
    base: commit,
    head: commit,
  }),
});
const pushEvent = v.object({
  ref: v.string(),
  deleted: v.optional(v.boolean(), false),
  repository: v.object({ default_branch: v.string() }),
});

/** What to do about an event. An unknown one, or one of another form than GitHub describes, posts nothing. */
export function taskFor(name: string, payload: unknown): Task {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return reviewing(name, payload);
    case 'push':
      return pushed(payload);
    case 'schedule':
    case 'repository_dispatch':
      return { do: 'keep', occasion: 'dashboard-run' };
    case 'workflow_dispatch':
      return { do: 'keep', occasion: 'by-hand' };
    case 'merge_group':
      return { do: 'nothing', because: say('action.merge-group') };
    case 'workflow_run':
      return { do: 'show', because: say('action.workflow-run'), mayFail: true };
    case '':
      return { do: 'show', because: say('action.no-event'), mayFail: true };
    default:
      return { do: 'show', because: say('action.card-only', { event: name }), mayFail: true };
  }
}

function reviewing(name: string, payload: unknown): Task {
  const event = v.safeParse(pullRequestEvent, payload);
  if (!event.success) return damaged(name);
  const { action, pull_request } = event.output;
  if (action === 'closed' || pull_request.state === 'closed') return { do: 'nothing', because: say('action.closed') };
  const { number, base, head } = pull_request;
  return { do: 'review', pullRequest: { number, base: base.sha, head: head.sha } };
}

function pushed(payload: unknown): Task {
  const event = v.safeParse(pushEvent, payload);
  if (!event.success) return damaged('push');
  const { ref, deleted, repository } = event.output;
  return ref === `refs/heads/${repository.default_branch}` && !deleted
    ? { do: 'keep', occasion: 'dashboard-run' }
    : { do: 'nothing', because: say('action.other-branch', { branch: ref.replace(/^refs\/(?:heads|tags)\//, '') }) };
}

const damaged = (event: string): Task => ({
  do: 'show',
  because: say('action.event-damaged', { event }),
  mayFail: false,
});
