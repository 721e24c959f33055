import { closeSync, constants, fstatSync, mkdirSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/**
 * What became of a file. `outside`: the path leads out of the workspace; `link`: something there leads elsewhere; `folder`: a
 * folder has that name; `read-only`: we may not write there; `failed`: anything else.
 */
export type End = 'written' | 'outside' | 'link' | 'folder' | 'read-only' | 'failed';

const { O_CREAT, O_TRUNC, O_WRONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
// A pipe would make us wait for somebody who reads it. Windows has neither of the last two.
const flags = O_CREAT | O_TRUNC | O_WRONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Writes a file inside the workspace, with the folders that it needs. What is checked out there can be anybody's: no link is
 * followed out of it, and none in place of the file.
 */
export function writeInside(workspace: string, path: string, text: string): End {
  const home = resolve(workspace);
  const wanted = resolve(home, path);
  if (!isInside(home, wanted)) return 'outside';
  if (wanted === home) return 'folder';
  try {
    const realHome = realpathSync(home);
    let folder = realHome;
    for (const name of relative(home, dirname(wanted)).split(sep).filter(Boolean)) {
      mkdirSync(join(folder, name), { recursive: true });
      folder = realpathSync(join(folder, name));
      if (!isInside(realHome, folder)) return 'link';
    }
    const file = openSync(join(folder, basename(wanted)), flags, 0o644);
    try {
      if (!fstatSync(file).isFile()) return 'failed';
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    return 'written';
  } catch (error) {
    return endOf(typeof error === 'object' && error !== null && 'code' in error ? error.code : null);
  }
}

function endOf(code: unknown): End {
  switch (code) {
    case 'ELOOP':
      return 'link';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'read-only';
    default:
      return 'failed';
  }
}

const isInside = (home: string, path: string): boolean => path === home || path.startsWith(home + sep);
