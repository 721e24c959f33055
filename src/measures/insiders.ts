import type { Cooperative, Settings } from '../settings/settings.ts';
import type { Issue } from '../snapshot/activity.ts';
import { creditsOf } from '../snapshot/credits.ts';
import { valueOr } from '../snapshot/fact.ts';
import type { Commit } from '../snapshot/history.ts';
import type { Association, Person } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Identities, type IdentityId, identify } from './identities.ts';
import { isPublicMailDomain } from './public-mail-domains.ts';

/** `unknown`: nothing tells whether this person belongs to the project's people. */
export type Side = 'inside' | 'outside' | 'unknown';

/** How it was told who is inside, strongest first. */
export const insideEvidence = [
  'declared-member',
  'declared-domain',
  'association',
  'merged',
  'closed',
  'released',
  'labelled',
  'tagged',
  'brought-in',
  'committed',
  'shared-domain',
] as const;

/**
 * - `declared-member`, `declared-domain`: the settings name the login, or the domain of an e-mail address;
 * - `association`: the host calls the person owner, member or collaborator;
 * - `merged`, `closed`, `labelled`: merged a change; closed, or labelled, assigned or planned, what somebody else opened;
 * - `released`, `tagged`: published a release, or signed an annotated tag;
 * - `brought-in`, `committed`: merged somebody else's branch into the main line, or committed what somebody else wrote;
 * - `shared-domain`: has an address at a domain of a person seen using such rights, and not everybody can have one there.
 */
export type InsideEvidence = (typeof insideEvidence)[number];

/** Who belongs to the project's people: the co-operative or, for a project that has none, its maintainers. */
export interface Insiders {
  readonly identities: Identities;
  /** Null stands for a deleted account: somebody outside. */
  sideOf(person: Person | null): Side;
  sideOfIdentity(id: IdentityId): Side;
  /** Of somebody, nothing tells on which side. */
  readonly someUnknown: boolean;
  /** Kinds of evidence found, in the order of `insideEvidence`; empty: nothing told who is inside, and every side is unknown. */
  readonly evidence: readonly InsideEvidence[];
}

const rightsHolders: readonly (Association | null)[] = ['owner', 'member', 'collaborator'];

const made = new WeakMap<Snapshot, WeakMap<Settings, Insiders>>();

/** Who is inside, from all that a snapshot and the settings tell. Worked out once for each pair of them. */
export function insidersOf(snapshot: Snapshot, settings: Settings): Insiders {
  const bySettings = made.get(snapshot) ?? new WeakMap<Settings, Insiders>();
  made.set(snapshot, bySettings);
  const existing = bySettings.get(settings);
  if (existing) return existing;
  const insiders = findInsiders(snapshot, settings);
  bySettings.set(settings, insiders);
  return insiders;
}

function findInsiders(snapshot: Snapshot, settings: Settings): Insiders {
  const identities = identify(peopleOf(snapshot), settings.bots);
  const found = new Map<IdentityId, Set<InsideEvidence>>();
  const mark = (person: Person | null, evidence: InsideEvidence): void => {
    const id = person === null ? null : identities.of(person);
    if (id !== null) markIdentity(id, evidence);
  };
  const markIdentity = (id: IdentityId, evidence: InsideEvidence): void => {
    const kinds = found.get(id);
    if (kinds) kinds.add(evidence);
    else found.set(id, new Set([evidence]));
  };
  const same = (one: Person | null, other: Person | null): boolean =>
    one !== null && other !== null && identities.of(one) === identities.of(other);

  markHostRights(snapshot, mark, same);
  markGitRights(snapshot, mark, identities);
  const cooperative = typeof settings.cooperative === 'object' ? settings.cooperative : null;
  // Where there is no co-operative, "inside" means its maintainers, not everybody at their place of work.
  if (typeof settings.cooperative !== 'string') markSharedDomains(identities, found, markIdentity);
  if (cooperative) markDeclared(cooperative, identities, markIdentity);

  const kinds = new Set([...found.values()].flatMap((evidence) => [...evidence]));
  const members = cooperative?.members.length ?? 0;
  if (members > 0 && (snapshot.issues.known || snapshot.pullRequests.known || someLogin(identities)))
    kinds.add('declared-member');
  // With nothing but a list of logins, somebody without one could be anybody.
  const onlyLogins = [...kinds].every((kind) => kind === 'declared-member');
  const sideOfIdentity = (id: IdentityId): Side => {
    if (kinds.size === 0) return 'unknown';
    if (found.has(id)) return 'inside';
    return onlyLogins && identities.loginsOf(id).length === 0 ? 'unknown' : 'outside';
  };
  const ids = Array.from({ length: identities.count }, (_, id) => id);
  return {
    identities,
    sideOfIdentity,
    someUnknown: ids.some((id) => sideOfIdentity(id) === 'unknown'),
    sideOf: (person) => {
      if (kinds.size === 0) return 'unknown';
      const id = person === null ? null : identities.of(person);
      return id === null ? 'outside' : sideOfIdentity(id);
    },
    evidence: insideEvidence.filter((kind) => kinds.has(kind)),
  };
}

