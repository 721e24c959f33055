import type { Practice } from '../practices/practice.ts';
import { ecosystemReader } from '../reading/ecosystem/ecosystem-problems.ts';
import { formatOf, stemOf } from '../reading/format.ts';
import { parseDocument } from '../reading/parse-document.ts';
import { readSettings } from '../settings/read-settings.ts';
import { pathsNamed } from '../settings/references.ts';
import { type Files, mostFilesRead, type ReadingPlan } from '../snapshot/files.ts';

/** Where the settings may be, in order of preference. */
export const settingsPaths = ['.github/coop-scorecard.yml', '.github/coop-scorecard.yaml'] as const;

/** Folders whose documents are always read, to this depth below them. */
const documentFolder =
  /^(?:docs?|documentation|\.github|\.gitlab|doc-source|documentacion|documentació)\/(?:[^/]+\/)?[^/]+$/;
const mostDocuments = 90;
const mostLinkedPages = 20;

/**
 * What an audit reads: the settings, every document in the root, in `.github/` and in the documentation folder, what the
 * practices ask for, the ecosystem's own files, and, in a second round, the pages that the README and the settings name.
 */
export function readingPlan(practices: readonly Practice[]): ReadingPlan {
  const reads = practices.flatMap((practice) => practice.reads ?? []);
  return {
    rounds: 2,
    next(files) {
      const already = new Set(files.read.map((file) => file.path));
      const wanted = new Set<string>();
      const room = mostFilesRead - already.size;
      const want = (path: string): void => {
        if (!already.has(path) && wanted.size < room) wanted.add(path);
      };
      const paths = files.entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path);
      for (const path of paths) if (settingsPaths.some((settings) => settings === path.toLowerCase())) want(path);
      const byProminence = paths.filter(isDocument).sort((a, b) => prominence(a) - prominence(b) || order(a, b));
      for (const path of byProminence.slice(0, mostDocuments)) want(path);
      for (const { path: matches, most } of reads) {
        const found = paths
          .filter((path) => matches.test(path.toLowerCase()))
          .sort((a, b) => a.length - b.length || order(a, b));
        for (const path of found.slice(0, most)) want(path);
      }
      for (const path of paths) if (ecosystemReader(path) !== null) want(path);
      for (const path of pagesNamedInSettings(files, practices)) want(path);
      for (const path of pagesLinkedFrom(files).slice(0, mostLinkedPages)) want(path);
      return [...wanted];
    },
  };
}

/** Pages that a project's own settings name: a plan, a policy, where something is found. */
function pagesNamedInSettings(files: Files, practices: readonly Practice[]): readonly string[] {
  const entries = new Map(files.entries.map((entry) => [entry.path.toLowerCase(), entry.path]));
  return files.read.flatMap(({ path, content }) => {
    if (content.kind !== 'text' || !settingsPaths.some((settings) => settings === path.toLowerCase())) return [];
    // The time decides only whether an exception still holds.
    const { settings } = readSettings(content.text, path, { practices, now: 0 });
    return pathsNamed(settings).flatMap((named) => entries.get(named.toLowerCase()) ?? []);
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isDocument(path: string): boolean {
  const format = formatOf(path);
  // Pages in HTML below the root are what a generator made of the code: many, large, and no words of the project's own.
  if (format === null || (format === 'html' && path.includes('/'))) return false;
  return !path.includes('/') || documentFolder.test(path.toLowerCase());
}

/** Lower is read first: READMEs, then community files by depth, then the rest. */
function prominence(path: string): number {
  const depth = path.split('/').length - 1;
  if (stemOf(path) === 'readme') return depth === 0 ? 0 : depth + 1;
  return depth === 0 ? 1 : depth + (path.startsWith('.git') ? 1 : 2);
}

/** Documents in the repository that a README read so far names by a relative link. */
function pagesLinkedFrom(files: Files): readonly string[] {
  const entries = new Map(files.entries.map((entry) => [entry.path.toLowerCase(), entry.path]));
  return files.read.flatMap(({ path, content }) => {
    if (content.kind !== 'text' || stemOf(path) !== 'readme' || path.split('/').length > 2) return [];
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    return parseDocument({ path, text: content.text }).links.flatMap(({ target }) => {
      const name = target.replace(/[?#].*$/, '').replace(/^\.\//, '');
      if (name === '' || /^[a-z][a-z0-9+.-]*:/i.test(name)) return [];
      const found = entries.get((name.startsWith('/') ? name.slice(1) : folder + name).toLowerCase());
      return found !== undefined && formatOf(found) !== null ? [found] : [];
    });
  });
}
