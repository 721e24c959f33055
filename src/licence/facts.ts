import { type Expression, familyOf, parseExpression, printExpression } from './expression.ts';
import { fsfList, fsfListDate } from './fsf-list.generated.ts';
import { osiApproved } from './index.generated.ts';
import { namedOutsideSpdx } from './outside-spdx.ts';

/** Where a fact comes from, and the day it was true (ISO date). */
export interface Source {
  readonly name: string;
  readonly url: string;
  readonly date: string;
}

const fsfPage: Source = {
  name: 'FSF, Various Licenses and Comments about Them, as read by spdx/fsf-api',
  url: 'https://www.gnu.org/licenses/license-list.html',
  date: fsfListDate,
};

export const sources = {
  osi: { name: 'SPDX License List, isOsiApproved', url: 'https://spdx.org/licenses/', date: '2026-07-16' },
  fsfLibre: fsfPage,
  gpl: fsfPage,
} as const satisfies Record<string, Source>;

/** The day on which the terms of licences that the FSF has not judged were read. */
const termsRead = '2026-11-21';

const setOf = (ids: string): ReadonlySet<string> => new Set(ids.split(/\s+/).filter((id) => id !== ''));

const osi = setOf(osiApproved);

type Versions = readonly (2 | 3)[];

interface Listed {
  /** The entry's place on the page. */
  readonly entry: string;
  readonly libre: boolean;
  readonly gpl: Versions;
}

const listed: ReadonlyMap<string, Listed> = new Map(
  fsfList
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [entry = '', said = '', ...ids] = line.split(' ');
      const gpl = ([2, 3] as const).filter((version) => said.startsWith('gpl-') && said.includes(`-${version}`));
      return ids.map((id): [string, Listed] => [id, { entry, libre: said !== 'non-free', gpl }]);
    }),
);

/** Where an entry's comment says more than its place on the page does. */
const byComment: ReadonlyMap<string, Versions> = new Map([
  // "Most software released under GPLv2 allows you to use the terms of later versions of the GPL as well."
  ['GPL-2.0-or-later', [2, 3]],
  // Incompatible with version 2 for what it asks of documentation.
  ['XFree86-1.1', [3]],
]);

/**
 * Free and by themselves incompatible, but they let a work go over to the GPL, as the comment says: the EUPL names it
 * among the licences it yields to (version 1.1 reaches GPL 3 by way of CeCILL 2), CC BY-SA 4.0 goes one way to GPL 3.
 */
const byRelicensing: ReadonlyMap<string, Versions> = new Map([
  ['CC-BY-SA-4.0', [3]],
  ['EUPL-1.1', [2, 3]],
  ['EUPL-1.2', [2, 3]],
]);

/** Not on the page. They ask for less than Expat or the two-clause BSD licence, or name the GPL themselves. */
const compatibleByTerms = setOf(`
  BSD-1-Clause BSD-2-Clause-Patent CECILL-2.1 GPL-1.0-or-later HPND-sell-variant ICU LGPL-2.0-only LGPL-2.0-or-later
  MIT-CMU MIT-Modern-Variant NTP OLDAP-2.8 PostgreSQL TCL curl libtiff
`);

/** Not on the page. Other versions of licences that are there and incompatible, or copyleft of their own with no way out. */
const incompatibleByTerms = setOf(`
  Artistic-1.0-Perl Artistic-1.0-cl8 BSD-4-Clause-UC BitTorrent-1.0 CDDL-1.1 GPL-1.0-only LPPL-1.3c MPL-1.0
  MPL-2.0-no-copyleft-exception OCLC-2.0 PHP-3.0 XFree86-1.0
`);
const incompatibleByName = /^CC-BY(?:-SA)?-[123]\./;

/** Not on the page. Limits on who may use the work, for what, or on changing it: not free by either body's definition. */
const notFreeByTerms = setOf(`
  BSD-3-Clause-No-Military-License BSD-3-Clause-No-Nuclear-License BSD-3-Clause-OpenWebUI BUSL-1.1 C-UDA-1.0 Elastic-2.0
  FSL-1.1-ALv2 FSL-1.1-MIT Hippocratic-2.1 Hippocratic-3.0-core MS-LPL NCGL-UK-2.0 PolyForm-Noncommercial-1.0.0
  PolyForm-Small-Business-1.0.0 SSPL-1.0 SUL-1.0 UnRAR
`);
const notFreeByName = /^CC-BY-(?:NC|ND)|^(?:LicenseRef-)?PolyForm\b|^LicenseRef-.*(?:Non-?Commercial)/i;

/** `null`: nobody asked has said. */
export type Answer = boolean | null;

export interface LicenceFacts {
  readonly id: string;
  readonly osiApproved: boolean;
  /** Free by FSF's page; false where it says that it is not; null where the page has no such licence. */
  readonly fsfLibre: Answer;
  /** Free by one of the two bodies; false where its terms plainly are not; null where neither has judged it. */
  readonly free: Answer;
  readonly gpl2Compatible: Answer;
  readonly gpl3Compatible: Answer;
  /**
   * `list`: FSF's page says so. `relicensing`: it says that the licence is incompatible by itself, and how a work gets to
   * the GPL nevertheless. `terms`: the page is silent, and it follows from the terms. `null`: unknown.
   */
  readonly gplBasis: 'list' | 'relicensing' | 'terms' | null;
  readonly sources: { readonly osi: Source; readonly fsfLibre: Source; readonly gpl: Source };
}

