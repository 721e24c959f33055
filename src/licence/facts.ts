import { type Expression, familyOf, parseExpression, printExpression } from './expression.ts';
import { osiApproved } from './index.generated.ts';
import { namedOutsideSpdx } from './outside-spdx.ts';

/** Where a fact comes from, and the day it was true (ISO date). */
export interface Source {
  readonly name: string;
  readonly url: string;
  readonly date: string;
}

export const sources = {
  osi: { name: 'SPDX License List, isOsiApproved', url: 'https://spdx.org/licenses/', date: '2026-07-16' },
  fsfLibre: { name: 'SPDX License List 3.28.0, isFsfLibre', url: 'https://spdx.org/licenses/', date: '2026-02-20' },
  gpl: {
    name: 'FSF, Various Licenses and Comments about Them',
    url: 'https://www.gnu.org/licenses/license-list.html',
    // The day on which the sets below were written down from knowledge of the list; they were not compared with the page.
    date: '2026-11-21',
  },
} as const satisfies Record<string, Source>;

const setOf = (ids: string): ReadonlySet<string> => new Set(ids.split(/\s+/).filter((id) => id !== ''));

const osi = setOf(osiApproved);

const fsfLibre = setOf(`
    AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 AGPL-1.0 AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later APSL-2.0 Apache-1.0
  Apache-1.1 Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD BSD-3-Clause
  BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 BitTorrent-1.1 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CECILL-2.0
  CECILL-B CECILL-C CPAL-1.0 CPL-1.0 ClArtistic Condor-1.1 ECL-2.0 EFL-2.0 EPL-1.0 EPL-2.0 EUDatagrid EUPL-1.1
  EUPL-1.2 FSFAP FTL GFDL-1.1 GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2 GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3
  GFDL-1.3-only GFDL-1.3-or-later GPL-2.0 GPL-2.0+ GPL-2.0-only GPL-2.0-or-later GPL-3.0 GPL-3.0+ GPL-3.0-only
  GPL-3.0-or-later HPND IJG IPA IPL-1.0 ISC Imlib2 Intel LGPL-2.1 LGPL-2.1+ LGPL-2.1-only LGPL-2.1-or-later
  LGPL-3.0 LGPL-3.0+ LGPL-3.0-only LGPL-3.0-or-later LPL-1.02 LPPL-1.2 LPPL-1.3a MIT MPL-1.1 MPL-2.0 MS-PL MS-RL
  NCSA NOSL NPL-1.0 NPL-1.1 Nokia Nunit ODbL-1.0 OFL-1.0 OFL-1.1 OLDAP-2.3 OLDAP-2.7 OSL-1.0 OSL-1.1 OSL-2.0
  OSL-2.1 OSL-3.0 OpenSSL PHP-3.01 Python-2.0 QPL-1.0 RPSL-1.0 Ruby SGI-B-2.0 SISSL SMLNJ SPL-1.0 Sleepycat
  StandardML-NJ UPL-1.0 Unlicense Vim W3C WTFPL X11 XFree86-1.1 YPL-1.1 ZPL-2.0 ZPL-2.1 Zend-2.0 Zimbra-1.3 Zlib
  eCos-2.0 gnuplot iMatix xinetd
  CECILL-2.1 LicenseRef-public-domain
`);

/** "GPL-compatible" by FSF's list, as known, with both versions; by relicensing where the licence allows it (EUPL, CeCILL, LGPL). */
const compatibleWithBoth = setOf(`
  Artistic-2.0 BSD-2-Clause BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD BSD-3-Clause BSD-3-Clause-Clear BSL-1.0 CC-BY-4.0
  CC0-1.0 CECILL-2.0 CECILL-2.1 ClArtistic EFL-2.0 EUDatagrid EUPL-1.1 EUPL-1.2 FSFAP GPL-1.0-or-later GPL-2.0-or-later HPND IJG
  ISC Imlib2 Intel LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LicenseRef-public-domain MIT MPL-2.0
  NCSA OLDAP-2.7 PSF-2.0 Python-2.0 Ruby SGI-B-2.0 SMLNJ Sleepycat StandardML-NJ UPL-1.0 Unicode-DFS-2015
  Unicode-DFS-2016 Unlicense Vim W3C WTFPL X11 ZPL-2.0 ZPL-2.1 Zlib eCos-2.0 iMatix
`);

/** Not on FSF's list; they ask for less than Expat or the two-clause BSD licence, which are. */
const compatibleByTheirTerms = setOf(
  '0BSD BSD-1-Clause BSD-2-Clause-Patent MIT-0 MIT-CMU NTP PostgreSQL TCL curl libtiff',
);

