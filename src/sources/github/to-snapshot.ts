import * as v from 'valibot';
import type {
  Act,
  Contributor,
  Dependents,
  Discussions,
  Issue,
  Label,
  Milestone,
  Profile,
  PullRequest,
  Release,
} from '../../snapshot/activity.ts';
import { isBot } from '../../snapshot/bots.ts';
import { type Fact, known, type Unknown, unknown } from '../../snapshot/fact.ts';
import type { Files } from '../../snapshot/files.ts';
import type { Commit, History, Tag } from '../../snapshot/history.ts';
import { loginInAddress } from '../../snapshot/logins.ts';
import type { Association, Person } from '../../snapshot/people.ts';
import type { Cost, Snapshot, Unread } from '../../snapshot/snapshot.ts';
import {
  type CommitAnswer,
  type contributors as contributorsSchema,
  type Envelope,
  type GitActor,
  type IssueAnswer,
  type PullRequestAnswer,
  parts,
  type TagAnswer,
  type TimelineItem,
  type Who,
} from './answers.ts';
import type { OptionalPart } from './queries.ts';

/** The label that our own dashboard bears, by which it is told from people's issues. */
const ownLabel = 'coop-scorecard';

/** What the answers gave, before any of it is a snapshot. */
export interface Answers {
  readonly owner: string;
  readonly name: string;
  readonly ref: string | null;
  readonly repository: Envelope;
  readonly files: Files;
  readonly ownerFiles: Fact<Files | null>;
  readonly contributors: Fact<v.InferOutput<typeof contributorsSchema>>;
  readonly privateVulnerabilityReporting: Fact<boolean>;
  readonly dependents: Fact<Dependents | null>;
  /** Parts that were not asked for in the end, and why. */
  readonly leftOut: ReadonlyMap<OptionalPart, Unknown>;
  /** What is missing already, so that it is not said twice. */
  readonly unread: readonly Unread[];
  readonly cost: Cost;
}

