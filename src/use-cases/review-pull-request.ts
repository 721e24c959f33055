import { settingsFileOf } from '../audit/project-settings.ts';
import type { Scorecard } from '../audit/scorecard.ts';
import { type Annotation, keepCheckRun } from '../publish/check-run.ts';
import { doComment, findComments } from '../publish/comment.ts';
import { lengthRemembered, withRemembered } from '../publish/hidden-block.ts';
import { anotherAppsDashboard } from '../publish/issue.ts';
import { left, type Outcome } from '../publish/outcome.ts';
import { type Conclusion, conclude, markers, planComment } from '../publish/plan.ts';
import { type Publisher, refusalOf } from '../publish/writing.ts';
import { remarks } from '../report/annotations.ts';
import { type Changes, changesBetween, isAnything } from '../report/changes.ts';
import { escapeMarkdown } from '../report/escape.ts';
import { markdownCard, mostCharactersOfACard } from '../report/markdown.ts';
import { pullRequestReport } from '../report/pull-request.ts';
import type { Instant } from '../snapshot/people.ts';
import { capturePullRequest } from '../sources/github/capture-pull-request.ts';
import { type Language, language } from '../wording/languages.ts';
import { type Message, say } from '../wording/message.ts';
import { auditPullRequest } from './audit-snapshot.ts';
import { rehearsed } from './keep-dashboard.ts';
import { dependentsAsked, type Given, inheritFrom, languageOf, planOf } from './reading.ts';

export interface PullRequest {
  readonly number: number;
  /** Commit that it is proposed on. */
  readonly base: string;
  readonly head: string;
}

export interface PullRequestReviewed {
  readonly base: Scorecard;
  readonly head: Scorecard;
  readonly changes: Changes;
  readonly language: Language;
  /** The head's card, as the command line writes it. */
  readonly card: string;
  /** What changes, and the card folded below it. */
  readonly report: string;
  readonly conclusion: Conclusion;
  /** Why the check ended so, where a threshold had a say. */
  readonly because: Message | null;
  readonly annotations: readonly Annotation[];
  readonly comment: Outcome;
  /** Null where no check run was asked for. */
  readonly check: Outcome | null;
  readonly settingsFound: boolean;
}

/**
 * Audits a pull request's base and head, and says on it what changes.
 *
 * @param given.check whether a check run is wanted: by the base's settings, or not at all
 * @param given.again somebody asked for the check once more, and waits for it
 * @throws RepositoryError when it cannot be audited
 */
export async function reviewPullRequest(
  publisher: Publisher,
  pullRequest: PullRequest,
  given: Given & { readonly check: 'as-settings-say' | 'always' | 'never'; readonly again?: boolean },
): Promise<PullRequestReviewed> {
  const { request, owner, name } = publisher;
  const { practices, at, now, overrides, settingsAt } = given;
  const captured = await capturePullRequest(
    request,
    { owner, name, ...pullRequest },
    { plan: planOf(given), now, dependents: dependentsAsked(given) },
  );
  const sides = await auditPullRequest(captured, {
    practices,
    now: at,
    overrides,
    settingsAt,
    inherit: inheritFrom(request, owner, now),
  });
  const { base, head } = sides;
  const changes = changesBetween(base, head);
  const language = languageOf(base.settings.language ?? head.settings.language);
  const scores = { failUnder: head.settings.failUnder, score: head.summary.score, baseScore: base.summary.score };
  const reviewed = {
    ...sides,
    changes,
    language,
    card: markdownCard(head, language),
    report: pullRequestReport({ ...sides, changes }, language),
    conclusion: conclude(scores),
    because: reasonOf(scores),
    annotations: remarks(head, language, captured.touched),
    settingsFound: settingsAt === null || settingsFileOf(captured.base, settingsAt) !== null,
  };
  const checks = given.check === 'always' || (given.check === 'as-settings-say' && head.settings.publish.check);
  const comment = reviewed.settingsFound
    ? await commentOn(publisher, pullRequest.number, reviewed, given)
    : left('not-wanted');
  return { ...reviewed, comment, check: checks ? await checkOn(publisher, pullRequest, reviewed, given) : null };
}

/** A check that ends, where nothing could be audited: nobody waits for it. */
export function concludeWithoutAudit(publisher: Publisher, pullRequest: PullRequest, why: string): Promise<Outcome> {
  return keepCheckRun(publisher, {
    head: pullRequest.head,
    pullRequest: pullRequest.number,
    conclusion: 'neutral',
    title: language('en').sentence('check.not-audited'),
    summary: escapeMarkdown(why),
    annotations: [],
  });
}

type Reviewed = Omit<PullRequestReviewed, 'comment' | 'check'>;

async function commentOn(
  publisher: Publisher,
  number: number,
  reviewed: Reviewed,
  { at, dryRun }: { readonly at: Instant; readonly dryRun: boolean },
): Promise<Outcome> {
  const { comment } = reviewed.head.settings.publish;
  if (comment === 'never') return left('not-wanted');
  try {
    const { ours, anotherApps, sure } = await findComments(publisher, number);
    if (publisher.standsDown && anotherApps) return left('app-publishes', anotherApps);
    if (ours.length === 0 && !sure) return left('not-found-for-sure');
    const opening = `${markers.comment}\n`;
    const state = { at, history: [] };
    const most = mostCharactersOfACard - opening.length - lengthRemembered(state);
    const body = withRemembered(`${opening}${pullRequestReport(reviewed, reviewed.language, most)}`, state);
    const plan = planComment({ ours, comment, changes: isAnything(reviewed.changes), body, at });
    // The App comments in its own time: its dashboard says that it will.
    if (publisher.standsDown && plan.steps.length > 0) {
      const dashboard = await anotherAppsDashboard(publisher);
      if (dashboard) return left('app-publishes', dashboard);
    }
    return dryRun ? rehearsed(plan, ours[0] ?? null) : await doComment(publisher, number, plan, ours);
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
}

function checkOn(
  publisher: Publisher,
  { number, head }: PullRequest,
  { head: scorecard, language, report, conclusion, because, annotations }: Reviewed,
  { dryRun, again = false }: { readonly dryRun: boolean; readonly again?: boolean },
): Promise<Outcome> {
  if (dryRun) {
    return Promise.resolve({ did: 'nothing', because: 'dry-run', url: null, putAway: 0, would: 'create' });
  }
  const { met, assessed } = scorecard.summary;
  const first = because === null ? '' : `${escapeMarkdown(language.tell(because))}\n\n`;
  return keepCheckRun(publisher, {
    head,
    pullRequest: number,
    conclusion,
    title: language.tell(say('check.title', { met, assessed })),
    summary: `${first}${report}`,
    annotations,
    again,
  });
}

function reasonOf(result: {
  readonly failUnder: number | null;
  readonly score: number | null;
  readonly baseScore: number | null;
}): Message | null {
  const { failUnder, score, baseScore } = result;
  if (failUnder === null) return null;
  if (score === null) return say('check.no-score');
  if (score >= failUnder) return null;
  return baseScore !== null && conclude(result) === 'failure'
    ? say('check.below', { score, threshold: failUnder, before: baseScore })
    : say('check.below-before', { score, threshold: failUnder });
}
