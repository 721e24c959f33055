import * as v from 'valibot';

/*
 * The shapes of GitHub's answers, as far as they are used. Everything that GitHub's schema lets be null may be null here,
 * and list items may be null where the schema says so: a refused field arrives as null, with an error beside it.
 */

const text = v.nullish(v.string(), null);
const flag = v.nullish(v.boolean(), false);
const count = v.nullish(v.number(), 0);
/** ISO 8601 to milliseconds; null for what is no date. */
const instant = v.pipe(
  v.nullish(v.string(), null),
  v.transform((value) => {
    const at = value === null ? Number.NaN : Date.parse(value);
    return Number.isNaN(at) ? null : at;
  }),
);
const list = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.nullish(v.array(v.nullish(item, null)), []),
    v.transform((items): NonNullable<v.InferOutput<T>>[] =>
      (items ?? []).filter((each): each is NonNullable<v.InferOutput<T>> => each !== null && each !== undefined),
    ),
  );
const nodes = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.nullish(v.object({ nodes: list(item) }), { nodes: [] }),
    v.transform((connection): NonNullable<v.InferOutput<T>>[] => connection?.nodes ?? []),
  );

const who = v.nullish(
  v.object({ __typename: v.optional(v.string(), ''), login: text, name: v.optional(text, null) }),
  null,
);
export type Who = v.InferOutput<typeof who>;

const gitActor = v.nullish(
  v.object({ name: text, email: text, user: v.nullish(v.object({ login: text }), null) }),
  null,
);
export type GitActor = v.InferOutput<typeof gitActor>;

const timelineItem = v.object({
  __typename: v.string(),
  author: v.optional(who, null),
  actor: v.optional(who, null),
  authorAssociation: v.optional(text, null),
  createdAt: v.optional(instant, null),
  submittedAt: v.optional(instant, null),
  isMinimized: v.optional(flag, false),
  willCloseTarget: v.optional(flag, false),
});
export type TimelineItem = v.InferOutput<typeof timelineItem>;

const timeline = v.nullish(
  v.object({ pageInfo: v.nullish(v.object({ hasNextPage: flag }), { hasNextPage: false }), nodes: list(timelineItem) }),
  { pageInfo: { hasNextPage: false }, nodes: [] },
);

const issue = v.object({
  number: v.number(),
  title: v.nullish(v.string(), ''),
  createdAt: instant,
  closedAt: instant,
  authorAssociation: text,
  author: who,
  labels: v.optional(nodes(v.object({ name: v.nullish(v.string(), '') })), null),
  timelineItems: timeline,
});
export type IssueAnswer = v.InferOutput<typeof issue>;

const pullRequest = v.object({ ...issue.entries, mergedAt: instant, isDraft: flag });
export type PullRequestAnswer = v.InferOutput<typeof pullRequest>;

export interface TreeNode {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  readonly size: number | null;
  /** What is inside, of a folder that was asked for. */
  readonly object: { readonly entries: readonly TreeNode[] | null } | null;
}
const entries = v.pipe(
  v.array(v.nullable(v.lazy(() => entry))),
  v.transform((nodes) => nodes.filter((node) => node !== null)),
);
const entry: v.GenericSchema<unknown, TreeNode> = v.object({
  name: v.string(),
  type: v.pipe(
    v.optional(text, null),
    v.transform((type) => type ?? ''),
  ),
  mode: v.pipe(
    v.optional(count, 0),
    v.transform((mode) => mode ?? 0),
  ),
  size: v.optional(v.nullish(v.number(), null), null),
  object: v.nullish(v.object({ entries: v.nullish(entries, null) }), null),
});

const commit = v.object({
  oid: v.string(),
  authoredDate: instant,
  committedDate: instant,
  parents: v.nullish(v.object({ totalCount: count, nodes: list(v.object({ oid: v.string() })) }), {
    totalCount: 0,
    nodes: [],
  }),
  author: gitActor,
  committer: gitActor,
  authors: nodes(v.object({ name: text, email: text, user: v.nullish(v.object({ login: text }), null) })),
});
export type CommitAnswer = v.InferOutput<typeof commit>;

const tag = v.object({
  name: v.string(),
  target: v.nullish(
    v.object({
      __typename: v.optional(v.string(), ''),
      committedDate: v.optional(instant, null),
      message: v.optional(text, null),
      tagger: v.optional(
        v.nullish(
          v.object({ date: instant, name: text, email: text, user: v.nullish(v.object({ login: text }), null) }),
          null,
        ),
        null,
      ),
      target: v.optional(v.nullish(v.object({ committedDate: v.optional(instant, null) }), null), null),
    }),
    null,
  ),
});
export type TagAnswer = v.InferOutput<typeof tag>;