interface Compatibility {
  /** `null`: unknown. */
  readonly versions: Versions | null;
  readonly basis: LicenceFacts['gplBasis'];
}

function compatibility(id: string, entry: Listed | undefined, free: Answer): Compatibility {
  const relicensed = byRelicensing.get(id);
  if (relicensed) return { versions: relicensed, basis: 'relicensing' };
  if (entry) return { versions: byComment.get(id) ?? entry.gpl, basis: 'list' };
  if (compatibleByTerms.has(id)) return { versions: [2, 3], basis: 'terms' };
  if (incompatibleByTerms.has(id) || incompatibleByName.test(id) || free === false)
    return { versions: [], basis: 'terms' };
  return { versions: null, basis: null };
}

/** What is known of one licence by its SPDX id (deprecated ids are understood) or `LicenseRef-`. */
export function licenceFacts(id: string): LicenceFacts {
  const parsed = parseExpression(id);
  const current = parsed?.kind === 'licence' ? parsed.id : id;
  const plain = current.replace(/-(?:no-)?invariants(?=-)/, '').replace(/-(?:no-)?RFN$/, '');
  const approved = osi.has(current) || osi.has(plain);
  const entry = [current, plain, familyOf(plain)].flatMap((one) => listed.get(one) ?? []).at(0);
  const refused =
    entry?.libre === false ||
    notFreeByTerms.has(current) ||
    notFreeByName.test(current) ||
    namedOutsideSpdx.some((named) => named.id === current);
  const free = approved || entry?.libre ? true : refused ? false : null;
  const { versions, basis } = compatibility(plain, entry, free);
  const onPage: Source = entry ? { ...fsfPage, url: `${fsfPage.url}#${entry.entry}` } : fsfPage;
  const terms: Source = {
    name: 'The terms of the licence',
    url: `https://spdx.org/licenses/${current}`,
    date: termsRead,
  };
  return {
    id: current,
    osiApproved: approved,
    fsfLibre: entry?.libre ?? null,
    free,
    gpl2Compatible: versions?.includes(2) ?? null,
    gpl3Compatible: versions?.includes(3) ?? null,
    gplBasis: basis,
    sources: { osi: sources.osi, fsfLibre: onPage, gpl: basis === 'terms' ? terms : onPage },
  };
}

export interface ExpressionFacts {
  /** Deprecated ids replaced. */
  readonly expression: string;
  readonly free: Answer;
  readonly gpl2Compatible: Answer;
  readonly gpl3Compatible: Answer;
  /** Its parts, each once. */
  readonly licences: readonly LicenceFacts[];
  /** Those that stand in the way of its being free. */
  readonly notFree: readonly string[];
}

/** `OR`: one side is enough. `AND`: both must. Not knowing stays not knowing. */
function decided(expression: Expression, ask: (leaf: Extract<Expression, { kind: 'licence' }>) => Answer): Answer {
  if (expression.kind === 'licence') return ask(expression);
  const sides = [decided(expression.left, ask), decided(expression.right, ask)];
  const wanted = expression.kind === 'or';
  if (sides.includes(wanted)) return wanted;
  return sides.includes(null) ? null : !wanted;
}

const laterVersions: Readonly<Record<string, readonly string[]>> = {
  'Apache-1.0': ['Apache-2.0'],
  'Apache-1.1': ['Apache-2.0'],
  'Artistic-1.0': ['Artistic-2.0'],
  'CC-BY-3.0': ['CC-BY-4.0'],
  'CC-BY-SA-3.0': ['CC-BY-SA-4.0'],
  'MPL-1.0': ['MPL-2.0'],
  'MPL-1.1': ['MPL-2.0'],
};

/** What follows for a whole SPDX expression; null when it cannot be parsed. */
export function expressionFacts(text: string): ExpressionFacts | null {
  const expression = parseExpression(text);
  if (!expression) return null;
  const gpl = (version: 2 | 3) =>
    decided(expression, ({ id, orLater, exception }) => {
      const ids = orLater ? [id, ...(laterVersions[id] ?? [])] : [id];
      const answers = ids.map((one) => {
        const facts = licenceFacts(one);
        return version === 2 ? facts.gpl2Compatible : facts.gpl3Compatible;
      });
      // LLVM's exception lifts the patent and indemnity terms that GPL-2.0 cannot take.
      if (version === 2 && id === 'Apache-2.0' && exception === 'LLVM-exception') return true;
      return answers.includes(true) ? true : answers.includes(null) ? null : false;
    });
  const ids = new Map<string, LicenceFacts>();
  const collect = (part: Expression): void => {
    if (part.kind === 'licence') ids.set(part.id, licenceFacts(part.id));
    else [part.left, part.right].forEach(collect);
  };
  collect(expression);
  const licences = [...ids.values()];
  return {
    expression: printExpression(expression),
    free: decided(expression, ({ id }) => licenceFacts(id).free),
    gpl2Compatible: gpl(2),
    gpl3Compatible: gpl(3),
    licences,
    notFree: licences.filter((facts) => facts.free === false).map((facts) => facts.id),
  };
}
