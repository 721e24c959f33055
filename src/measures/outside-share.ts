import { valueOr } from '../snapshot/fact.ts';
import type { Instant } from '../snapshot/people.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { humanCommits } from './commits.ts';
import { isSensible, monthsBefore } from './dates.ts';
import type { IdentityId } from './identities.ts';
import type { Insiders } from './insiders.ts';

/** What people outside brought to the code. */
export interface OutsideWork {
  /** People outside who had work merged within 24 months: authors of commits and of merged pull requests, each counted once. */
  readonly recent: number;
  /** The same, at any time that could be read. */
  readonly ever: number;
  /** People, inside and outside, with commits at any time that could be read. */
  readonly contributors: number;
  /** Share of the human commits of 24 months by people outside, 0 to 1; authors share a commit equally. Null below 10 commits. */
  readonly outsideShare: number | null;
  /** Commits that the share is of. */
  readonly commits: number;
  /** All of the last 24 months could be read. */
  readonly wholeWindow: boolean;
  /** All the time since the first commit could be read. */
  readonly wholeTime: boolean;
}

/** Months. */
export const outsideWindow = 24;
/** Fewest commits of which a share is given. */
const fewestForShare = 10;

/** Outside work, by commits, merged pull requests and the host's list of contributors. People of whom it is not known are left out. */
export function outsideWork(snapshot: Snapshot, insiders: Insiders, now: Instant): OutsideWork {
  const { identities } = insiders;
  const from = monthsBefore(now, outsideWindow);
  const history = valueOr(snapshot.history, null);
  const commits = history ? humanCommits(history, identities, now) : [];
  const recent = new Set<IdentityId>();
  const ever = new Set<IdentityId>();
  const contributors = new Set<IdentityId>();
  let deletedRecently = 0;
  let deletedEver = 0;
  let sharedOut = 0;
  let counted = 0;

  for (const { at, authors } of commits) {
    const isRecent = at !== null && at >= from;
    for (const author of authors) {
      contributors.add(author);
      const side = insiders.sideOfIdentity(author);
      if (isRecent && side !== 'unknown') counted += 1 / authors.length;
      if (side !== 'outside') continue;
      ever.add(author);
      if (!isRecent) continue;
      recent.add(author);
      sharedOut += 1 / authors.length;
    }
  }
  for (const { author, mergedAt } of valueOr(snapshot.pullRequests, [])) {
    if (!isSensible(mergedAt, now)) continue;
    const isRecent = mergedAt >= from;
    if (author === null) {
      // Deleted accounts look alike: all of them together are somebody.
      deletedEver = 1;
      if (isRecent) deletedRecently = 1;
      continue;
    }
    const id = identities.of(author);
    if (id === null || insiders.sideOfIdentity(id) !== 'outside') continue;
    ever.add(id);
    if (isRecent) recent.add(id);
  }
  for (const { person } of valueOr(snapshot.contributors, [])) {
    const id = identities.of(person);
    if (id === null) continue;
    contributors.add(id);
    if (insiders.sideOfIdentity(id) === 'outside') ever.add(id);
  }
  const reaches = commits.some(({ at }) => at !== null && at < from);
  return {
    recent: recent.size + deletedRecently,
    ever: ever.size + deletedEver,
    contributors: contributors.size,
    outsideShare: counted < fewestForShare ? null : Math.min(1, sharedOut / counted),
    commits: Math.round(counted),
    wholeWindow: history !== null && (history.whole || reaches),
    wholeTime: (history?.whole ?? false) || snapshot.contributors.known,
  };
}
