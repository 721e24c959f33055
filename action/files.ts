import { closeSync, constants, mkdirSync, openSync, realpathSync, writeSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Writes a file inside the workspace, with the folders that it needs. What is checked out there can be anybody's: no link is
 * followed out of it.
 */
export function writeInside(workspace: string, path: string, text: string): 'written' | 'outside' | 'failed' {
  const home = resolve(workspace);
  const wanted = resolve(home, path);
  if (!isInside(home, wanted) || wanted === home) return 'outside';
  try {
    const realHome = realpathSync(home);
    let folder = realHome;
    for (const name of relative(home, dirname(wanted)).split(sep).filter(Boolean)) {
      mkdirSync(join(folder, name), { recursive: true });
      folder = realpathSync(join(folder, name));
      if (!isInside(realHome, folder)) return 'outside';
    }
    const { O_CREAT, O_TRUNC, O_WRONLY, O_NOFOLLOW } = constants;
    const file = openSync(join(folder, basename(wanted)), O_CREAT | O_TRUNC | O_WRONLY | (O_NOFOLLOW ?? 0), 0o644);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
    return 'written';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ELOOP' ? 'outside' : 'failed';
  }
}

const isInside = (home: string, path: string): boolean => path === home || path.startsWith(home + sep);