type Mark = (person: Person | null, evidence: InsideEvidence) => void;

function someLogin(identities: Identities): boolean {
  for (let id = 0; id < identities.count; id += 1) if (identities.loginsOf(id).length > 0) return true;
  return false;
}

function* peopleOf(snapshot: Snapshot): Iterable<Person> {
  const history = valueOr(snapshot.history, null);
  if (history) yield* creditsOf(history).people;
  for (const tag of valueOr(snapshot.tags, [])) if (tag.tagger) yield tag.tagger;
  for (const release of valueOr(snapshot.releases, [])) if (release.author) yield release.author;
  for (const { person } of valueOr(snapshot.contributors, [])) yield person;
  for (const issue of threadsOf(snapshot)) {
    if (issue.author) yield issue.author;
    for (const act of issue.acts) if (act.by) yield act.by;
  }
}

const threadsOf = (snapshot: Snapshot): readonly Issue[] => [
  ...valueOr(snapshot.issues, []),
  ...valueOr(snapshot.pullRequests, []),
];

function markHostRights(
  snapshot: Snapshot,
  mark: Mark,
  same: (one: Person | null, other: Person | null) => boolean,
): void {
  for (const issue of threadsOf(snapshot)) {
    if (rightsHolders.includes(issue.association)) mark(issue.author, 'association');
    for (const act of issue.acts) {
      if (rightsHolders.includes(act.association)) mark(act.by, 'association');
      // A deleted account could be anybody, the act's own author too.
      if (act.kind === 'merge') mark(act.by, 'merged');
      if (issue.author === null || same(issue.author, act.by)) continue;
      if (act.kind === 'close') mark(act.by, 'closed');
      if (act.kind === 'label' || act.kind === 'milestone' || act.kind === 'assignment') mark(act.by, 'labelled');
    }
  }
  for (const release of valueOr(snapshot.releases, [])) mark(release.author, 'released');
}

function markGitRights(snapshot: Snapshot, mark: Mark, identities: Identities): void {
  for (const tag of valueOr(snapshot.tags, [])) mark(tag.tagger, 'tagged');
  const history = valueOr(snapshot.history, null);
  if (history === null) return;
  const { people, authors, committers } = creditsOf(history);
  const ids = people.map((person) => identities.of(person));
  /** Written by people, none of whom is that one. */
  const isSomebodyElses = (commit: number, person: number): boolean => {
    const id = ids[person] ?? null;
    const by = authors[commit] ?? [];
    return id !== null && by.some((author) => ids[author] !== null) && by.every((author) => ids[author] !== id);
  };
  history.commits.forEach(({ merge, committer }, at) => {
    const by = committers[at] ?? -1;
    if (!merge && by >= 0 && isSomebodyElses(at, by)) mark(committer, 'committed');
  });
  for (const { merge, brought } of mainLineMerges(history.commits)) {
    const merger = authors[merge]?.[0];
    if (merger !== undefined && isSomebodyElses(brought, merger)) mark(people[merger] ?? null, 'brought-in');
  }
}

