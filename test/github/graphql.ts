import { schema } from '@octokit/graphql-schema';
import {
  buildSchema,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { type Cost, costOf } from './cost.ts';
import type { Failure } from './faults.ts';
import type { ActFixture } from './fixtures.ts';
import { actor, connection, issueObject, named, needs, pullObject, references, type Shown } from './objects.ts';
import type { Bearer, Hosted, HostedPull, World } from './world.ts';

let built: GraphQLSchema | null = null;

/** GitHub's published schema. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(schema.idl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
  return built;
}

export interface GraphqlAnswer {
  readonly body: { readonly data?: unknown; readonly errors?: readonly unknown[] };
  readonly operation: string | null;
  readonly cost: Cost | null;
  /** What makes the question wrong by GitHub's schema. */
  readonly invalid: readonly string[];
}

interface Limits {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: string;
}

/** Runs a query against GitHub's schema, over what is hosted. */
export async function answerQuery(
  world: World,
  bearer: Bearer,
  asked: { readonly query?: unknown; readonly variables?: unknown; readonly operationName?: unknown },
  limits: (points: number) => Limits,
  refused: readonly (Failure & { kind: 'refused-field' })[],
): Promise<GraphqlAnswer> {
  const github = githubSchema();
  const variables = (asked.variables ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = (messages: readonly string[], type = 'INVALID'): GraphqlAnswer => ({
    body: { errors: messages.map((message) => ({ type, message })) },
    operation: null,
    cost: null,
    invalid: messages,
  });
  if (typeof asked.query !== 'string') return wrong(['A query attribute must be specified and must be a string.']);
  let document: ReturnType<typeof parse>;
  try {
    document = parse(asked.query);
  } catch (error) {
    return wrong([String(error)]);
  }
  const faults = validate(github, document);
  if (faults.length > 0) return wrong(faults.map(({ message }) => message));
  const operation = getOperationAST(
    document,
    typeof asked.operationName === 'string' ? asked.operationName : undefined,
  );
  if (operation?.operation !== 'query') return wrong(['This server answers queries only.']);
  let cost: Cost;
  try {
    cost = costOf(github, document, operation, variables);
  } catch (error) {
    const type = error instanceof GraphQLError ? String(error.extensions.type) : 'INVALID';
    // Too many nodes is for the caller to handle; anything else is a mistake in the query.
    const answer = wrong([error instanceof Error ? error.message : String(error)], type);
    return type === 'MAX_NODE_LIMIT_EXCEEDED' ? { ...answer, invalid: [] } : answer;
  }
  const limit = limits(cost.points);
  const result = await execute({
    schema: github,
    document,
    variableValues: variables,
    ...(typeof asked.operationName === 'string' && { operationName: asked.operationName }),
    rootValue: root(world, bearer, cost, limit),
    fieldResolver: resolverWith(refused),
    typeResolver: (value) => (value as { readonly __typename?: string }).__typename,
  });
  const unknown = (result.errors ?? []).filter(({ extensions }) => extensions.type === undefined);
  return {
    body: {
      ...(result.data !== undefined && { data: result.data }),
      ...(result.errors && {
        errors: result.errors.map((error) => ({
          ...(error.extensions.type !== undefined && { type: error.extensions.type }),
          message: error.message,
          ...(error.path && { path: error.path }),
          locations: error.locations,
        })),
      }),
    },
    operation: operation.name?.value ?? null,
    cost,
    invalid: unknown.map(({ message }) => message),
  };
}

/** Reads a field of a plain object; what this server does not know is an error, and so is a refused field. */
function resolverWith(
  refused: readonly (Failure & { kind: 'refused-field' })[],
): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, _context, info) => {
    const path: (string | number)[] = [];
    for (let at: typeof info.path | undefined = info.path; at; at = at.prev) path.unshift(at.key);
    const names = path.filter((key) => typeof key === 'string');
    const fault = refused.find(
      (each) => each.path.length === names.length && each.path.every((name, i) => names[i] === name),
    );
    if (fault) {
      throw new GraphQLError(fault.message ?? 'Resource not accessible by integration', {
        extensions: { type: fault.type ?? 'FORBIDDEN' },
      });
    }
    const value = (source as Readonly<Record<string, unknown>>)[info.fieldName];
    if (value === undefined)
      throw new Error(`The local GitHub does not know ${info.parentType.name}.${info.fieldName}.`);
    return typeof value === 'function' ? value(args) : value;
  };
}

function root(world: World, bearer: Bearer, cost: Cost, limit: Limits): unknown {
  return {
    rateLimit: () => ({ cost: cost.points, nodeCount: cost.nodes, used: limit.limit - limit.remaining, ...limit }),
    viewer: () => actor(world, bearer.login),
    repository: ({ owner, name, followRenames }: { owner: string; name: string; followRenames?: boolean }) => {
      const hosted = world.repository(owner, name) ?? (followRenames === false ? null : world.renamed(owner, name));
      if (!hosted || !world.visible(hosted, bearer)) {
        throw new GraphQLError(`Could not resolve to a Repository with the name '${owner}/${name}'.`, {
          extensions: { type: 'NOT_FOUND' },
        });
      }
      return repositoryObject(world, hosted, bearer);
    },
  };
}

