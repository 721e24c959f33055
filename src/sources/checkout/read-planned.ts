import { type Files, mostFilesRead, type ReadFile, type ReadingPlan } from '../../snapshot/files.ts';
import type { Unread } from '../../snapshot/snapshot.ts';
import { readOnDisk } from './disk.ts';
import type { Git } from './git.ts';
import type { Listing } from './listing.ts';
import { readBlobs, type Supply } from './objects.ts';

/** What was read of a folder or commit. */
export interface Read {
  readonly files: Files;
  readonly unread: readonly Unread[];
}

/**
 * Asks the plan what to read, round after round.
 *
 * @param folder where files lie, or null when all are read from git's objects
 */
export async function readPlanned(
  listing: Listing,
  options: { readonly plan: ReadingPlan; readonly supply?: Supply },
  folder: string | null,
  git: Git | null,
): Promise<Read> {
  const { plan, supply } = options;
  const entries = new Map(listing.entries.map((entry) => [entry.path, entry]));
  const read: ReadFile[] = [];
  const asked = new Set<string>();
  const unread = [...listing.unread];
  for (let round = 0; round < plan.rounds && asked.size < mostFilesRead; round++) {
    const wanted = plan.next({ entries: listing.entries, whole: listing.whole, read }).flatMap((path) => {
      const entry = entries.get(path);
      const file = entry && listing.files.get(entry.target ?? entry.path);
      if (!file || asked.has(path) || asked.size >= mostFilesRead) return [];
      asked.add(path);
      return [{ path, file }];
    });
    if (wanted.length === 0) break;
    const blobs = wanted.flatMap(({ file }) => file.blob ?? []);
    if (blobs.length > 0) await supply?.(blobs);
    const fromGit = git && blobs.length > 0 ? await readBlobs(git, blobs) : null;
    for (const { path, file } of wanted) {
      const blob = file.blob === undefined ? undefined : fromGit?.get(file.blob);
      const content = blob ?? (folder === null || file.blob !== undefined ? lost : readOnDisk(folder, file));
      read.push({ path, content });
      if (content.kind === 'unreadable' && content.why !== 'binary') {
        unread.push({ what: 'file', path, why: content.why === 'denied' ? 'forbidden' : 'failed' });
      }
    }
  }
  return { files: { entries: listing.entries, whole: listing.whole, read }, unread };
}

const lost = { kind: 'unreadable', why: 'failed' } as const;