/** Pure: what GitHub answered, as plain data. Whatever it refused becomes an unknown fact with its reason. */
export function toSnapshot(answers: Answers): Snapshot {
  const unread: Unread[] = [...answers.unread];
  const miss = (what: Unread['what'], fact: Fact<unknown>): void => {
    const isSaid = unread.some((each) => each.what === what);
    if (!fact.known && fact.why !== 'unsupported' && !isSaid) unread.push({ what, why: fact.why });
  };
  const repository = record(answers.repository.data?.repository);
  const part = <T extends keyof typeof parts>(
    name: T,
    field: string,
    what: Unread['what'],
  ): Fact<v.InferOutput<(typeof parts)[T]>> => {
    const why = answers.leftOut.get(field as OptionalPart);
    const fact = why === undefined ? read(answers.repository, repository, name, field) : unknown(why);
    miss(what, fact);
    return fact;
  };
  const profile = v.safeParse(parts.profile, repository);
  const shown = profile.success ? profile.output : null;
  const commit = read(answers.repository, repository, 'commit', 'commit');
  const withoutHistory = answers.leftOut.get('history');
  const history =
    withoutHistory === undefined
      ? historyOf(commit, answers.repository, repository.commit === null)
      : unknown(withoutHistory);
  miss('history', history);
  const issues: Fact<readonly Issue[]> = map(part('issues', 'issues', 'issues'), (list) =>
    list.nodes.flatMap((issue) => issueOf(issue) ?? []),
  );
  const pullRequests: Fact<readonly PullRequest[]> = map(
    part('pullRequests', 'pullRequests', 'pull-requests'),
    (list) => list.nodes.flatMap((pull) => pullRequestOf(pull) ?? []),
  );
  const owner = shown?.owner?.login ?? answers.owner;
  const name = shown?.name ?? answers.name;
  const branch = shown?.defaultBranchRef?.name ?? null;
  const tags = map(part('tags', 'tags', 'tags'), (list) => list.nodes.map(tagOf));
  const discussions = discussionsOf(part, shown?.hasDiscussionsEnabled ?? false);
  miss('owner-files', answers.ownerFiles);
  miss('contributors', answers.contributors);
  miss('dependents', answers.dependents);
  miss('vulnerability-reporting', answers.privateVulnerabilityReporting);
  for (const [what, why] of refusedInside(answers.repository)) miss(what, unknown(why));
  return {
    source: 'github',
    repository: {
      owner,
      name,
      url: shown?.url ?? null,
      ref: answers.ref ?? branch ?? '',
      commit: commit.known ? commit.value.oid : null,
      defaultBranch: branch,
    },
    files: answers.files,
    ownerFiles: answers.ownerFiles,
    history,
    tags,
    profile: shown ? known(profileOf(shown)) : missing(unread, 'profile'),
    issues,
    pullRequests,
    releases: map(part('releases', 'releases', 'releases'), (list): readonly Release[] =>
      list.nodes
        .filter((release) => !release.isDraft)
        .map((release) => ({
          tag: release.tagName,
          name: release.name,
          notes: release.description,
          publishedAt: release.publishedAt,
          author: personOf(release.author),
          prerelease: release.isPrerelease,
        })),
    ),
    milestones: map(part('milestones', 'milestones', 'milestones'), (list): readonly Milestone[] =>
      list.nodes.flatMap(({ title, description, state, updatedAt }) =>
        updatedAt === null ? [] : [{ title, description, open: state === 'OPEN', updatedAt }],
      ),
    ),
    labels: map(part('labels', 'labels', 'labels'), (list) => labelsOf(list.nodes, issues)),
    discussions,
    contributors: map(answers.contributors, (rows): readonly Contributor[] =>
      rows.map((row) => ({
        commits: row.contributions,
        person: person(row.login, row.name, row.email, row.type === 'Bot'),
      })),
    ),
    dependents: answers.dependents,
    privateVulnerabilityReporting: answers.privateVulnerabilityReporting,
    unread,
    cost: answers.cost,
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Fields of the repository in the answer, and what a reader knows them as. */
const fieldNames: ReadonlyMap<unknown, Unread['what']> = new Map([
  ['commit', 'history'],
  ['tags', 'tags'],
  ['releases', 'releases'],
  ['milestones', 'milestones'],
  ['labels', 'labels'],
  ['discussions', 'discussions'],
  ['discussionCategories', 'discussions'],
  ['issues', 'issues'],
  ['pullRequests', 'pull-requests'],
] as const);

/** A refusal somewhere inside a part leaves the rest of it: the part is known, and it is said that some is missing. */
const refusedInside = (answer: Envelope): readonly (readonly [Unread['what'], Unknown])[] =>
  answer.errors.flatMap((error) => {
    const what = error.path?.[0] === 'repository' ? fieldNames.get(error.path[1]) : undefined;
    return what === undefined ? [] : [[what, reasonOf(error)] as const];
  });

/** Why the field is not there, by the error that GitHub put beside it. */
export function refusal(answer: Envelope, ...path: readonly string[]): Unknown {
  const error = answer.errors.find(({ path: at }) => at !== null && path.every((name, index) => at[index] === name));
  return reasonOf(error);
}

export function reasonOf(error: Envelope['errors'][number] | undefined): Unknown {
  const said = `${error?.type ?? ''} ${error?.message ?? ''}`;
  if (/forbidden|not accessible|insufficient|permission|scopes/i.test(said)) return 'forbidden';
  return /rate.?limit/i.test(said) ? 'rate-limited' : 'failed';
}

function read<T extends keyof typeof parts>(
  answer: Envelope,
  repository: Readonly<Record<string, unknown>>,
  name: T,
  field: string,
): Fact<v.InferOutput<(typeof parts)[T]>> {
  const parsed = v.safeParse(parts[name], repository[field]);
  return parsed.success
    ? known(parsed.output as v.InferOutput<(typeof parts)[T]>)
    : unknown(refusal(answer, 'repository', field));
}

const map = <T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> => (fact.known ? known(change(fact.value)) : fact);

function missing(unread: Unread[], what: Unread['what']): Fact<never> {
  unread.push({ what, why: 'failed' });
  return unknown('failed');
}

function person(login: string | null, name: string | null, email: string | null, bot = false): Person {
  return { login, name, email, bot: bot || isBot({ login, name, email }) };
}

const personOf = (who: Who): Person | null =>
  who?.login == null ? null : person(who.login, who.name, null, who.__typename === 'Bot');

/** A commit's author has an account only where GitHub knows the address; a private address holds the login itself. */
function gitPersonOf(actor: GitActor): Person {
  const email = actor?.email ?? null;
  return person(actor?.user?.login ?? (email === null ? null : loginInAddress(email)), actor?.name ?? null, email);
}

function commitOf(commit: CommitAnswer): Commit {
  const named = commit.authors ?? [];
  const authors = named.length > 0 ? named : [commit.author];
  return {
    id: commit.oid,
    authoredAt: commit.authoredDate,
    committedAt: commit.committedDate,
    authors: authors.map(gitPersonOf),
    committer: gitPersonOf(commit.committer),
    merge: commit.parents.totalCount > 1,
  };
}

function historyOf(commit: Fact<v.InferOutput<typeof parts.commit>>, answer: Envelope, empty: boolean): Fact<History> {
  if (empty) return known({ commits: [], whole: true, total: 0, firstCommitAt: null });
  if (!commit.known) return commit;
  const { history } = commit.value;
  if (history === null) return unknown(refusal(answer, 'repository', 'commit', 'history'));
  const commits = history.nodes.map(commitOf);
  const whole = history.totalCount !== null && history.totalCount <= commits.length;
  return known({
    commits,
    whole,
    total: history.totalCount,
    firstCommitAt: whole ? (commits.at(-1)?.committedAt ?? null) : null,
  });
}

function tagOf({ name, target }: TagAnswer): Tag {
  return {
    name,
    at: target?.committedDate ?? target?.tagger?.date ?? target?.target?.committedDate ?? null,
    message: target?.message ?? null,
    tagger: target?.tagger ? gitPersonOf(target.tagger) : null,
  };
}

const associations: ReadonlyMap<string, Association> = new Map(
  Object.entries({
    OWNER: 'owner',
    MEMBER: 'member',
    COLLABORATOR: 'collaborator',
    CONTRIBUTOR: 'contributor',
    FIRST_TIME_CONTRIBUTOR: 'none',
    FIRST_TIMER: 'none',
    MANNEQUIN: 'none',
    NONE: 'none',
  } as const),
);

const associationOf = (value: string | null): Association | null =>
  value === null ? null : (associations.get(value) ?? null);

/** Acts by the name of the timeline item. A cross-reference is one only when merging it would close the issue. */
const kinds: ReadonlyMap<string, Act['kind']> = new Map(
  Object.entries({
    IssueComment: 'comment',
    PullRequestReview: 'review',
    LabeledEvent: 'label',
    AssignedEvent: 'assignment',
    MilestonedEvent: 'milestone',
    ClosedEvent: 'close',
    ReopenedEvent: 'reopen',
    MergedEvent: 'merge',
    ConnectedEvent: 'linked-fix',
    CrossReferencedEvent: 'linked-fix',
    ReadyForReviewEvent: 'ready-for-review',
    ConvertToDraftEvent: 'convert-to-draft',
  } as const),
);

function actsOf(items: readonly TimelineItem[]): readonly Act[] {
  return items
    .flatMap((item): readonly Act[] => {
      const kind = kinds.get(item.__typename);
      // A review is dated by when it was sent; a pending one has no such date and nobody has seen it.
      const at = item.__typename === 'PullRequestReview' ? item.submittedAt : item.createdAt;
      if (kind === undefined || at === null) return [];
      if (item.__typename === 'CrossReferencedEvent' && !item.willCloseTarget) return [];
      const by = personOf(item.author ?? item.actor);
      return [{ kind, by, association: associationOf(item.authorAssociation), at, minimised: item.isMinimized }];
    })
    .sort((a, b) => a.at - b.at);
}

/** Null without a date of creation: nothing can be measured from it. */
function issueOf(issue: IssueAnswer): Issue | null {
  if (issue.createdAt === null) return null;
  const labels = (issue.labels ?? []).map((label) => label.name);
  return {
    number: issue.number,
    title: issue.title,
    author: personOf(issue.author),
    association: associationOf(issue.authorAssociation),
    createdAt: issue.createdAt,
    closedAt: issue.closedAt,
    labels,
    acts: actsOf(issue.timelineItems.nodes),
    actsCut: issue.timelineItems.pageInfo.hasNextPage,
    ours: labels.includes(ownLabel),
  };
}

function pullRequestOf(pull: PullRequestAnswer): PullRequest | null {
  const issue = issueOf(pull);
  return issue && { ...issue, draft: pull.isDraft, mergedAt: pull.mergedAt };
}

function labelsOf(nodes: readonly { readonly name: string }[], issues: Fact<readonly Issue[]>): readonly Label[] {
  const uses = new Map<string, number>();
  if (issues.known) {
    for (const label of issues.value.flatMap((issue) => issue.labels)) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return nodes.map(({ name }) => ({ name, uses: uses.get(name) ?? 0 }));
}

function discussionsOf(
  part: <T extends keyof typeof parts>(
    name: T,
    field: string,
    what: Unread['what'],
  ) => Fact<v.InferOutput<(typeof parts)[T]>>,
  enabled: boolean,
): Fact<Discussions> {
  if (!enabled) return known({ enabled: false, total: 0, categories: [] });
  const discussions = part('discussions', 'discussions', 'discussions');
  if (!discussions.known) return discussions;
  const categories = part('discussionCategories', 'discussionCategories', 'discussions');
  const used = new Set(discussions.value.nodes.map(({ category }) => category?.name));
  return known({
    enabled: true,
    total: discussions.value.totalCount,
    categories: categories.known
      ? categories.value.nodes.map(({ name, isAnswerable }) => ({
          name,
          answerable: isAnswerable,
          used: used.has(name),
        }))
      : [],
  });
}

function profileOf(shown: v.InferOutput<typeof parts.profile>): Profile {
  return {
    description: shown.description,
    homepage: shown.homepageUrl === '' ? null : shown.homepageUrl,
    topics: (shown.repositoryTopics ?? []).map(({ topic }) => topic.name).filter((topic) => topic !== ''),
    socialImage: shown.usesCustomOpenGraphImage,
    archived: shown.isArchived,
    archivedAt: shown.archivedAt,
    fork: shown.isFork,
    template: shown.isTemplate,
    private: shown.isPrivate,
    empty: shown.isEmpty,
    hasIssues: shown.hasIssuesEnabled,
    hasWiki: shown.hasWikiEnabled,
    hasProjects: shown.hasProjectsEnabled,
    ownerWebsite: shown.owner?.websiteUrl ?? null,
    ownerEmail: shown.owner?.email ?? null,
    ownerKind: shown.owner?.__typename === 'Organization' ? 'organization' : 'user',
    createdAt: shown.createdAt,
  };
}
