import { ruleset } from '../model/verdict.ts';
import type { Context, Judgement, Practice } from '../practices/practice.ts';
import { ecosystemProblems } from '../reading/ecosystem/ecosystem-problems.ts';
import { openDocuments } from '../reading/open-documents.ts';
import type { Problem, Settings } from '../settings/settings.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { say } from '../wording/message.ts';
import { digitalInfrastructure } from './digital-infrastructure.ts';
import { judgeWhereItIsFound } from './found-at.ts';
import { settingsFileOf } from './project-settings.ts';
import type { PracticeResult, Scorecard } from './scorecard.ts';
import { summarise } from './summary.ts';
import { unlessUnread } from './unread.ts';
import { type Shown, valueChain } from './value-chain.ts';

export interface Given {
  readonly settings: Settings;
  /** Mistakes found in the settings. */
  readonly problems: readonly Problem[];
  readonly now: Instant;
}

/**
 * Judges every practice over a snapshot. Pure: the same snapshot, settings and time give the same scorecard. A practice
 * that throws is `not-checked`, and the error is kept for the log.
 */
export function audit(snapshot: Snapshot, practices: readonly Practice[], given: Given): Scorecard {
  const context: Context = {
    snapshot,
    documents: openDocuments(snapshot),
    settings: given.settings,
    now: given.now,
  };
  const faults: { practice: Practice['id']; error: string }[] = [];
  const judged = practices.map((practice): Shown => {
    let judgement: Judgement;
    try {
      judgement =
        excluded(practice, context) ?? unlessUnread(judgeWhereItIsFound(practice, context), practice, snapshot);
    } catch (error) {
      faults.push({
        practice: practice.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      judgement = { verdict: 'not-checked', summary: say('practice.crashed') };
    }
    const shows = judgement.verdict === 'met' || judgement.verdict === 'partly';
    return {
      result: resultOf(practice, judgement),
      could: practice.shows ?? [],
      does: shows ? (judgement.shows ?? practice.shows ?? []) : [],
    };
  });
  const results = judged.map(({ result }) => result);
  return {
    ruleset,
    repository: snapshot.repository,
    source: snapshot.source,
    auditedAt: given.now,
    summary: summarise(results),
    digitalInfrastructure: digitalInfrastructure(results),
    practices: results,
    valueChain: valueChain(judged),
    problems: [...given.problems, ...ecosystemProblems(context.documents)],
    unread: snapshot.unread,
    cost: snapshot.cost,
    settings: given.settings,
    settingsFile: settingsFileOf(snapshot)?.path ?? null,
    faults,
  };
}

/** The project said, with a reason, that the practice does not apply, and that still holds. */
function excluded(practice: Practice, { settings, now }: Context): Judgement | null {
  const said = settings.practices[practice.id]?.notApplicable;
  if (!said) return null;
  if (said.until !== null && now > endOfDay(said.until)) return null;
  const summary =
    said.until === null
      ? say('practice.not-applicable', { reason: said.reason })
      : say('practice.not-applicable-until', { reason: said.reason, until: Date.parse(said.until) });
  return { verdict: 'not-applicable', summary, evidence: [{ kind: 'declared', summary }] };
}

const endOfDay = (isoDate: string): Instant => Date.parse(`${isoDate}T23:59:59.999Z`);

function resultOf(practice: Practice, judgement: Judgement): PracticeResult {
  return {
    id: practice.id,
    area: practice.area,
    essential: practice.essential ?? false,
    declared: practice.declared ?? false,
    basis: practice.basis,
    verdict: judgement.verdict,
    summary: judgement.summary,
    evidence: judgement.evidence ?? [],
    lookedIn: judgement.verdict === 'not-yet' ? judgement.lookedIn : [],
    nextStep: 'nextStep' in judgement ? (judgement.nextStep ?? null) : null,
    measures: judgement.measures ?? {},
    byDefault:
      judgement.byDefault !== undefined && judgement.byDefault !== judgement.verdict ? judgement.byDefault : null,
  };
}
