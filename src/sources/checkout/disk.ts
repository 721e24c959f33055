import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import { sep } from 'node:path';
import { decodeText } from '../../snapshot/decode.ts';
import { isDependencyName } from '../../snapshot/dependencies.ts';
import { type FileContent, mostBytesOfOneFile, mostEntriesListed } from '../../snapshot/files.ts';
import type { Unread } from '../../snapshot/snapshot.ts';
import type { Found, FoundFile } from './listing.ts';

/** The place on disk of a path inside `folder`; as bytes where the name is no UTF-8. */
function onDisk(folder: string, path: string, raw?: Buffer): string | Buffer {
  return raw ? Buffer.concat([Buffer.from(folder + sep), raw]) : `${folder}${sep}${path}`;
}

/** What lies at a path: never a pipe, socket or device, and nothing behind a folder that is a link. Null when it is not there. */
export function lookOnDisk(folder: string, path: string, raw?: Buffer): Found | null {
  try {
    const place = onDisk(folder, path, raw);
    const stat = lstatSync(place, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) return { kind: 'link', path, to: readlinkSync(place) };
    if (!stat?.isFile()) return null;
    return raw ? { kind: 'file', path, size: stat.size, raw } : { kind: 'file', path, size: stat.size };
  } catch {
    return null;
  }
}

/** Whether a path has no link among the folders on its way, remembered by folder. */
export function realFolders(folder: string): (path: string, raw?: Buffer) => boolean {
  const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const checker = (place: (inside: string) => string | Buffer) => {
    const known = new Map<string, boolean>([['', true]]);
    const isReal = (inside: string): boolean => {
      const seen = known.get(inside);
      if (seen !== undefined) return seen;
      const real = isReal(above(inside)) && isFolder(place(inside));
      known.set(inside, real);
      return real;
    };
    return isReal;
  };
  const byName = checker((inside) => onDisk(folder, inside));
  // Bytes that are no UTF-8 stand in a string one by one.
  const byBytes = checker((inside) => onDisk(folder, '', Buffer.from(inside, 'latin1')));
  return (path, raw) => (raw ? byBytes(above(raw.toString('latin1'))) : byName(above(path)));
}

function isFolder(place: string | Buffer): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** All files below a folder, nearest first, without asking git. A folder inside that is a repository of its own is a submodule. */
export function walk(folder: string): {
  readonly found: readonly Found[];
  readonly whole: boolean;
  readonly unread: readonly Unread[];
} {
  const found: Found[] = [];
  const unread: Unread[] = [];
  // With room for what is left out afterwards, so that dependencies do not push out the project's own files.
  const most = 2 * mostEntriesListed;
  const folders: { readonly path: string; readonly raw?: Buffer }[] = [{ path: '' }];
  for (const { path: inside, raw } of folders) {
    if (found.length >= most) return { found, whole: false, unread };
    const before = inside === '' ? '' : `${inside}/`;
    let names: readonly { readonly name: string; readonly raw?: Buffer; readonly folder: boolean }[];
    try {
      names = namesIn(inside === '' ? folder : onDisk(folder, inside, raw), raw);
    } catch (error) {
      unread.push({ what: 'file', path: inside, why: denied(error) ? 'forbidden' : 'failed' });
      continue;
    }
    if (inside !== '' && names.some(({ name }) => name === '.git')) {
      found.push({ kind: 'submodule', path: inside });
      continue;
    }
    for (const one of names) {
      if (isDependencyName(one.name)) continue;
      const path = before + one.name;
      const bytes =
        one.raw && Buffer.concat([raw ?? Buffer.from(inside), Buffer.from(inside === '' ? '' : sep), one.raw]);
      if (one.folder) {
        folders.push(bytes ? { path, raw: bytes } : { path });
        continue;
      }
      const file = lookOnDisk(folder, path, bytes);
      if (file) found.push(file);
    }
  }
  return { found, whole: unread.length === 0, unread };
}

/** @param parent bytes of the folder's own path inside, where they are no UTF-8 */
function namesIn(place: string | Buffer, parent?: Buffer) {
  const names = readdirSync(place, { withFileTypes: true });
  if (parent === undefined && !names.some(({ name }) => name.includes('\ufffd'))) {
    return names.map((one) => ({ name: one.name, folder: one.isDirectory() }));
  }
  return readdirSync(place, { withFileTypes: true, encoding: 'buffer' }).map((one) => ({
    name: one.name.toString('utf8'),
    raw: one.name,
    folder: one.isDirectory(),
  }));
}

const denied = (error: unknown): boolean => ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The beginning of a file. A link, pipe or device put in its place since is not opened. */
export function readOnDisk(folder: string, { path, raw }: FoundFile): FileContent {
  let opened: number | null = null;
  try {
    opened = openSync(onDisk(folder, path, raw), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(opened);
    if (!stat.isFile()) return { kind: 'unreadable', why: 'failed' };
    const bytes = Buffer.allocUnsafe(Math.min(stat.size, mostBytesOfOneFile) || 4096);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(opened, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return decodeText(bytes.subarray(0, length), stat.size > mostBytesOfOneFile);
  } catch (error) {
    return { kind: 'unreadable', why: denied(error) ? 'denied' : 'failed' };
  } finally {
    if (opened !== null) closeSync(opened);
  }
}