function repositoryObject(world: World, hosted: Hosted, bearer: Bearer): unknown {
  const { fixture, git, branch } = hosted;
  const empty = git?.resolve('HEAD') == null;
  const { owner, name, discussions } = fixture;
  const contents = <T>(value: () => T): T => {
    needs(bearer, 'contents');
    return value();
  };
  return {
    __typename: 'Repository',
    id: `R_${hosted.id}`,
    databaseId: hosted.id,
    name,
    nameWithOwner: `${owner}/${name}`,
    url: `https://github.com/${owner}/${name}`,
    description: fixture.description ?? null,
    homepageUrl: fixture.homepage ?? null,
    createdAt: fixture.createdAt ?? '2019-05-01T09:00:00Z',
    isArchived: fixture.archivedAt !== undefined,
    archivedAt: fixture.archivedAt ?? null,
    isFork: fixture.fork ?? false,
    isTemplate: fixture.template ?? false,
    isPrivate: fixture.private ?? false,
    isEmpty: empty,
    isDisabled: false,
    hasIssuesEnabled: fixture.hasIssues ?? true,
    hasWikiEnabled: fixture.hasWiki ?? false,
    hasProjectsEnabled: fixture.hasProjects ?? true,
    hasDiscussionsEnabled: discussions !== undefined,
    usesCustomOpenGraphImage: fixture.socialImage ?? false,
    isSecurityPolicyEnabled: () => securityPolicy(world, hosted),
    owner: actor(world, owner),
    repositoryTopics: connection((fixture.topics ?? []).map((topic) => ({ topic: { name: topic } }))),
    defaultBranchRef: () =>
      empty || branch === null
        ? null
        : {
            __typename: 'Ref',
            id: 'REF',
            name: branch,
            prefix: 'refs/heads/',
            target: () => named(world, hosted, 'HEAD'),
          },
    object: ({ expression, oid }: { expression?: string; oid?: string }) =>
      contents(() => named(world, hosted, expression ?? oid ?? '')),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      contents(() => {
        const found = git?.resolve(qualifiedName);
        const target = () => named(world, hosted, qualifiedName);
        return found
          ? { __typename: 'Ref', id: qualifiedName, name: qualifiedName.replace(/^refs\/\w+\//, ''), target }
          : null;
      }),
    refs: (page: { first?: number; refPrefix: string; orderBy?: { field: string } | null }) =>
      contents(() => references(world, hosted, page.refPrefix, page.orderBy?.field ?? null)(page)),
    releases: (page: object) => contents(() => connection(releaseObjects(world, hosted))(page)),
    milestones: async (page: object) => {
      needs(bearer, 'issues');
      return connection(
        (fixture.milestones ?? []).map((each) => ({
          title: each.title,
          description: each.description ?? null,
          state: each.state ?? 'OPEN',
          updatedAt: each.updatedAt,
        })),
      )(page);
    },
    labels: async (page: object) => {
      needs(bearer, 'issues');
      const made = await world.everything(`/repos/${owner}/${name}/labels`, bearer.emulated);
      const names = new Set([...(fixture.labels ?? []), ...made.map((label) => String(label.name))]);
      return connection([...names].map((label) => ({ name: label })))(page);
    },
    discussions: (page: object) => {
      needs(bearer, 'discussions');
      return connection((discussions?.discussions ?? []).map((category) => ({ category: { name: category } })))(page);
    },
    discussionCategories: (page: object) => {
      needs(bearer, 'discussions');
      return connection(
        (discussions?.categories ?? []).map((each) => ({ name: each.name, isAnswerable: each.answerable ?? false })),
      )(page);
    },
    issues: async (page: object) => {
      needs(bearer, 'issues');
      if (fixture.hasIssues === false) return connection([])(page);
      const issues = await issuesOf(world, hosted, bearer);
      return connection(ordered(issues).map((issue) => issueObject(world, hosted, issue)))(page);
    },
    issue: async ({ number }: { number: number }) => {
      needs(bearer, 'issues');
      const found = (await issuesOf(world, hosted, bearer)).find((issue) => issue.number === number);
      if (found) return issueObject(world, hosted, found);
      throw new GraphQLError(`Could not resolve to an Issue with the number of ${number}.`, {
        extensions: { type: 'NOT_FOUND' },
      });
    },
    pullRequests: async (page: object) => {
      needs(bearer, 'pull_requests');
      const pulls = await pullsOf(world, hosted, bearer);
      return connection(ordered(pulls).map((pull) => pullObject(world, hosted, pull)))(page);
    },
    pullRequest: async ({ number }: { number: number }) => {
      needs(bearer, 'pull_requests');
      const found = (await pullsOf(world, hosted, bearer)).find((pull) => pull.number === number);
      if (found) return pullObject(world, hosted, found);
      throw new GraphQLError(`Could not resolve to a PullRequest with the number of ${number}.`, {
        extensions: { type: 'NOT_FOUND' },
      });
    },
  };
}

const ordered = <T extends Shown>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.number - a.number));

