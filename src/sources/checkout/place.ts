import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { FolderError } from './folder-error.ts';

/** What a folder is to git, seen without asking git. Paths are real ones. */
export type Place =
  /** No repository around it. */
  | { readonly kind: 'plain'; readonly folder: string; readonly name: string }
  /** A work tree, or a folder inside one (`prefix` is then its path inside, with a `/` at the end; '' at the top). */
  | {
      readonly kind: 'work-tree';
      readonly folder: string;
      readonly name: string;
      readonly top: string;
      readonly gitDir: string;
      readonly prefix: string;
      /** Commits may be missing, by the mark that git leaves; null where only git can say (a linked work tree). */
      readonly shallow: boolean | null;
    }
  /** A bare repository, or the `.git` of another. */
  | { readonly kind: 'bare'; readonly folder: string; readonly name: string; readonly gitDir: string };

/** @throws FolderError when there is no folder that can be read */
export function placeOf(folder: string): Place {
  const real = readable(folder);
  const name = basename(real) || 'root';
  if (isGitDir(real)) {
    const called = name === '.git' ? basename(dirname(real)) : name;
    return { kind: 'bare', folder: real, name: called.replace(/\.git$/, '') || called, gitDir: real };
  }
  const root = parse(real).root;
  for (let top = real; ; top = dirname(top)) {
    const gitDir = join(top, '.git');
    const own = isGitDir(gitDir);
    if (own || isGitFile(gitDir)) {
      const prefix = top === real ? '' : `${real.slice(top === root ? root.length : top.length + 1)}/`;
      const shallow = own ? exists(join(gitDir, 'shallow')) : null;
      return { kind: 'work-tree', folder: real, name, top, gitDir, prefix: prefix.replaceAll('\\', '/'), shallow };
    }
    if (top === root) return { kind: 'plain', folder: real, name };
  }
}

function readable(folder: string): string {
  try {
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) throw new FolderError('not-a-folder', folder);
    accessSync(real, constants.R_OK | constants.X_OK);
    return real;
  } catch (error) {
    if (error instanceof FolderError) throw error;
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EACCES':
      case 'EPERM':
        throw new FolderError('denied', folder);
      case 'ENOTDIR':
        throw new FolderError('not-a-folder', folder);
      default:
        throw new FolderError('missing', folder);
    }
  }
}

/** As git itself tells one: a head, objects and references. */
function isGitDir(path: string): boolean {
  const objects = lookAt(join(path, 'objects'));
  return (
    objects?.isDirectory() === true && lookAt(join(path, 'refs'))?.isDirectory() === true && exists(join(path, 'HEAD'))
  );
}

/** The `.git` of a linked work tree or a submodule is a file that says where its repository is. */
const isGitFile = (path: string): boolean => lookAt(path)?.isFile() === true;

const exists = (path: string): boolean => {
  // HEAD of very old repositories is a symbolic link that leads to a branch not made yet.
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
};

function lookAt(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
