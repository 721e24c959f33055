import type { Unread } from '../../snapshot/snapshot.ts';
import { lookOnDisk, realFolders } from './disk.ts';
import { call, type Git, worked } from './git.ts';
import type { Found } from './listing.ts';

export interface WorkTreeFiles {
  readonly found: readonly Found[];
  readonly whole: boolean;
  readonly unread: readonly Unread[];
  /** Files here that git keeps. */
  readonly tracked: number;
}

/**
 * What lies in a work tree: files that git keeps or would keep (not ignored), as they are on disk now. What was deleted is
 * gone; what a sparse checkout left out is read from git's index. Null when git cannot list them.
 */
export async function listWorkTree(git: Git, folder: string): Promise<WorkTreeFiles | null> {
  const answer = await call(git, ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard']);
  if (!worked(answer)) return null;
  const real = realFolders(folder);
  const found: Found[] = [];
  let tracked = 0;
  let before = '';
  for (const { text, raw } of split(answer.stdout)) {
    const other = text.startsWith('? ');
    const tab = other ? 1 : text.indexOf('\t');
    const path = text.slice(tab + 1);
    if (!other) tracked++;
    // A merge that is not finished has up to three entries of one path.
    if (path === before && !other) continue;
    before = path;
    // Another repository inside this one, which git does not look into.
    if (path.endsWith('/')) continue;
    const [tag, mode, blob = ''] = text.slice(0, tab).split(' ');
    if (!other && mode === '160000') {
      found.push({ kind: 'submodule', path });
      continue;
    }
    const bytes = raw?.subarray(raw.indexOf(other ? 32 : 9) + 1);
    const here = real(path, bytes) ? lookOnDisk(folder, path, bytes) : null;
    if (here) found.push(here);
    else if (tag === 'S' && mode !== '120000') found.push({ kind: 'file', path, size: null, blob });
  }
  const denied = answer.stderr.includes('could not open directory');
  return { found, tracked, whole: !denied, unread: denied ? [{ what: 'files', why: 'forbidden' }] : [] };
}

/** Records of a `-z` listing; with their bytes only where a name is no UTF-8. */
function* split(bytes: Buffer): Generator<{ readonly text: string; readonly raw?: Buffer }> {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd')) {
    for (const record of text.split('\0')) if (record !== '') yield { text: record };
    return;
  }
  for (let start = 0, end = bytes.indexOf(0); end >= 0; start = end + 1, end = bytes.indexOf(0, start)) {
    const raw = bytes.subarray(start, end);
    const record = raw.toString('utf8');
    yield record.includes('\ufffd') ? { text: record, raw } : { text: record };
  }
}
