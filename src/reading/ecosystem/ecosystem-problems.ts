import type { Problem } from '../../settings/settings.ts';
import type { Documents } from '../documents.ts';
import { readAllContributors } from './all-contributors.ts';
import { readCitation, readCodeMeta } from './citation.ts';
import { readCodeOwners } from './codeowners.ts';
import type { Reading } from './data-file.ts';
import { readDependabot, readRenovate } from './dependency-updates.ts';
import { readFunding, readFundingManifest, readFundingManifestUrls } from './funding.ts';
import { manifestReader } from './manifest.ts';
import { readPublicCode } from './publiccode.ts';
import { readSecurityInsights } from './security-insights.ts';

type Reader = (text: string, path: string) => Reading<unknown>;

/** Where each file of the ecosystem is looked for by those who use it. Paths in lower case. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^publiccode\.ya?ml$/, readPublicCode],
  [/^\.github\/funding\.ya?ml$/, readFunding],
  [/^(?:\.well-known\/)?funding\.json$/, readFundingManifest],
  [/^\.well-known\/funding-manifest-urls$/, readFundingManifestUrls],
  [/^(?:\.github\/|\.gitlab\/|docs\/)?codeowners$/, readCodeOwners],
  [/^(?:\.github\/|\.gitlab\/)?security-insights\.ya?ml$/, readSecurityInsights],
  [/^citation\.cff$/, readCitation],
  [/^codemeta\.json$/, readCodeMeta],
  [/^\.all-contributorsrc$/, readAllContributors],
  [/^\.github\/dependabot\.ya?ml$/, readDependabot],
  [/^(?:(?:\.github\/|\.gitlab\/)?renovate\.json5?|\.renovaterc(?:\.json)?)$/, readRenovate],
];

/** The reader for a path of the repository; null when no file of the ecosystem stands there. */
export function ecosystemReader(path: string): Reader | null {
  // None of them lies deeper, and most files do.
  if (path.indexOf('/') !== path.lastIndexOf('/')) return null;
  const lower = path.toLowerCase();
  const found = readers.find(([where]) => where.test(lower));
  return found?.[1] ?? (path.includes('/') ? null : manifestReader(path));
}

/** Problems of one file at most; the first ones say what is wrong. */
const mostOfOneFile = 5;

/** What is wrong with the files of the ecosystem that were read, so that none is silently left aside. */
export function ecosystemProblems(documents: Documents): readonly Problem[] {
  return documents
    .entries((path) => ecosystemReader(path) !== null)
    .flatMap(({ path }) => {
      const text = documents.text(path);
      return text === null ? [] : (ecosystemReader(path)?.(text, path).problems ?? []).slice(0, mostOfOneFile);
    });
}
