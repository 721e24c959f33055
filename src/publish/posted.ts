import * as v from 'valibot';
import type { Posted } from './plan.ts';
import { type Publisher, Refused, send } from './writing.ts';

const who = v.nullish(v.object({ login: v.string(), type: v.optional(v.string(), 'User') }), null);
const text = v.nullish(v.string(), '');
const time = v.pipe(
  v.string(),
  v.transform((iso) => Date.parse(iso)),
  v.number(),
);

const issue = v.object({
  number: v.number(),
  body: text,
  user: who,
  created_at: time,
  state: v.optional(v.string(), 'open'),
  html_url: v.nullish(v.string(), null),
  pull_request: v.optional(v.unknown()),
  labels: v.optional(v.array(v.union([v.string(), v.object({ name: v.nullish(v.string(), '') })])), []),
});
const comment = v.object({
  id: v.number(),
  body: text,
  user: who,
  created_at: time,
  html_url: v.nullish(v.string(), null),
});

const checkRun = v.object({
  id: v.number(),
  external_id: text,
  conclusion: v.nullish(v.string(), null),
  html_url: v.nullish(v.string(), null),
  app: v.nullish(v.object({ slug: text }), null),
  output: v.nullish(v.object({ title: text, summary: text, annotations_count: v.nullish(v.number(), 0) }), null),
});

/** REST marks a bot by its type and, for most, by its login too. */
function loginOf(user: v.InferOutput<typeof who>): string | null {
  if (user === null) return null;
  return user.type === 'Bot' && !user.login.endsWith('[bot]') ? `${user.login}[bot]` : user.login;
}

export interface PostedIssue extends Posted {
  readonly labels: readonly string[];
}

export const readIssue = (data: unknown): PostedIssue => issueOf(parsed(issue, data));
export const readComment = (data: unknown): Posted => commentOf(parsed(comment, data));

/** Issues of one page; pull requests, which GitHub lists among them, are left out. `all` counts both. */
export async function issuesPage(
  publisher: Publisher,
  parameters: Readonly<Record<string, unknown>>,
): Promise<{ readonly issues: readonly PostedIssue[]; readonly all: number }> {
  const rows = parsed(v.array(issue), await send(publisher, 'GET /repos/{owner}/{repo}/issues', parameters));
  return { issues: rows.filter((row) => row.pull_request == null).map(issueOf), all: rows.length };
}

export async function commentsPage(
  publisher: Publisher,
  number: number,
  page: number,
  most: number,
): Promise<readonly Posted[]> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const data = await send(publisher, route, { issue_number: number, per_page: most, page });
  return parsed(v.array(comment), data).map(commentOf);
}

export interface PostedCheckRun {
  readonly id: number;
  readonly externalId: string;
  /** Login of the App that made it. */
  readonly author: string;
  /** Null until it has ended. */
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  /** How many it has. */
  readonly annotations: number;
  readonly url: string | null;
}

export const readCheckRun = (data: unknown): PostedCheckRun => checkRunOf(parsed(checkRun, data));

export async function checkRunsPage(
  publisher: Publisher,
  parameters: Readonly<Record<string, unknown>>,
): Promise<readonly PostedCheckRun[]> {
  const data = await send(publisher, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs', parameters);
  return parsed(v.object({ check_runs: v.array(checkRun) }), data).check_runs.map(checkRunOf);
}

const issueOf = ({ number, body, user, created_at, state, html_url, labels }: v.InferOutput<typeof issue>) => ({
  id: number,
  body: body ?? '',
  author: loginOf(user),
  createdAt: created_at,
  open: state !== 'closed',
  url: html_url ?? null,
  labels: labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
});

const commentOf = ({ id, body, user, created_at, html_url }: v.InferOutput<typeof comment>): Posted => ({
  id,
  body: body ?? '',
  author: loginOf(user),
  createdAt: created_at,
  open: true,
  url: html_url ?? null,
});

const checkRunOf = (run: v.InferOutput<typeof checkRun>): PostedCheckRun => ({
  id: run.id,
  externalId: run.external_id ?? '',
  author: `${run.app?.slug ?? ''}[bot]`,
  conclusion: run.conclusion ?? null,
  title: run.output?.title ?? '',
  summary: run.output?.summary ?? '',
  annotations: run.output?.annotations_count ?? 0,
  url: run.html_url ?? null,
});

function parsed<T extends v.GenericSchema>(schema: T, data: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, data);
  if (!result.success) throw new Refused({ why: 'failed', until: null }, 'an answer of another form');
  return result.output;
}
