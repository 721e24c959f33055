/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/**
 * Somebody, as a source shows them. Each may be missing: a commit has no login in a folder, an issue no e-mail address.
 * E-mail addresses are for telling people apart and are never shown.
 */
export interface Person {
  readonly login: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** A machine account, by what the source knows (type Bot, a `[bot]` name, an address of a known service). */
  readonly bot: boolean;
}

/** GitHub's CommentAuthorAssociation, as far as it matters. `none` includes first-time and other contributors. */
export type Association = 'owner' | 'member' | 'collaborator' | 'contributor' | 'none';