const compatibleWithGpl3Only = setOf(`
  AGPL-3.0-only AGPL-3.0-or-later Apache-2.0 CC-BY-SA-4.0 ECL-2.0 FTL GPL-3.0-only GPL-3.0-or-later LGPL-3.0-only
  LGPL-3.0-or-later XFree86-1.1
`);

const compatibleWithGpl2Only = setOf('GPL-2.0-only');

/** Free, and said on FSF's list to be incompatible; or copyleft of their own with no way out. */
const incompatible = setOf(`
  AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 AGPL-1.0-only AGPL-1.0-or-later APSL-2.0 Apache-1.0 Apache-1.1 Artistic-1.0
  Artistic-1.0-Perl Artistic-1.0-cl8 BSD-4-Clause BSD-4-Clause-UC BitTorrent-1.0 BitTorrent-1.1 CC-BY-2.0 CC-BY-2.5
  CC-BY-3.0 CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0 CDDL-1.0 CDDL-1.1 CECILL-B CECILL-C CPAL-1.0 CPL-1.0 CPOL-1.02
  Condor-1.1 EPL-1.0 EPL-2.0 GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3-only
  GFDL-1.3-or-later GPL-1.0-only IPA IPL-1.0 JSON LPL-1.02 LPPL-1.2 LPPL-1.3a LPPL-1.3c MPL-1.0 MPL-1.1
  MPL-2.0-no-copyleft-exception MS-PL MS-RL NASA-1.3 NOSL NPL-1.0 NPL-1.1 Nokia OCLC-2.0 ODbL-1.0 OFL-1.0 OFL-1.1
  OLDAP-2.3 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0 OpenSSL PHP-3.0 PHP-3.01 QPL-1.0 RPL-1.1 RPL-1.5 RPSL-1.0 SISSL
  SPL-1.0 SSPL-1.0 BUSL-1.1 Elastic-2.0 Watcom-1.0 XFree86-1.0 YPL-1.1 Zend-2.0 Zimbra-1.3 gnuplot xinetd
`);

/** Limits on who may use the work, for what, or on changing it: not free by either body's definition. */
const notFree = setOf(`
  Aladdin BUSL-1.1 CPOL-1.02 Elastic-2.0 FSL-1.1-ALv2 FSL-1.1-MIT Hippocratic-2.1 Hippocratic-3.0-core JSON
  MS-LPL NCGL-UK-2.0 PPL PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0 SSPL-1.0 SUL-1.0
  SUL-1.0 UnRAR BSD-3-Clause-OpenWebUI
`);
const notFreeByName = /^CC-BY-(?:NC|ND)|^CC-BY-NC-|^PolyForm-|^LicenseRef-.*(?:Non-?Commercial)/i;

/** `null`: nobody asked has said. */
export type Answer = boolean | null;

export interface LicenceFacts {
  readonly id: string;
  readonly osiApproved: boolean;
  readonly fsfLibre: boolean;
  /** Free by one of the two bodies; false where its terms plainly are not; null where neither has judged it. */
  readonly free: Answer;
  readonly gpl2Compatible: Answer;
  readonly gpl3Compatible: Answer;
  readonly sources: { readonly osi: Source; readonly fsfLibre: Source; readonly gpl: Source };
}

function gplAnswer(id: string, version: 2 | 3, free: Answer): Answer {
  if (compatibleWithBoth.has(id) || compatibleByTheirTerms.has(id)) return true;
  if (compatibleWithGpl3Only.has(id)) return version === 3;
  if (compatibleWithGpl2Only.has(id)) return version === 2;
  if (incompatible.has(id) || free === false) return false;
  return null;
}

/** What is known of one licence by its SPDX id (deprecated ids are understood) or `LicenseRef-`. */
export function licenceFacts(id: string): LicenceFacts {
  const parsed = parseExpression(id);
  const current = parsed?.kind === 'licence' ? parsed.id : id;
  const plain = current.replace(/-(?:no-)?invariants(?=-)/, '').replace(/-(?:no-)?RFN$/, '');
  const approved = osi.has(current) || osi.has(plain);
  const libre = [current, plain, familyOf(plain)].some((one) => fsfLibre.has(one));
  const refused =
    notFree.has(current) || notFreeByName.test(current) || namedOutsideSpdx.some((named) => named.id === current);
  const free = approved || libre ? true : refused ? false : null;
  return {
    id: current,
    osiApproved: approved,
    fsfLibre: libre,
    free,
    gpl2Compatible: gplAnswer(plain, 2, free),
    gpl3Compatible: gplAnswer(plain, 3, free),
    sources,
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
