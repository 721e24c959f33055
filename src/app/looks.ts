import * as v from 'valibot';
import type { Scorecard } from '../audit/scorecard.ts';
import { practices } from '../practices/list.ts';
import { readRemembered } from '../publish/hidden-block.ts';
import { findDashboards } from '../publish/issue.ts';
import type { Outcome } from '../publish/outcome.ts';
import type { Occasion } from '../publish/plan.ts';
import type { Publisher } from '../publish/writing.ts';
import type { Instant } from '../snapshot/people.ts';
import { dependentsOf } from '../sources/github/dependents.ts';
import { RepositoryError } from '../sources/github/github.ts';
import { keepDashboard } from '../use-cases/keep-dashboard.ts';
import type { Given } from '../use-cases/reading.ts';
import { concludeWithoutAudit, type PullRequest, reviewPullRequest } from '../use-cases/review-pull-request.ts';
import { type Language, language } from '../wording/languages.ts';
import type { Result } from './queue.ts';
import { pause, resultOf, resultOfRefusal, worseOf } from './setbacks.ts';
import { settingsAtHand } from './settings-at-hand.ts';

/** What every look at a repository is given. */
export interface Looking {
  readonly publisher: Publisher;
  readonly now: () => Instant;
  readonly dependents: boolean;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly onFault: (practice: string) => void;
}

/** What a look came to. */
export interface Looked {
  readonly result: Result;
  /** Null when nothing was judged. */
  readonly counts: { readonly met: number; readonly assessed: number } | null;
  /** Of the dashboard, or the comment. */
  readonly url: string | null;
  readonly language: Language;
}

const done: Result = { next: 'done' };
const notShownYet: Result = { next: 'retry', why: 'not-shown-yet' };
const nothing: Looked = { result: done, counts: null, url: null, language: language('en') };

const givenOf = ({ now, dependents }: Looking): Given => ({
  practices,
  at: now(),
  now,
  overrides: {},
  settingsAt: null,
  dependents: dependents ? (url) => dependentsOf(url, { fetch }) : null,
  dryRun: false,
});

/**
 * Keeps the dashboard. Where none may be made, it is looked for first: most repositories of a large organisation have none.
 *
 * @param given.unlessSince one that was looked at since this time is left as it is
 * @param given.pushed where GitHub shows another commit, it is looked at once more: it may have been the one before
 * @throws RepositoryError, Refused
 */
export async function keep(
  looking: Looking,
  occasion: Occasion,
  { unlessSince = null, pushed }: { readonly unlessSince?: Instant | null; readonly pushed?: string | undefined } = {},
): Promise<Looked> {
  const { publisher } = looking;
  if (occasion !== 'installation' && occasion !== 'dashboard-run') {
    const [dashboard] = (await findDashboards(publisher)).ours;
    if (!dashboard) return nothing;
    const last = readRemembered(dashboard.body, looking.now())?.at ?? 0;
    if (unlessSince !== null && last >= unlessSince) return nothing;
  }
  const { scorecard, outcome, language: spoken } = await keepDashboard(publisher, { ...givenOf(looking), occasion });
  const looked = lookedAt(scorecard, [outcome], looking);
  const isOther = pushed !== undefined && scorecard.repository.commit !== pushed && looking.attempt === 1;
  const result = worseOf(looked.result, isOther ? notShownYet : done);
  return { ...looked, result, url: urlOf(outcome), language: spoken };
}

/**
 * Audits a pull request, with its check and comment. One that cannot be audited gets a check that ends all the same, which
 * the next try puts right: nobody is held up by us.
 *
 * @param asked.again somebody asked for it once more
 * @param asked.changed it was changed then: what GitHub shows of an earlier time is looked at a little later instead, once
 * @throws RepositoryError, Refused, what `request` throws
 */
export async function review(
  looking: Looking,
  number: number,
  { again = false, changed = 0 }: { readonly again?: boolean; readonly changed?: Instant } = {},
): Promise<Looked> {
  const { publisher } = looking;
  const { pull, shown } = await pullRequestAt(publisher, number);
  if (shown < changed && looking.attempt === 1) return { ...nothing, result: notShownYet };
  if (pull === null) return nothing;
  try {
    const reviewed = await reviewPullRequest(publisher, pull, {
      ...givenOf(looking),
      check: 'as-settings-say',
      again,
    });
    const { head, comment, check, language: spoken } = reviewed;
    return {
      ...lookedAt(head, [comment, ...(check ? [check] : [])], looking),
      url: urlOf(comment),
      language: spoken,
    };
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    const result = resultOf(error, looking.now());
    if (result.next === 'retry' && looking.attempt > 1 && (await isCheckWanted(looking))) {
      await concludeWithoutAudit(publisher, pull, language('en').sentence('app.reply-not-rechecked'));
    }
    return { ...nothing, result };
  }
}

/** Where not even the settings can be read it may be: somebody could be waiting for it. */
async function isCheckWanted({ publisher, now }: Looking): Promise<boolean> {
  try {
    const { own } = await settingsAtHand(publisher.request, publisher, now());
    return own?.publish?.check !== false;
  } catch (error) {
    if (error instanceof RepositoryError) return true;
    throw error;
  }
}

const proposed = v.object({
  state: v.string(),
  updated_at: v.nullish(v.string(), null),
  base: v.object({ sha: v.string() }),
  head: v.object({ sha: v.string() }),
});

/** As it is now, whatever the webhook said, and of when that is; null when it is closed. */
async function pullRequestAt(
  { request, owner, name }: Publisher,
  number: number,
): Promise<{ readonly pull: PullRequest | null; readonly shown: Instant }> {
  const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner,
    repo: name,
    pull_number: number,
  });
  const { state, updated_at, base, head } = v.parse(proposed, data);
  const shown = Date.parse(updated_at ?? '');
  return {
    pull: state === 'open' ? { number, base: base.sha, head: head.sha } : null,
    shown: Number.isNaN(shown) ? Number.POSITIVE_INFINITY : shown,
  };
}

function lookedAt(
  scorecard: Scorecard,
  outcomes: readonly Outcome[],
  looking: Looking,
): Omit<Looked, 'url' | 'language'> {
  const now = looking.now();
  for (const { practice } of scorecard.faults) looking.onFault(practice);
  const results = outcomes.map((outcome) => {
    const refusal = outcome.did === 'refused' ? outcome.refusal : outcome.unfinished;
    return refusal ? resultOfRefusal(refusal, now) : done;
  });
  const { met, assessed } = scorecard.summary;
  return { result: results.reduce(worseOf, restOf(scorecard, looking.attempt, now)), counts: { met, assessed } };
}

/** What could not be read: the card says so, and the rest is asked again once the pause is over, or a little later. */
function restOf({ unread }: Scorecard, attempt: number, now: Instant): Result {
  const ofGitHub = unread.filter(({ what }) => what !== 'dependents');
  const limited = ofGitHub.find(({ why }) => why === 'rate-limited');
  if (limited) return pause(limited.until ?? null, now);
  // Once more only: a repository too large for a question stays so.
  return attempt === 1 && ofGitHub.some(({ why }) => why === 'failed') ? { next: 'retry', why: 'partly-read' } : done;
}

const urlOf = (outcome: Outcome): string | null => (outcome.did === 'refused' ? null : outcome.url);
