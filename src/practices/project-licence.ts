import { type LicenceFileKind, licenceFileKind, type ProjectLicence, projectLicence } from '../licence/licence.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

const known = new WeakMap<Snapshot, ProjectLicence>();

const texts: readonly (LicenceFileKind | null)[] = ['text', 'reuse-text'];

/** The licence of a snapshot's project, worked out once. */
export function licenceOf(snapshot: Snapshot): ProjectLicence {
  const before = known.get(snapshot);
  if (before) return before;
  const files = snapshot.files.read.flatMap(({ path, content }) =>
    content.kind === 'text' && licenceFileKind(path) !== null ? [{ path, text: content.text }] : [],
  );
  const readable = snapshot.files.entries.filter(({ kind }) => kind === 'file');
  const licence = projectLicence(files, readable);
  known.set(snapshot, licence);
  return licence;
}

/** An expression as people read it: `LicenseRef-Peer-Production` is for machines. */
export const shownName = (expression: string): string =>
  expression.replace(/LicenseRef-([\w.-]+)/g, (_, name: string) => name.replaceAll('-', ' '));

/** Licence files that are there and could not be read, so that nothing follows from not knowing them. */
export function unreadLicences(snapshot: Snapshot): readonly string[] {
  const binary = new Set(
    snapshot.files.read.flatMap(({ path, content }) =>
      content.kind === 'unreadable' && content.why === 'binary' ? [path] : [],
    ),
  );
  const sizes = new Map(snapshot.files.entries.map(({ path, size }) => [path, size]));
  return licenceOf(snapshot).unread.filter(
    (path) => !binary.has(path) && sizes.get(path) !== 0 && texts.includes(licenceFileKind(path)),
  );
}
