import { left, type Outcome } from './outcome.ts';
import {
  anotherAppsAmong,
  dashboardLabel,
  markers,
  oursAmong,
  type Plan,
  type Posted,
  planForTwo,
  type Reason,
} from './plan.ts';
import { issuesPage, type PostedIssue, readIssue } from './posted.ts';
import { type Publisher, type Refusal, refusalIn, refusalOf, send, settled } from './writing.ts';

/** Pages of a hundred that are looked through for a dashboard that lost its label. */
const mostPages = 3;

/** What was found of dashboards. `sure` is false when there was more than we look through. */
export interface Found {
  /** Oldest first. */
  readonly ours: readonly Posted[];
  readonly anotherApps: Posted | null;
  readonly sure: boolean;
}

/**
 * Our dashboards: by their label, in one request; where there is none, among all that our account wrote, since a person may
 * have taken the label off. Changed last first, as a dashboard that lives is near the top.
 *
 * @throws Refused
 */
export async function findDashboards(publisher: Publisher): Promise<Found> {
  const { author } = publisher;
  const everywhere = { state: 'all', per_page: 100 };
  const labelled = await issuesPage(publisher, {
    ...everywhere,
    labels: dashboardLabel,
    sort: 'created',
    direction: 'asc',
  });
  const anotherApps = anotherAppsAmong(labelled.issues, 'dashboard', author);
  const ours = oursAmong(labelled.issues, 'dashboard', author);
  if (ours.length > 0) return { ours, anotherApps, sure: true };
  for (let page = 1; page <= mostPages; page += 1) {
    const written = await issuesPage(publisher, {
      ...everywhere,
      creator: author,
      sort: 'updated',
      direction: 'desc',
      page,
    });
    const found = oursAmong(written.issues, 'dashboard', author);
    if (found.length > 0 || written.all < 100) return { ours: found, anotherApps, sure: true };
  }
  return { ours: [], anotherApps, sure: false };
}

/**
 * A dashboard that another App keeps here.
 *
 * @throws Refused
 */
export async function anotherAppsDashboard(publisher: Publisher): Promise<Posted | null> {
  const everything = { state: 'all', per_page: 100, labels: dashboardLabel, sort: 'created', direction: 'asc' };
  const { issues } = await issuesPage(publisher, everything);
  return anotherAppsAmong(issues, 'dashboard', publisher.author);
}

/** Whether the repository has the label of a dashboard: a dashboard that is not there was deleted. */
export async function hasDashboardLabel(publisher: Publisher): Promise<boolean> {
  try {
    await send(publisher, 'GET /repos/{owner}/{repo}/labels/{name}', { name: dashboardLabel });
    return true;
  } catch (error) {
    if (refusalOf(error).why === 'gone') return false;
    throw error;
  }
}

export interface DashboardTexts {
  readonly title: string;
  /** What the label is for, for the page of labels. */
  readonly label: string;
  readonly duplicate: string;
}

/** Does what was planned. Refusals are outcomes. */
export async function doDashboard(
  publisher: Publisher,
  plan: Plan,
  ours: readonly Posted[],
  texts: DashboardTexts,
): Promise<Outcome> {
  const [dashboard] = ours;
  let done: Outcome = left('because' in plan ? plan.because : 'unchanged', dashboard);
  let putAway = 0;
  let unfinished: Refusal | null = null;
  try {
    for (const step of plan.steps) {
      switch (step.do) {
        case 'create':
          return await create(publisher, step.body, texts);
        case 'update':
          done = outcome('updated', await patch(publisher, step.id, { body: step.body }));
          break;
        case 'close': {
          const closing = close(publisher, step.id, step.body);
          if (step.id === dashboard?.id) {
            done = outcome('closed', await closing);
            break;
          }
          const refusal = await refusalIn(closing);
          if (refusal === null) putAway += 1;
          unfinished ??= refusal;
          break;
        }
        case 'remove':
      }
    }
  } catch (error) {
    return { did: 'refused', refusal: refusalOf(error) };
  }
  return done.did === 'refused' ? done : { ...done, putAway, ...(unfinished && { unfinished }) };
}

const outcome = (did: 'created' | 'updated' | 'closed', { id, url }: Posted): Outcome => ({ did, id, url, putAway: 0 });

async function create(publisher: Publisher, body: string, texts: DashboardTexts): Promise<Outcome> {
  const made = readIssue(
    await send(publisher, 'POST /repos/{owner}/{repo}/issues', {
      title: texts.title,
      body,
      labels: [dashboardLabel],
    }),
  );
  // From here on the dashboard stands: what fails now is put right by the next run.
  await settled(label(publisher, made, texts.label));
  const other = await settled(putSecondsAway(publisher, made, texts.duplicate));
  return other === null ? outcome('created', made) : left('unchanged', other);
}

/** GitHub makes a label that an issue asks for, where the token may; elsewhere we try ourselves. */
async function label(publisher: Publisher, made: PostedIssue, description: string): Promise<void> {
  if (made.labels.some((name) => name.toLowerCase() === dashboardLabel)) return;
  const wanted = { name: dashboardLabel, color: '1f6f8b', description };
  await settled(send(publisher, 'POST /repos/{owner}/{repo}/labels', wanted));
  await send(publisher, 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
    issue_number: made.id,
    labels: [dashboardLabel],
  });
}

/** Looks again after creating. The older stays, if that is not the one just made; null when it is. */
async function putSecondsAway(publisher: Publisher, made: Posted, duplicate: string): Promise<Posted | null> {
  const { ours } = await findDashboards(publisher);
  const all = oursAmong(
    [...ours, { ...made, author: publisher.author, body: markers.dashboard }],
    'dashboard',
    publisher.author,
  );
  for (const step of planForTwo(all, duplicate)) {
    if (step.do === 'close') await close(publisher, step.id, step.body);
  }
  const [oldest] = all;
  return oldest && oldest.id !== made.id ? oldest : null;
}

const close = (publisher: Publisher, id: number, body: string): Promise<Posted> =>
  patch(publisher, id, { body, state: 'closed', state_reason: 'not_planned' });

async function patch(publisher: Publisher, id: number, change: Readonly<Record<string, unknown>>): Promise<Posted> {
  const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
  return readIssue(await send(publisher, route, { issue_number: id, ...change }));
}

/** Reasons for which nothing needs to be looked for. */
export function reasonNotToLook(repository: {
  readonly archived: boolean;
  readonly hasIssues: boolean;
}): Reason | null {
  if (repository.archived) return 'archived';
  return repository.hasIssues ? null : 'issues-off';
}
