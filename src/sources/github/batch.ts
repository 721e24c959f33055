import * as v from 'valibot';
import { type FileContent, mostBytesOfOneFile } from '../../snapshot/files.ts';
import { parts } from './answers.ts';

/** What one question about files asks for: paths, unless said otherwise. */
export interface Batch {
  readonly files: readonly string[];
  /** Expressions. */
  readonly beside: readonly string[];
  readonly communityFiles: readonly string[];
  readonly folders: readonly string[];
  /** Whether the owner's shared files are to be listed. */
  readonly community: boolean;
}

/**
 * A question that was too heavy, as two lighter ones; null where there is no lighter one. Listings of folders are what weighs, so texts
 * come apart from them first.
 */
export function lighter({ files, beside, communityFiles, folders, community }: Batch): readonly [Batch, Batch] | null {
  const texts = files.length + beside.length + communityFiles.length;
  if (texts + folders.length < 2) return null;
  if (texts > 0 && folders.length > 0) {
    return [
      { files, beside, communityFiles, folders: [], community },
      { files: [], beside: [], communityFiles: [], folders, community: false },
    ];
  }
  const cut = (list: readonly string[]): readonly [readonly string[], readonly string[]] => {
    const middle = Math.ceil(list.length / 2);
    return [list.slice(0, middle), list.slice(middle)];
  };
  const [a, b, c, d] = [cut(files), cut(beside), cut(communityFiles), cut(folders)];
  return [
    { files: a[0], beside: b[0], communityFiles: c[0], folders: d[0], community },
    { files: a[1], beside: b[1], communityFiles: c[1], folders: d[1], community: false },
  ];
}

export function contentOf(value: unknown): FileContent {
  const blob = v.safeParse(parts.blob, value);
  if (!blob.success) return { kind: 'unreadable', why: 'failed' };
  const { text, isBinary, isTruncated } = blob.output;
  if (isBinary === true || text === null || text === undefined) {
    return { kind: 'unreadable', why: isBinary === true ? 'binary' : 'failed' };
  }
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const cut = bare.length > mostBytesOfOneFile;
  return { kind: 'text', text: cut ? bare.slice(0, mostBytesOfOneFile) : bare, truncated: cut || isTruncated === true };
}