/** Each part apart, so that one odd part does not take the others with it. */
export const parts = {
  profile: v.object({
    name: v.string(),
    url: text,
    description: text,
    homepageUrl: text,
    createdAt: instant,
    isArchived: flag,
    archivedAt: instant,
    isFork: flag,
    isTemplate: flag,
    isPrivate: flag,
    isEmpty: flag,
    hasIssuesEnabled: flag,
    hasWikiEnabled: flag,
    hasProjectsEnabled: flag,
    hasDiscussionsEnabled: flag,
    usesCustomOpenGraphImage: flag,
    isSecurityPolicyEnabled: v.nullish(v.boolean(), null),
    owner: v.nullish(
      v.object({
        __typename: v.optional(v.string(), ''),
        login: text,
        websiteUrl: v.optional(text, null),
        email: v.optional(text, null),
      }),
      null,
    ),
    repositoryTopics: nodes(
      v.object({ topic: v.nullish(v.object({ name: v.nullish(v.string(), '') }), { name: '' }) }),
    ),
    defaultBranchRef: v.nullish(v.object({ name: v.string() }), null),
  }),
  commit: v.object({ oid: v.string() }),
  history: v.object({ totalCount: v.nullish(v.number(), null), nodes: list(commit) }),
  /** What an annotated tag names. */
  tagged: v.object({ target: v.object({ oid: v.string() }) }),
  listing: v.object({ entries }),
  tags: v.object({ nodes: list(tag) }),
  releases: v.object({
    nodes: list(
      v.object({
        tagName: v.nullish(v.string(), ''),
        name: text,
        description: text,
        publishedAt: instant,
        isDraft: flag,
        isPrerelease: flag,
        author: who,
      }),
    ),
  }),
  milestones: v.object({
    nodes: list(
      v.object({
        title: v.nullish(v.string(), ''),
        description: text,
        state: v.nullish(v.string(), ''),
        updatedAt: instant,
      }),
    ),
  }),
  labels: v.object({ nodes: list(v.object({ name: v.nullish(v.string(), '') })) }),
  discussions: v.object({
    totalCount: count,
    nodes: list(v.object({ category: v.nullish(v.object({ name: v.nullish(v.string(), '') }), null) })),
  }),
  discussionCategories: v.object({ nodes: list(v.object({ name: v.nullish(v.string(), ''), isAnswerable: flag })) }),
  issues: v.object({ totalCount: count, nodes: list(issue) }),
  pullRequests: v.object({ totalCount: count, nodes: list(pullRequest) }),
  community: v.object({
    name: text,
    isPrivate: flag,
    defaultBranchRef: v.nullish(v.object({ target: v.nullish(v.object({ oid: v.string() }), null) }), null),
    root: v.nullish(v.object({ entries }), null),
  }),
  blob: v.object({ byteSize: count, isBinary: v.nullish(v.boolean(), null), isTruncated: flag, text }),
};

/** The envelope of every GraphQL answer. */
export const envelope = v.object({
  data: v.optional(v.nullish(v.record(v.string(), v.unknown()), null), null),
  errors: v.optional(
    v.array(
      v.object({
        type: v.optional(v.nullish(v.string(), null), null),
        message: v.optional(v.nullish(v.string(), ''), ''),
        path: v.optional(v.nullish(v.array(v.union([v.string(), v.number()])), null), null),
      }),
    ),
    [],
  ),
});
export type Envelope = v.InferOutput<typeof envelope>;

export const rateLimit = v.object({ cost: count, remaining: count, resetAt: instant });

/** GET /repos/{owner}/{repo}/contributors with `anon`. */
export const contributors = v.array(
  v.object({
    login: v.optional(text, null),
    name: v.optional(text, null),
    email: v.optional(text, null),
    type: v.optional(text, null),
    contributions: count,
  }),
);

/** GET /repos/{owner}/{repo}/private-vulnerability-reporting. */
export const vulnerabilityReporting = v.object({ enabled: v.boolean() });

/** A field of the repository that was asked for. */
export const field = (answer: Envelope, name: string): unknown =>
  (answer.data?.repository as Record<string, unknown> | null | undefined)?.[name];
