import { decodeText } from '../../snapshot/decode.ts';
import { type FileContent, mostBytesOfOneFile } from '../../snapshot/files.ts';
import { call, type Git, type GitResult, records, worked } from './git.ts';
import type { Found } from './listing.ts';

/** Brings objects that a partial clone lacks, before they are read. Never rejects: what did not come is then unreadable. */
export type Supply = (ids: readonly string[]) => Promise<void>;

/**
 * The tree of a commit, or of a folder in it. Null when git cannot list it.
 *
 * @param prefix folder inside the commit, with a `/` at the end; '' for its root
 */
export async function listTree(
  git: Git,
  commit: string,
  prefix: string,
  supply?: Supply,
): Promise<readonly Found[] | null> {
  const tree = prefix === '' ? `${commit}^{tree}` : `${commit}:${prefix.slice(0, -1)}`;
  let answer: GitResult;
  if (supply) {
    // The commit itself names its tree; asking for `COMMIT^{tree}` would need to have it.
    const text = await call(git, ['cat-file', 'commit', commit]);
    const root = /^tree ([\da-f]{40,64})$/m.exec(text.stdout.toString('latin1'))?.[1];
    if (root !== undefined) await supply([root]);
    answer = await call(git, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  } else {
    answer = await call(git, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]);
    // Sizes are those of blobs, which a partial clone may not have.
    if (!worked(answer)) answer = await call(git, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  }
  if (!worked(answer)) return null;
  const found: Found[] = [];
  const links: { readonly path: string; readonly blob: string }[] = [];
  for (const record of records(answer, '\0')) {
    const tab = record.indexOf('\t');
    const [mode, , blob = '', size = ''] = record.slice(0, tab).split(/ +/);
    const path = record.slice(tab + 1);
    if (mode === '120000') links.push({ path, blob });
    else if (mode === '160000') found.push({ kind: 'submodule', path });
    else found.push({ kind: 'file', path, size: /^\d+$/.test(size) ? Number(size) : null, blob });
  }
  if (links.length === 0) return found;
  const wanted = links.slice(0, mostLinks).map(({ blob }) => blob);
  await supply?.(wanted);
  const targets = await readBlobs(git, wanted);
  for (const { path, blob } of links) {
    const to = targets.get(blob);
    if (to?.kind === 'text') found.push({ kind: 'link', path, to: to.text });
  }
  return found;
}

/** Symbolic links followed in one repository at most. */
const mostLinks = 5000;

/** The beginnings of blobs, by id, in one call; again for what is left if git gives up at one that it lacks. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<ReadonlyMap<string, FileContent>> {
  const read = new Map<string, FileContent>();
  let left = [...new Set(ids)];
  while (left.length > 0) {
    const take = blobParser((content) => {
      const id = left[read.size - before];
      if (id !== undefined) read.set(id, content);
    });
    const before = read.size;
    const answer = await call(git, ['cat-file', '--batch'], {
      input: left.map((id) => `${id}\n`).join(''),
      bytes: mostBytesOfAll,
      receive: take,
    });
    left = left.slice(read.size - before);
    const [first, ...others] = left;
    if (first === undefined) break;
    read.set(first, { kind: 'unreadable', why: 'failed' });
    // Out of time, or too much: the same would happen to the next ones.
    if (answer.end === 'cut') for (const id of others) read.set(id, { kind: 'unreadable', why: 'failed' });
    left = answer.end === 'cut' ? [] : others;
  }
  return read;
}

const mostBytesOfAll = 2 * 1024 * 1024 * 1024;

/** Reads `ID TYPE SIZE`, a line end, the bytes and a line end, again and again, keeping only the beginning of each. */
function blobParser(take: (content: FileContent) => void): (chunk: Buffer) => void {
  let header = '';
  /** Bytes of the object still to come, its line end included; null while a header is read. */
  let left: number | null = null;
  let size = 0;
  let kept: Buffer[] = [];
  let length = 0;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (left === null) {
        const end = chunk.indexOf(10, at);
        header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
        if (end < 0) return;
        at = end + 1;
        const [, type, bytes] = header.split(' ');
        header = '';
        if (type === 'missing' || bytes === undefined) {
          take({ kind: 'unreadable', why: 'failed' });
          continue;
        }
        size = Number(bytes);
        left = size + 1;
        kept = [];
        length = 0;
      }
      const part = chunk.subarray(at, at + left);
      at += part.length;
      left -= part.length;
      const room = Math.min(size, mostBytesOfOneFile) - length;
      if (room > 0) {
        kept.push(part.subarray(0, room));
        length += Math.min(room, part.length);
      }
      if (left === 0) {
        left = null;
        take(decodeText(Buffer.concat(kept), size > mostBytesOfOneFile));
      }
    }
  };
}
