import * as v from 'valibot';
import { type Fact, known, type Unknown, unknown } from '../../snapshot/fact.ts';
import type { Unread } from '../../snapshot/snapshot.ts';
import { type Envelope, parts } from './answers.ts';

type Refusal = Envelope['errors'][number];

/** The error that GitHub put beside a field, something inside it, or what it is in. */
export const errorAt = (answer: Envelope, ...path: readonly string[]): Refusal | undefined =>
  answer.errors.find(
    ({ path: at }) => at?.[0] === path[0] && path.every((name, index) => (at?.[index] ?? name) === name),
  );

/** Why the field is not there. */
export const refusal = (answer: Envelope, ...path: readonly string[]): Unknown => reasonOf(errorAt(answer, ...path));

export function reasonOf(error: Refusal | undefined): Unknown {
  const said = `${error?.type ?? ''} ${error?.message ?? ''}`;
  if (/forbidden|not accessible|insufficient|permission|scopes/i.test(said)) return 'forbidden';
  return /rate.?limit/i.test(said) ? 'rate-limited' : 'failed';
}

/** Which error stands for a repository that is not in the answer. */
export function absence(answer: Envelope): 'not-found' | 'forbidden' | 'failed' {
  const error = errorAt(answer, 'repository') ?? answer.errors[0];
  if (error?.type === 'NOT_FOUND') return 'not-found';
  return reasonOf(error) === 'forbidden' ? 'forbidden' : 'failed';
}

/** What a reader knows the fields of the repository as; those of its profile are not among them. */
const names: ReadonlyMap<unknown, Unread['what']> = new Map([
  ['commit', 'history'],
  ['root', 'files'],
  ['hub', 'files'],
  ['docs', 'files'],
  ['tags', 'tags'],
  ['releases', 'releases'],
  ['milestones', 'milestones'],
  ['labels', 'labels'],
  ['discussions', 'discussions'],
  ['discussionCategories', 'discussions'],
  ['issues', 'issues'],
  ['pullRequests', 'pull-requests'],
  // Read again with the other files, and asked for otherwise.
  ['readme', 'file'],
  ['isSecurityPolicyEnabled', 'vulnerability-reporting'],
] as const);

/** All that was refused, be it a whole part or something inside one. */
export const refusals = (answer: Envelope): readonly (readonly [Unread['what'], Unknown])[] =>
  answer.errors.flatMap((error) => {
    if (error.path?.[0] !== 'repository') return [];
    const what = names.get(error.path[1]) ?? 'profile';
    return what === 'file' || what === 'vulnerability-reporting' ? [] : [[what, reasonOf(error)] as const];
  });

/** A refused field of the profile is none that is empty. What is refused of the owner alone is merely said. */
export const isProfileRefused = (answer: Envelope): boolean =>
  answer.errors.some(
    ({ path }) => path?.[0] === 'repository' && path[1] !== undefined && !names.has(path[1]) && path[1] !== 'owner',
  );

/**
 * A part of the repository, by its path in the answer: all of it, or what is left when what is refused inside a node has taken the
 * node with it. So a refused author never looks like a deleted account, nor refused comments like silence.
 */
export function read<T extends keyof typeof parts>(
  answer: Envelope,
  name: T,
  ...path: readonly string[]
): Fact<v.InferOutput<(typeof parts)[T]>> {
  const value = path.reduce<unknown>((at, key) => record(at)[key], answer.data?.repository);
  const parsed = v.safeParse(parts[name], 'nodes' in record(value) ? unrefused(answer, value, path) : value);
  return parsed.success
    ? known(parsed.output as v.InferOutput<(typeof parts)[T]>)
    : unknown(refusal(answer, 'repository', ...path));
}

/** The connection without the nodes of which something is refused; null where that is all, or there are none to begin with. */
function unrefused(answer: Envelope, connection: unknown, path: readonly string[]): unknown {
  const { nodes } = record(connection);
  if (!Array.isArray(nodes)) return null;
  const before = ['repository', ...path, 'nodes'];
  const refused = new Set(
    answer.errors.flatMap(({ path: at }) =>
      at !== null && before.every((key, index) => at[index] === key) ? (at[before.length] ?? []) : [],
    ),
  );
  const kept = nodes.filter((_, index) => !refused.has(index));
  return kept.length === 0 && nodes.length > 0 ? null : { ...record(connection), nodes: kept };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
