import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type Fact, known, unknown } from '../../snapshot/fact.ts';
import type { ReadingPlan } from '../../snapshot/files.ts';
import type { History, Tag } from '../../snapshot/history.ts';
import type { Repository, Snapshot } from '../../snapshot/snapshot.ts';
import { walk } from './disk.ts';
import { FolderError } from './folder-error.ts';
import { type Environment, findGit, type Git, readingGit } from './git.ts';
import { readHistory } from './history.ts';
import { listingOf } from './listing.ts';
import { listTree, type Supply } from './objects.ts';
import { People } from './people.ts';
import { type Place, placeOf } from './place.ts';
import { type Read, readPlanned } from './read-planned.ts';
import { isShallow, readHead, readHeadBranch, readRefs, readRemote, resolveRef } from './refs.ts';
import { listWorkTree } from './work-tree.ts';

/** What a capture is at, for showing progress. */
export type CaptureStep = 'listing' | 'reading' | 'history';

export interface CaptureOptions {
  readonly plan: ReadingPlan;
  /** Branch, tag or commit to read in place of the folder as it lies. */
  readonly ref?: string;
  readonly onProgress?: (step: CaptureStep) => void;
  /** Brings what a partial clone lacks; without it nothing is ever fetched. */
  readonly supply?: Supply;
  /** Where git is looked for (PATH); the process's own by default. Nothing named GIT_ is used. */
  readonly environment?: Environment;
}

/**
 * A snapshot of a folder: of what lies in it, or, for a bare repository or with `ref`, of a commit. Strictly read-only, and
 * nothing of the folder is run. What cannot be known of it is an unknown fact and an entry in `unread`.
 *
 * @throws FolderError when the folder or the ref cannot be read at all
 */
export async function captureFolder(folder: string, options: CaptureOptions): Promise<Snapshot> {
  const place = placeOf(folder);
  const environment = options.environment ?? process.env;
  const program = place.kind === 'plain' ? null : findGit(environment);
  if (options.ref !== undefined && (place.kind === 'plain' || program === null)) {
    throw new FolderError(place.kind === 'plain' ? 'unknown-ref' : 'no-git', folder, options.ref);
  }
  if (place.kind === 'plain') return withoutGit(place, options, 'unsupported');
  if (program === null) return withoutGit(place, options, 'failed');
  const commitGit = readingGit(program, parse(place.folder).root, ['--bare', `--git-dir=${place.gitDir}`], environment);
  if (place.kind === 'bare' || options.ref !== undefined) return captureCommit(folder, place, commitGit, options);
  const where = [`--git-dir=${place.gitDir}`, `--work-tree=${place.top}`];
  return captureWorkTree(place, readingGit(program, place.folder, where, environment), options);
}

type WorkTree = Extract<Place, { readonly kind: 'work-tree' }>;
type InGit = Exclude<Place, { readonly kind: 'plain' }>;

/** The folder as it lies on disk. All that git is asked runs at the same time. */
async function captureWorkTree(place: WorkTree, git: Git, options: CaptureOptions): Promise<Snapshot> {
  const people = new People();
  const mailmap = existsSync(join(place.top, '.mailmap'));
  options.onProgress?.('listing');
  const path = place.prefix === '' ? null : '.';
  const log = readHistory({ git, people, from: 'HEAD', path, mailmap });
  const files = listWorkTree(git, place.folder).then(async (listed) => {
    if (listed === null || (place.prefix !== '' && listed.tracked === 0)) return null;
    const listing = listingOf(listed.found, listed.whole, listed.unread);
    options.onProgress?.('reading');
    return readPlanned(listing, options, place.folder, git);
  });
  const [refs, remote, shallow, history] = await Promise.all([
    readRefs(git, people, mailmap),
    readRemote(git),
    place.shallow ?? isShallow(git),
    log,
  ]);
  options.onProgress?.('history');
  const read = await files;
  // A folder that merely lies inside somebody's repository, which keeps nothing of it, is no part of that.
  if (read === null) return withoutGit(place, options, place.prefix === '' ? 'failed' : 'unsupported');
  const newest = place.prefix === '' ? history?.commits[0]?.id : undefined;
  const commit = newest ?? (await readHead(git));
  const branch = refs?.branch ?? (commit === null ? await readHeadBranch(git) : null);
  // A branch that waits for its first commit has no log, and that is known.
  const unborn = commit === null && refs !== null && refs.branch === null && branch !== null;
  return assemble({
    place,
    remote,
    ref: branch ?? '',
    defaultBranch: refs?.defaultBranch ?? branch,
    commit,
    history: unborn ? { commits: [], whole: true, total: 0, firstCommitAt: null } : history,
    tags: refs?.tags ?? null,
    shallow,
    ...read,
  });
}

