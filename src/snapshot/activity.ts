import type { Association, Instant, Person } from './people.ts';

/** Something that somebody visibly did on an issue or pull request. */
export interface Act {
  readonly kind:
    | 'comment'
    | 'review'
    | 'label'
    | 'assignment'
    | 'milestone'
    | 'close'
    | 'reopen'
    | 'merge'
    | 'linked-fix'
    | 'ready-for-review'
    | 'convert-to-draft';
  /** Null for a deleted account. */
  readonly by: Person | null;
  readonly association: Association | null;
  readonly at: Instant;
  /** Hidden by a maintainer as spam, off-topic and so on. */
  readonly minimised: boolean;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  /** Null for a deleted account: somebody outside. */
  readonly author: Person | null;
  readonly association: Association | null;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly labels: readonly string[];
  /** Oldest first; as many as the source asked for. */
  readonly acts: readonly Act[];
  /** True when there were more acts than are here. */
  readonly actsCut: boolean;
  /** Created by coop-scorecard itself. */
  readonly ours: boolean;
}

export interface PullRequest extends Issue {
  readonly draft: boolean;
  readonly mergedAt: Instant | null;
}

export interface Release {
  readonly tag: string;
  readonly name: string | null;
  readonly notes: string | null;
  readonly publishedAt: Instant | null;
  readonly author: Person | null;
  readonly prerelease: boolean;
}

export interface Milestone {
  readonly title: string;
  readonly description: string | null;
  readonly open: boolean;
  readonly updatedAt: Instant;
}

export interface Discussions {
  readonly enabled: boolean;
  readonly total: number;
  readonly categories: readonly { readonly name: string; readonly answerable: boolean; readonly used: boolean }[];
}

export interface Label {
  readonly name: string;
  /** Issues and pull requests that bear it. */
  readonly uses: number;
}

/** One row of GitHub's list of contributors. */
export interface Contributor {
  readonly person: Person;
  readonly commits: number;
}

/** What GitHub shows of a repository beside its files. */
export interface Profile {
  readonly description: string | null;
  readonly homepage: string | null;
  readonly topics: readonly string[];
  /** A social preview image was uploaded (GitHub's generated one does not count). */
  readonly socialImage: boolean;
  readonly archived: boolean;
  readonly archivedAt: Instant | null;
  readonly fork: boolean;
  readonly template: boolean;
  readonly private: boolean;
  readonly empty: boolean;
  readonly hasIssues: boolean;
  readonly hasWiki: boolean;
  readonly hasProjects: boolean;
  /** Website of the owner's account, and whether GitHub has verified the organisation's domain. */
  readonly ownerWebsite: string | null;
  readonly ownerEmail: string | null;
  readonly ownerKind: 'organization' | 'user';
  readonly createdAt: Instant | null;
}

/** Packages or repositories of other owners that depend on this one. */
export interface Dependents {
  readonly packages: number;
  readonly repositories: number;
  /** Who counted, when, and where it can be seen. */
  readonly source: string;
  readonly at: Instant | null;
  readonly url: string | null;
}
