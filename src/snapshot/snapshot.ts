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
} from './activity.ts';
import type { Fact, Unknown } from './fact.ts';
import type { Files } from './files.ts';
import type { History, Tag } from './history.ts';
import type { Instant } from './people.ts';

export interface Repository {
  readonly owner: string | null;
  readonly name: string;
  /** Web address on its host (`https://github.com/OWNER/NAME`), without user names, tokens or a trailing `.git`. */
  readonly url: string | null;
  /** The branch, tag or commit that was asked for; the branch checked out, in a folder; '' when there is none. */
  readonly ref: string;
  readonly commit: string | null;
  readonly defaultBranch: string | null;
}

/** What a source could not read, and why; shown on the card as it is. */
export interface Unread {
  readonly what:
    | 'files'
    | 'file'
    | 'history'
    | 'tags'
    | 'owner-files'
    | 'profile'
    | 'issues'
    | 'pull-requests'
    | 'releases'
    | 'milestones'
    | 'labels'
    | 'discussions'
    | 'contributors'
    | 'dependents'
    | 'vulnerability-reporting'
    | 'inherited-settings';
  readonly why: Unknown;
  /** The path, for `file`. */
  readonly path?: string;
  /** When it may be asked again, for `rate-limited`. */
  readonly until?: Instant;
}

/** Requests sent and points of GitHub's GraphQL limit spent for reading, retries included. */
export interface Cost {
  readonly requests: number;
  readonly points: number;
}

/**
 * What is known of one repository at one commit: plain data, so that it can be saved as JSON and audited again.
 * What only a host knows is `unsupported` in a folder.
 */
export interface Snapshot {
  readonly source: 'github' | 'checkout';
  readonly repository: Repository;
  readonly files: Files;
  /** The owner's `.github` repository; null when the owner has none. */
  readonly ownerFiles: Fact<Files | null>;
  readonly history: Fact<History>;
  readonly tags: Fact<readonly Tag[]>;
  readonly profile: Fact<Profile>;
  /** Newest first, the newest 100. */
  readonly issues: Fact<readonly Issue[]>;
  readonly pullRequests: Fact<readonly PullRequest[]>;
  readonly releases: Fact<readonly Release[]>;
  readonly milestones: Fact<readonly Milestone[]>;
  readonly labels: Fact<readonly Label[]>;
  readonly discussions: Fact<Discussions>;
  readonly contributors: Fact<readonly Contributor[]>;
  /** Null when the source was asked not to look. */
  readonly dependents: Fact<Dependents | null>;
  /** GitHub's private vulnerability reporting is switched on. */
  readonly privateVulnerabilityReporting: Fact<boolean>;
  readonly unread: readonly Unread[];
  readonly cost: Cost | null;
}
