import type { Instant, Person } from './people.ts';

export interface Commit {
  readonly id: string;
  /** Author date, by the author's own clock: it may be absurd. */
  readonly authoredAt: Instant | null;
  /** Committer date. */
  readonly committedAt: Instant | null;
  /** The author first, then co-authors named in trailers. */
  readonly authors: readonly Person[];
  readonly committer: Person;
  readonly merge: boolean;
  /** Ids of its parents, the branch merged into first, where the source tells (a folder does). */
  readonly parents?: readonly string[];
}

export interface Tag {
  readonly name: string;
  /** Date of the annotated tag, or of the commit it names. */
  readonly at: Instant | null;
  /** Message of an annotated tag; null for a lightweight one. */
  readonly message: string | null;
  readonly tagger: Person | null;
}

export interface History {
  /** Newest first. */
  readonly commits: readonly Commit[];
  /** False when older commits exist that are not here (shallow clone, or the source's limit). */
  readonly whole: boolean;
  /** Number of commits reachable, where the source knows it. */
  readonly total: number | null;
  readonly firstCommitAt: Instant | null;
}
