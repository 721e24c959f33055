import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { isOwn } from './places.ts';

/** For the `reads` of practices: see `pluginPage`. */
export const pluginPages = { path: /^[\w.-]+\/readme\.txt$/, most: 2 };

/** The page that WordPress shows of a plugin, where its code has a folder of its own: `semilla/readme.txt`. */
export const pluginPage = (documents: Documents): Document | null =>
  documents.own.find(
    ({ path }) =>
      pluginPages.path.test(path.toLowerCase()) &&
      isOwn(path) &&
      /^stable tag\s*:/im.test((documents.text(path) ?? '').slice(0, 4000)),
  ) ?? null;
