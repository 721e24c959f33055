/** A login. One that ends in `[bot]` is a machine account, as over REST; GraphQL shows it without that mark. */
export type Who = string;

export type AssociationFixture =
  | 'OWNER'
  | 'MEMBER'
  | 'COLLABORATOR'
  | 'CONTRIBUTOR'
  | 'FIRST_TIME_CONTRIBUTOR'
  | 'FIRST_TIMER'
  | 'MANNEQUIN'
  | 'NONE';

/** Something done on an issue or a pull request, by the name of GitHub's timeline item. */
export interface ActFixture {
  readonly kind:
    | 'IssueComment'
    | 'PullRequestReview'
    | 'LabeledEvent'
    | 'AssignedEvent'
    | 'MilestonedEvent'
    | 'ClosedEvent'
    | 'ReopenedEvent'
    | 'MergedEvent'
    | 'ConnectedEvent'
    | 'CrossReferencedEvent'
    | 'ReadyForReviewEvent'
    | 'ConvertToDraftEvent';
  /** Null: a deleted account. */
  readonly by: Who | null;
  readonly association?: AssociationFixture;
  /** ISO 8601. */
  readonly at: string;
  readonly body?: string;
  readonly minimised?: boolean;
  /** Of a cross-reference: merging it closes the issue. */
  readonly willCloseTarget?: boolean;
  /** Of a review not sent yet. */
  readonly pending?: boolean;
}

export interface IssueFixture {
  readonly title: string;
  readonly body?: string;
  readonly author: Who | null;
  readonly association?: AssociationFixture;
  readonly createdAt: string;
  readonly closedAt?: string;
  readonly labels?: readonly string[];
  readonly acts?: readonly ActFixture[];
}

export interface PullRequestFixture extends IssueFixture {
  readonly mergedAt?: string;
  readonly draft?: boolean;
  /** A branch, tag or commit of the git repository; the default branch where left out. */
  readonly head?: string;
  readonly base?: string;
  /** `OWNER/NAME` of the fork it comes from; null: the fork was deleted. Left out: a branch of the repository itself. */
  readonly fork?: string | null;
}

export interface ReleaseFixture {
  readonly tag: string;
  readonly name?: string | null;
  readonly notes?: string | null;
  readonly publishedAt: string | null;
  readonly author?: Who | null;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
}

export interface MilestoneFixture {
  readonly title: string;
  readonly description?: string | null;
  readonly state?: 'OPEN' | 'CLOSED';
  readonly updatedAt: string;
}

export interface DiscussionsFixture {
  readonly categories: readonly { readonly name: string; readonly answerable?: boolean }[];
  /** Name of the category of each discussion, newest first. */
  readonly discussions: readonly string[];
}

/** A repository as GitHub shows it: a real git repository and what only the host knows. All but the first two may be left out. */
export interface RepositoryFixture {
  readonly owner: string;
  readonly name: string;
  /** Path of a git repository (bare or not), read only; left out: empty. */
  readonly git?: string;
  readonly private?: boolean;
  readonly description?: string | null;
  readonly homepage?: string | null;
  readonly topics?: readonly string[];
  readonly archivedAt?: string;
  readonly fork?: boolean;
  readonly template?: boolean;
  readonly hasIssues?: boolean;
  readonly hasWiki?: boolean;
  readonly hasProjects?: boolean;
  readonly socialImage?: boolean;
  readonly createdAt?: string;
  /** Without it, the branch that HEAD names. */
  readonly defaultBranch?: string;
  readonly privateVulnerabilityReporting?: boolean;
  /** Logins by e-mail address in lower case, as GitHub knows its users' addresses. */
  readonly people?: Readonly<Record<string, Who>>;
  /** What each person may do here. */
  readonly permissions?: Readonly<Record<Who, 'admin' | 'maintain' | 'push' | 'triage' | 'pull'>>;
  readonly issues?: readonly IssueFixture[];
  readonly pullRequests?: readonly PullRequestFixture[];
  readonly releases?: readonly ReleaseFixture[];
  readonly milestones?: readonly MilestoneFixture[];
  readonly labels?: readonly string[];
  /** Left out: discussions are switched off. */
  readonly discussions?: DiscussionsFixture;
  /** Rows of the list of contributors; without it, the authors of the commits. */
  readonly contributors?: readonly {
    readonly login?: string;
    readonly name?: string;
    readonly email?: string;
    readonly type?: string;
    readonly contributions: number;
  }[];
  /** `OWNER/NAME` under which it was known before. */
  readonly formerly?: readonly string[];
}

export interface AccountFixture {
  readonly login: string;
  readonly kind: 'organization' | 'user';
  readonly name?: string;
  readonly website?: string;
  readonly email?: string;
  /** Of an organisation. */
  readonly members?: readonly Who[];
}