/**
 * Merges on the main line (the first parents of the newest commit) with the newest commit of the branch that each brought in. A
 * merge elsewhere says nothing of rights: contributors merge the main line into their own branches.
 */
function mainLineMerges(commits: readonly Commit[]): readonly { readonly merge: number; readonly brought: number }[] {
  if (!commits.some(({ parents = [] }) => parents.length > 1)) return [];
  const placeOf = placesIn(commits);
  const merges: { merge: number; brought: number }[] = [];
  const seen = new Set<number>();
  for (let at = newestOf(commits, placeOf); at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const [first, second]: readonly string[] = commits[at]?.parents ?? [];
    const brought = second === undefined ? undefined : placeOf(second, at);
    if (brought !== undefined && commits[brought]?.merge === false) merges.push({ merge: at, brought });
    at = first === undefined ? undefined : placeOf(first, at);
  }
  return merges;
}

/** Finds a commit by its id, given the place of a child of it. */
type PlaceOf = (id: string, child: number) => number | undefined;

/** Places after a commit at which its parents mostly are: histories list parents soon after their children. */
const nearby = 12;

/** A table of all commits is made only when a parent is not near its child. */
function placesIn(commits: readonly Commit[]): PlaceOf {
  let table: ReadonlyMap<string, number> | null = null;
  return (id, child) => {
    const end = table === null ? Math.min(commits.length, child + 1 + nearby) : 0;
    for (let at = child + 1; at < end; at += 1) if (commits[at]?.id === id) return at;
    table ??= new Map(commits.map((commit, at) => [commit.id, at]));
    return table.get(id);
  };
}

/** The first commit that is nobody's parent. */
function newestOf(commits: readonly Commit[], placeOf: PlaceOf): number | undefined {
  if (!commits.some(({ parents = [] }) => parents.length > 0)) return undefined;
  // Sources begin with the newest.
  const first = commits[0]?.id ?? '';
  if (!commits.some(({ parents = [] }) => parents.includes(first))) return 0;
  const isParent = new Uint8Array(commits.length);
  commits.forEach(({ parents = [] }, child) => {
    for (const parent of parents) {
      const at = placeOf(parent, child);
      if (at !== undefined) isParent[at] = 1;
    }
  });
  const at = isParent.indexOf(0);
  return at < 0 ? undefined : at;
}

function markDeclared(
  cooperative: Cooperative,
  identities: Identities,
  mark: (id: IdentityId, evidence: InsideEvidence) => void,
): void {
  const members = new Set(cooperative.members.map((login) => login.replace(/^@/, '').toLowerCase()));
  const proven = cooperative.proof?.kind === 'domain' ? [cooperative.proof.domain] : [];
  const domains = new Set(
    [...cooperative.emailDomains, ...proven].map((domain) => domain.replace(/^@/, '').toLowerCase()),
  );
  for (let id = 0; id < identities.count; id += 1) {
    if (identities.loginsOf(id).some((login) => members.has(login))) mark(id, 'declared-member');
    if (identities.domainsOf(id).some((domain) => isWithin(domain, domains))) mark(id, 'declared-domain');
  }
}

/** The domain or one above it: `ana@lists.fiqus.coop` is at `fiqus.coop`. */
function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  for (let at = domain; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) if (domains.has(at)) return true;
  return false;
}

function markSharedDomains(
  identities: Identities,
  found: ReadonlyMap<IdentityId, unknown>,
  mark: (id: IdentityId, evidence: InsideEvidence) => void,
): void {
  const domains = new Set(
    [...found.keys()].flatMap((id) => identities.domainsOf(id).filter((domain) => !isPublicMailDomain(domain))),
  );
  if (domains.size === 0) return;
  for (let id = 0; id < identities.count; id += 1) {
    if (!found.has(id) && identities.domainsOf(id).some((domain) => domains.has(domain))) mark(id, 'shared-domain');
  }
}
