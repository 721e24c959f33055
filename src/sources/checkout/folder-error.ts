/**
 * Why a folder cannot be audited at all:
 * `missing`, `not-a-folder` and `denied` (no permission to read it) are about the folder;
 * `unknown-ref`: its repository has no such branch, tag or commit, or it is no repository;
 * `no-git`: a ref was asked for and there is no git program to read it with.
 */
export type FolderErrorCode = 'missing' | 'not-a-folder' | 'denied' | 'unknown-ref' | 'no-git';

export class FolderError extends Error {
  readonly code: FolderErrorCode;
  /** As it was asked for. */
  readonly folder: string;
  readonly ref: string | null;

  constructor(code: FolderErrorCode, folder: string, ref: string | null = null) {
    super(`${code}: ${ref ?? folder}`);
    this.name = 'FolderError';
    this.code = code;
    this.folder = folder;
    this.ref = ref;
  }
}