/** A commit, read from git's objects; the newest of the current branch where no ref is given. */
async function captureCommit(folder: string, place: InGit, git: Git, options: CaptureOptions): Promise<Snapshot> {
  const { ref, supply } = options;
  options.onProgress?.('listing');
  const [commit, branch, remote, shallow] = await Promise.all([
    resolveRef(git, ref ?? 'HEAD'),
    readHeadBranch(git),
    readRemote(git),
    isShallow(git),
  ]);
  if (commit === null && ref !== undefined) throw new FolderError('unknown-ref', folder, ref);
  const prefix = place.kind === 'work-tree' ? place.prefix : '';
  const found = commit === null ? [] : await listTree(git, commit, prefix, supply);
  const listing = listingOf(found ?? [], found !== null, found === null ? [{ what: 'files', why: 'failed' }] : []);
  const mailmap = listing.files.get('.mailmap')?.blob;
  if (mailmap !== undefined) await supply?.([mailmap]);
  const people = new People();
  const mapping = { ...git, before: [...git.before, '-c', `mailmap.blob=${mailmap ?? ''}`] };
  const hasMailmap = mailmap !== undefined;
  const path = prefix === '' ? null : prefix;
  const [history, refs, read] = await Promise.all([
    commit === null ? null : readHistory({ git: mapping, people, from: commit, path, mailmap: hasMailmap }),
    readRefs(mapping, people, hasMailmap),
    readPlanned(listing, options, null, git),
  ]);
  options.onProgress?.('history');
  return assemble({
    place,
    remote,
    ref: ref ?? branch ?? '',
    defaultBranch: refs?.defaultBranch ?? branch,
    commit,
    history: commit === null ? { commits: [], whole: true, total: 0, firstCommitAt: null } : history,
    tags: refs?.tags ?? null,
    shallow,
    ...read,
  });
}

/** @param why what is said of the history: there is none, or it could not be read */
async function withoutGit(place: Place, options: CaptureOptions, why: 'unsupported' | 'failed'): Promise<Snapshot> {
  options.onProgress?.('listing');
  // A bare repository is nothing but objects, which only git can read.
  const { found, whole, unread } =
    place.kind === 'bare' ? { found: [], whole: false, unread: [{ what: 'files', why } as const] } : walk(place.folder);
  const listing = listingOf(found, whole, unread);
  options.onProgress?.('reading');
  const read = await readPlanned(listing, options, place.folder, null);
  return {
    ...onlyOnHosts,
    source: 'checkout',
    repository: { owner: null, name: place.name, url: null, ref: '', commit: null, defaultBranch: null },
    files: read.files,
    history: unknown(why),
    tags: unknown(why),
    unread: [...read.unread, { what: 'history', why }, { what: 'tags', why }],
    cost: null,
  };
}

/** What only a host knows. */
const onlyOnHosts = {
  ownerFiles: unknown('unsupported'),
  profile: unknown('unsupported'),
  issues: unknown('unsupported'),
  pullRequests: unknown('unsupported'),
  releases: unknown('unsupported'),
  milestones: unknown('unsupported'),
  labels: unknown('unsupported'),
  discussions: unknown('unsupported'),
  contributors: unknown('unsupported'),
  dependents: unknown('unsupported'),
  privateVulnerabilityReporting: unknown('unsupported'),
} as const satisfies Partial<Snapshot>;

interface Parts extends Read {
  readonly place: InGit;
  readonly remote: Awaited<ReturnType<typeof readRemote>>;
  readonly ref: string;
  readonly defaultBranch: string | null;
  readonly commit: string | null;
  /** Null: git could not say. */
  readonly history: History | null;
  readonly tags: readonly Tag[] | null;
  readonly shallow: boolean;
}

function assemble(parts: Parts): Snapshot {
  const { place, remote, ref, commit, defaultBranch, shallow } = parts;
  const unread = [...parts.unread];
  const part = place.kind === 'work-tree' && place.prefix !== '';
  // Paths of a part are not those on the host, so it does not go by the address of the whole.
  const host = part ? null : remote;
  const repository: Repository = {
    owner: host?.owner ?? null,
    name: host?.name ?? place.name,
    url: host?.url ?? null,
    ref,
    commit,
    defaultBranch,
  };
  let history: Fact<History> = unknown('failed');
  if (parts.history === null) unread.push({ what: 'history', why: 'failed' });
  else history = known(shallow ? { ...parts.history, whole: false, total: null, firstCommitAt: null } : parts.history);
  // In a shallow clone older commits are missing, and tags usually came with none.
  if (shallow) unread.push({ what: 'history', why: 'unsupported' });
  const noTagsSeen = shallow && parts.tags?.length === 0;
  const tags: Fact<readonly Tag[]> =
    parts.tags === null ? unknown('failed') : noTagsSeen ? unknown('unsupported') : known(parts.tags);
  if (!tags.known) unread.push({ what: 'tags', why: tags.why });
  return { ...onlyOnHosts, source: 'checkout', repository, files: parts.files, history, tags, unread, cost: null };
}
