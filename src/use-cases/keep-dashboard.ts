import { settingsFileOf } from '../audit/project-settings.ts';
import { settingsPaths } from '../audit/reading-plan.ts';
import type { Scorecard } from '../audit/scorecard.ts';
import {
  type HistoryEntry,
  lengthRemembered,
  readRemembered,
  remember,
  withRemembered,
} from '../publish/hidden-block.ts';
import { doDashboard, findDashboards, hasDashboardLabel, reasonNotToLook } from '../publish/issue.ts';
import { left, type Outcome } from '../publish/outcome.ts';
import { markers, type Occasion, type Plan, type Posted, planDashboard, type Surroundings } from '../publish/plan.ts';
import { type Publisher, refusalOf } from '../publish/writing.ts';
import type { PastCard } from '../report/headline.ts';
import { markdownCard, mostCharactersOfACard } from '../report/markdown.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { captureRepository } from '../sources/github/capture-repository.ts';
import type { Language } from '../wording/languages.ts';
import { say } from '../wording/message.ts';
import { auditSnapshot } from './audit-snapshot.ts';
import { dependentsAsked, type Given, inheritFrom, languageOf, planOf } from './reading.ts';

export interface DashboardKept {
  readonly scorecard: Scorecard;
  readonly language: Language;
  /** The card as the command line writes it: without what an earlier one said. */
  readonly card: string;
  readonly outcome: Outcome;
  /** False where a settings file was named that is not there. */
  readonly settingsFound: boolean;
}

/** An audit of the default branch, and the card of it; nothing is posted. */
export async function auditRepository(
  publisher: Pick<Publisher, 'request' | 'owner' | 'name'>,
  given: Omit<Given, 'dryRun'>,
): Promise<Omit<DashboardKept, 'outcome'> & { readonly snapshot: Snapshot }> {
  const { request, owner, name } = publisher;
  const { practices, at, now, overrides, settingsAt } = given;
  const snapshot = await captureRepository(
    request,
    { owner, name, ref: null },
    { plan: planOf(given), now, dependents: dependentsAsked(given) },
  );
  const scorecard = await auditSnapshot(snapshot, {
    practices,
    now: at,
    overrides,
    settingsAt,
    inherit: inheritFrom(request, owner, now),
  });
  const language = languageOf(scorecard.settings.language);
  return {
    snapshot,
    scorecard,
    language,
    card: markdownCard(scorecard, language),
    settingsFound: settingsAt === null || settingsFileOf(snapshot, settingsAt) !== null,
  };
}

/**
 * Audits a repository and keeps its dashboard. Whatever GitHub refuses of writing is an outcome.
 *
 * @throws RepositoryError when it cannot be audited
 */
export async function keepDashboard(
  publisher: Publisher,
  given: Given & { readonly occasion: Occasion },
): Promise<DashboardKept> {
  const { snapshot, ...audited } = await auditRepository(publisher, given);
  const publishes = given.settingsAt === null || audited.settingsFound;
  const outcome = publishes
    ? await publish(publisher, given, { ...audited, repository: surroundings(snapshot) })
    : left('not-wanted');
  return { ...audited, outcome };
}

interface Audited {
  readonly scorecard: Scorecard;
  readonly language: Language;
  readonly repository: Surroundings;
}

async function publish(
  publisher: Publisher,
  { at, occasion, overrides, dryRun }: Given & { readonly occasion: Occasion },
  { scorecard, language, repository }: Audited,
): Promise<Outcome> {
  const without = reasonNotToLook(repository);
  if (without) return left(without);
  try {
    const { ours, anotherApps, sure } = await findDashboards(publisher);
    if (publisher.standsDown && anotherApps) return left('app-publishes', anotherApps);
    if (ours.length === 0 && !sure) return left('not-found-for-sure');
    const written = (farewell: string): string => withState(`${markers.dashboard}\n${farewell}\n`, at, ours[0]);
    const duplicate = `${markers.dashboard}\n${language.sentence('dashboard.duplicate')}\n`;
    const byInput = overrides.publish?.issue === false;
    const wish = {
      ours,
      wanted: scorecard.settings.publish.issue,
      occasion,
      repository,
      deleted: false,
      body: bodyOf(scorecard, language, at, ours[0]),
      farewell: written(
        byInput
          ? language.sentence('dashboard.farewell-input')
          : language.tell(say('dashboard.farewell', { path: settingsPaths[0] })),
      ),
      duplicate,
      at,
    };
    const first = planDashboard(wish);
    // Only where one would be made does it matter whether there was one.
    const creates = occasion === 'dashboard-run' && first.steps.some((step) => step.do === 'create');
    const plan = creates ? planDashboard({ ...wish, deleted: await hasDashboardLabel(publisher) }) : first;
    if (dryRun) return rehearsed(plan, ours[0] ?? null);
    return await doDashboard(publisher, plan, ours, {
      title: language.sentence('dashboard.title'),
      label: language.sentence('dashboard.label'),
      duplicate,
    });
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
}

/** What a plan would have done. */
export function rehearsed(plan: Plan, existing: Posted | null): Outcome {
  const [step] = plan.steps;
  const url = existing?.url ?? null;
  return step
    ? { did: 'nothing', because: 'dry-run', url, putAway: 0, would: step.do }
    : left('because' in plan ? plan.because : 'unchanged', existing);
}

/** Marker, card with its history, and what it remembers. */
function bodyOf(scorecard: Scorecard, language: Language, at: Instant, existing: Posted | undefined): string {
  const before = existing ? (readRemembered(existing.body, at)?.history ?? []) : [];
  const history = remember(before, entryOf(scorecard));
  const state = { at, history };
  const earlier = history.slice(0, -1).map(pastCardOf).toReversed();
  const opening = `${markers.dashboard}\n`;
  const card = markdownCard(scorecard, language, {
    previous: earlier[0] ?? null,
    history: earlier,
    most: mostCharactersOfACard - opening.length - lengthRemembered(state),
  });
  return withRemembered(`${opening}${card}`, state);
}

const withState = (text: string, at: Instant, existing: Posted | undefined): string =>
  withRemembered(text, { at, history: existing ? (readRemembered(existing.body, at)?.history ?? []) : [] });

const entryOf = ({ auditedAt, ruleset, summary }: Scorecard): HistoryEntry => ({
  on: new Date(auditedAt).toISOString().slice(0, 10),
  ruleset,
  met: summary.met,
  assessed: summary.assessed,
  essentials: { met: summary.essentials.met, assessed: summary.essentials.assessed },
  score: summary.score,
});

const pastCardOf = ({ on, ...counts }: HistoryEntry): PastCard => ({ at: Date.parse(on), ...counts });

function surroundings({ profile }: Snapshot): Surroundings {
  if (profile.known) return profile.value;
  return { archived: false, fork: false, empty: false, template: false, hasIssues: true };
}
