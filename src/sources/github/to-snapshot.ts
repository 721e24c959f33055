import * as v from 'valibot';
import type {
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
import { type Fact, known, type Unknown, unknown } from '../../snapshot/fact.ts';
import type { Files } from '../../snapshot/files.ts';
import type { History } from '../../snapshot/history.ts';
import type { Cost, Snapshot, Unread } from '../../snapshot/snapshot.ts';
import { type contributors as contributorsSchema, type Envelope, field, parts } from './answers.ts';
import { historyOf, tagOf } from './history.ts';
import { errorAt, isProfileRefused, read, refusals } from './partial-answers.ts';
import { person, personOf } from './people.ts';
import type { OptionalPart } from './queries.ts';
import { issueOf, pullRequestOf } from './threads.ts';

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
  const part = <T extends OptionalPart | 'tags' | 'milestones' | 'labels' | 'discussionCategories'>(
    name: T,
    what: Unread['what'],
  ): Fact<v.InferOutput<(typeof parts)[T]>> => {
    const why = answers.leftOut.get(name as OptionalPart);
    const path = name === 'history' ? ['commit', 'history'] : [name];
    const fact = why === undefined ? read(answers.repository, name, ...path) : unknown(why);
    miss(what, fact);
    return fact;
  };
  const profile = v.safeParse(parts.profile, answers.repository.data?.repository);
  const shown = profile.success ? profile.output : null;
  const commit = read(answers.repository, 'commit', 'commit');
  // Without a commit, and nobody refusing one, there is nothing to tell of.
  const isEmpty = field(answers.repository, 'commit') === null && !errorAt(answers.repository, 'repository', 'commit');
  const history = isEmpty ? known(noHistory) : map(part('history', 'history'), historyOf);
  const issues: Fact<readonly Issue[]> = map(part('issues', 'issues'), (list) =>
    list.nodes.flatMap((issue) => issueOf(issue) ?? []),
  );
  const pullRequests: Fact<readonly PullRequest[]> = map(part('pullRequests', 'pull-requests'), (list) =>
    list.nodes.flatMap((pull) => pullRequestOf(pull) ?? []),
  );
  const owner = shown?.owner?.login ?? answers.owner;
  const name = shown?.name ?? answers.name;
  const branch = shown?.defaultBranchRef?.name ?? null;
  const tags = map(part('tags', 'tags'), (list) => list.nodes.map(tagOf));
  const hasDiscussions =
    shown?.hasDiscussionsEnabled || errorAt(answers.repository, 'repository', 'hasDiscussionsEnabled') !== undefined;
  const discussions = hasDiscussions
    ? discussionsOf(part('discussions', 'discussions'), part('discussionCategories', 'discussions'))
    : known({ enabled: false, total: 0, categories: [] });
  miss('owner-files', answers.ownerFiles);
  miss('contributors', answers.contributors);
  miss('dependents', answers.dependents);
  miss('vulnerability-reporting', answers.privateVulnerabilityReporting);
  for (const [what, why] of refusals(answers.repository)) miss(what, unknown(why));
  if (!shown) miss('profile', unknown('failed'));
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
    profile:
      shown && !isProfileRefused(answers.repository) ? known(profileOf(shown)) : unknown(whyOf(unread, 'profile')),
    issues,
    pullRequests,
    releases: map(part('releases', 'releases'), (list): readonly Release[] =>
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
    milestones: map(part('milestones', 'milestones'), (list): readonly Milestone[] =>
      list.nodes.flatMap(({ title, description, state, updatedAt }) =>
        updatedAt === null ? [] : [{ title, description, open: state === 'OPEN', updatedAt }],
      ),
    ),
    labels: map(part('labels', 'labels'), (list) => labelsOf(list.nodes, issues)),
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

const noHistory: History = { commits: [], whole: true, total: 0, firstCommitAt: null };

const map = <T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> => (fact.known ? known(change(fact.value)) : fact);

const whyOf = (unread: readonly Unread[], wanted: Unread['what']): Unknown =>
  unread.find(({ what }) => what === wanted)?.why ?? 'failed';

function labelsOf(nodes: readonly { readonly name: string }[], issues: Fact<readonly Issue[]>): readonly Label[] {
  const uses = new Map<string, number>();
  if (issues.known) {
    for (const label of issues.value.flatMap((issue) => issue.labels)) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return nodes.map(({ name }) => ({ name, uses: uses.get(name) ?? 0 }));
}

function discussionsOf(
  discussions: Fact<v.InferOutput<typeof parts.discussions>>,
  categories: Fact<v.InferOutput<typeof parts.discussionCategories>>,
): Fact<Discussions> {
  if (!discussions.known) return discussions;
  if (!categories.known) return categories;
  const used = new Set(discussions.value.nodes.map(({ category }) => category?.name));
  return known({
    enabled: true,
    total: discussions.value.totalCount,
    categories: categories.value.nodes.map(({ name, isAnswerable }) => ({
      name,
      answerable: isAnswerable,
      used: used.has(name),
    })),
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