/** GitHub looks for it in `.github/`, the root and `docs/`, then in the owner's `.github` repository. */
function securityPolicy(world: World, hosted: Hosted): boolean {
  const has = (at: Hosted | null): boolean =>
    ['.github/', '', 'docs/'].some((folder) => at?.git?.resolve(`HEAD:${folder}SECURITY.md`) != null);
  return has(hosted) || has(world.repository(hosted.fixture.owner, '.github'));
}

const releaseObjects = (world: World, { fixture, branch }: Hosted): readonly unknown[] =>
  (fixture.releases ?? []).map((release) => ({
    id: `RE_${release.tag}`,
    tagName: release.tag,
    name: release.name ?? null,
    description: release.notes ?? null,
    createdAt: release.publishedAt ?? '2026-01-01T00:00:00Z',
    publishedAt: release.publishedAt,
    isDraft: release.draft ?? false,
    isPrerelease: release.prerelease ?? false,
    author: actor(world, release.author === undefined ? fixture.owner : release.author),
    targetCommitish: branch,
  }));

type Row = Readonly<Record<string, unknown>>;
const loginIn = (row: Row): string | null => (row.user as { readonly login?: string } | null)?.login ?? null;

/** Comments that were written over REST, by issue number. */
async function commentsOf(
  world: World,
  hosted: Hosted,
  bearer: Bearer,
): Promise<ReadonlyMap<number, readonly ActFixture[]>> {
  const rows = await world.comments(hosted, bearer.emulated);
  const found = new Map<number, ActFixture[]>();
  for (const row of rows) {
    const number = Number(String(row.issue_url).split('/').pop());
    const acts = found.get(number) ?? [];
    acts.push({
      kind: 'IssueComment',
      by: loginIn(row),
      association: (row.author_association as ActFixture['association']) ?? 'NONE',
      at: String(row.created_at),
      body: String(row.body),
    });
    found.set(number, acts);
  }
  return found;
}

const eventKinds: Readonly<Record<string, ActFixture['kind']>> = {
  labeled: 'LabeledEvent',
  assigned: 'AssignedEvent',
  milestoned: 'MilestonedEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
};

/** Issues of the fixture and those made over REST, with what was done to either over REST. */
async function issuesOf(world: World, hosted: Hosted, bearer: Bearer): Promise<readonly Shown[]> {
  const { owner, name } = hosted.fixture;
  const base = `/repos/${owner}/${name}/issues`;
  const [rows, comments] = await Promise.all([
    world.everything(`${base}?state=all`, bearer.emulated),
    commentsOf(world, hosted, bearer),
  ]);
  return Promise.all(
    rows.map(async (row): Promise<Shown> => {
      const number = Number(row.number);
      const fixture = hosted.issues.get(number);
      const said = comments.get(number) ?? [];
      if (fixture) {
        const closedAt = fixture.closedAt ?? (row.closed_at as string | null) ?? undefined;
        return {
          ...fixture,
          ...(closedAt !== undefined && { closedAt }),
          number,
          state: closedAt === undefined ? 'OPEN' : 'CLOSED',
          acts: [...(fixture.acts ?? []), ...said],
        };
      }
      const events = await world.everything(`${base}/${number}/events`, bearer.emulated);
      const acts = events.flatMap((event): readonly ActFixture[] => {
        const kind = eventKinds[String(event.event)];
        const by = (event.actor as { readonly login?: string } | null)?.login ?? null;
        return kind === undefined ? [] : [{ kind, by, at: String(event.created_at) }];
      });
      return {
        number,
        title: String(row.title),
        body: String(row.body ?? ''),
        author: loginIn(row),
        association: (row.author_association as NonNullable<Shown['association']>) ?? 'NONE',
        createdAt: String(row.created_at),
        ...(typeof row.closed_at === 'string' && { closedAt: row.closed_at }),
        state: row.state === 'closed' ? 'CLOSED' : 'OPEN',
        labels: ((row.labels as readonly { name: string }[]) ?? []).map((label) => label.name),
        acts: [...acts, ...said],
      };
    }),
  );
}

async function pullsOf(world: World, hosted: Hosted, bearer: Bearer): Promise<readonly (Shown & HostedPull)[]> {
  const { owner, name } = hosted.fixture;
  const [rows, comments] = await Promise.all([
    world.everything(`/repos/${owner}/${name}/pulls?state=all`, bearer.emulated),
    commentsOf(world, hosted, bearer),
  ]);
  return rows.flatMap((row) => {
    const number = Number(row.number);
    const pull = hosted.pulls.get(number);
    if (!pull) return [];
    const closedAt = pull.closedAt ?? (row.closed_at as string | null) ?? undefined;
    return [
      {
        ...pull,
        ...(closedAt !== undefined && { closedAt }),
        number,
        state: closedAt === undefined ? ('OPEN' as const) : ('CLOSED' as const),
        acts: [...(pull.acts ?? []), ...(comments.get(number) ?? [])],
      },
    ];
  });
}
