import type { Scorecard } from '../src/audit/scorecard.ts';
import { practices } from '../src/practices/list.ts';
import type { Annotation } from '../src/publish/check-run.ts';
import type { Outcome } from '../src/publish/outcome.ts';
import { remarks } from '../src/report/annotations.ts';
import type { Request } from '../src/requests/request.ts';
import type { Instant } from '../src/snapshot/people.ts';
import { dependentsOf } from '../src/sources/github/dependents.ts';
import { auditRepository, keepDashboard } from '../src/use-cases/keep-dashboard.ts';
import type { Given } from '../src/use-cases/reading.ts';
import { reviewPullRequest } from '../src/use-cases/review-pull-request.ts';
import type { Language } from '../src/wording/languages.ts';
import { type Message, say } from '../src/wording/message.ts';
import type { Task } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { Runner } from './runner.ts';

/** What a run came to, whatever the event. */
export interface Result {
  readonly scorecard: Scorecard;
  readonly language: Language;
  readonly card: string;
  /** Above the card in the summary. */
  readonly report: string;
  readonly annotations: readonly Annotation[];
  readonly told: readonly { readonly what: 'issue' | 'comment' | 'check'; readonly outcome: Outcome }[];
  readonly failure: Message | null;
  readonly settingsFound: boolean;
}

export interface Place {
  readonly request: Request;
  readonly owner: string;
  readonly name: string;
  /** Login of what we post, being asked for. */
  readonly author: Promise<string>;
  /** When the run began. */
  readonly at: Instant;
}

/** Does what an event asks for. Loaded after the first request is on its way: it is most of the program. */
export async function carryOut(
  task: Exclude<Task, { do: 'nothing' }>,
  { now }: Runner,
  inputs: Inputs,
  { request, author, at, ...repository }: Place,
): Promise<Result> {
  const given: Given = {
    practices,
    at,
    now,
    overrides: inputs.overrides,
    settingsAt: inputs.settings,
    dependents: (url) => dependentsOf(url, { fetch }),
    dryRun: inputs.dryRun,
  };
  switch (task.do) {
    case 'review': {
      const publisher = { request, ...repository, author: await author, standsDown: true };
      const reviewed = await reviewPullRequest(publisher, task.pullRequest, {
        ...given,
        check: inputs.check ? 'always' : 'never',
      });
      const { head, language, card, report, annotations, comment, check, because, conclusion, settingsFound } =
        reviewed;
      return {
        scorecard: head,
        language,
        card,
        report,
        annotations,
        told: [{ what: 'comment', outcome: comment }, ...(check ? [{ what: 'check' as const, outcome: check }] : [])],
        failure: conclusion === 'failure' ? because : null,
        settingsFound,
      };
    }
    case 'keep': {
      const publisher = { request, ...repository, author: await author, standsDown: true };
      const kept = await keepDashboard(publisher, { ...given, occasion: task.occasion });
      return { ...shown(kept), told: [{ what: 'issue', outcome: kept.outcome }], failure: below(kept.scorecard) };
    }
    case 'show': {
      const audited = await auditRepository({ request, ...repository }, given);
      return { ...shown(audited), told: [], failure: task.mayFail ? below(audited.scorecard) : null };
    }
  }
}

function shown(
  audited: Pick<Result, 'scorecard' | 'language' | 'card' | 'settingsFound'>,
): Omit<Result, 'told' | 'failure'> {
  const { scorecard, language, card, settingsFound } = audited;
  return { scorecard, language, card, report: card, annotations: remarks(scorecard, language, null), settingsFound };
}

function below({ summary, settings }: Scorecard): Message | null {
  const { score } = summary;
  const threshold = settings.failUnder;
  return score !== null && threshold !== null && score < threshold ? say('action.below', { score, threshold }) : null;
}
