/**
 * Licences that co-operatives and others use, that limit who may use the work or for what, most of which SPDX has no id for.
 * They come in many editions, so they are known by how their text names itself near its beginning.
 */
export const namedOutsideSpdx: readonly { readonly id: string; readonly name: string; readonly says: RegExp }[] = [
  {
    id: 'LicenseRef-CoopCycle',
    name: 'CoopCycle License',
    says: /\bcoopcycle licen[sc]e\b|\blicen[cs](?:e|ia) coopcycle\b/i,
  },
  {
    id: 'PPL',
    name: 'Peer Production License',
    says: /\bpeer production licen[sc]e\b|\blicencia de producci[oó]n (?:de|entre) pares\b|\bwww\.p2pfoundation\.net\/Peer_Production_License\b/i,
  },
  { id: 'LicenseRef-Copyfarleft', name: 'Copyfarleft licence', says: /\bcopyfar ?left licen[sc]e\b/i },
  {
    id: 'LicenseRef-Cooperative-Softawre',
    name: 'Cooperative Softawre License',
    says: /\bco-?operative soft(?:awre|ware) licen[sc]e\b/i,
  },
  {
    id: 'LicenseRef-Cooperative-Non-Violent',
    name: 'Cooperative Non-Violent Public License',
    says: /\bcooperative non-?violent (?:public )?licen[sc]e\b|\bCNPL(?:v\d| v?\d|-)/i,
  },
  {
    id: 'LicenseRef-Non-Violent-Public',
    name: 'Nonviolent Public License',
    says: /\bnon-?violent public licen[sc]e\b/i,
  },
  {
    id: 'LicenseRef-Anti-Capitalist',
    name: 'Anti-Capitalist Software License',
    says: /\banti-?capitalist (?:software )?licen[sc]e\b/i,
  },
  { id: 'LicenseRef-Prosperity', name: 'Prosperity Public License', says: /\bprosperity public licen[sc]e\b/i },
  { id: 'LicenseRef-Hippocratic', name: 'Hippocratic License', says: /\bhippocratic licen[sc]e\b/i },
  { id: 'LicenseRef-Do-No-Harm', name: 'Do No Harm License', says: /\bdo no harm licen[sc]e\b/i },
  { id: 'LicenseRef-Commons-Clause', name: 'Commons Clause', says: /\bcommons clause\b/i },
  {
    id: 'LicenseRef-Confluent-Community',
    name: 'Confluent Community License',
    says: /\bconfluent community licen[sc]e\b/i,
  },
  {
    id: 'LicenseRef-Redis-Source-Available',
    name: 'Redis Source Available License',
    says: /\bredis source available licen[sc]e\b/i,
  },
  { id: 'LicenseRef-Functional-Source', name: 'Functional Source License', says: /\bfunctional source licen[sc]e\b/i },
  { id: 'LicenseRef-Fair-Core', name: 'Fair Core License', says: /\bfair core licen[sc]e\b/i },
  { id: 'SUL-1.0', name: 'Sustainable Use License', says: /\bsustainable use licen[sc]e\b/i },
  {
    id: 'LicenseRef-PolyForm',
    name: 'PolyForm licence',
    says: /\bpolyform (?:noncommercial|small business|shield|perimeter|strict|free trial|internal use|defensive) licen[sc]e\b/i,
  },
  { id: 'LicenseRef-Elastic', name: 'Elastic License', says: /\belastic licen[sc]e\b/i },
  { id: 'LicenseRef-BUSL', name: 'Business Source License', says: /\bbusiness source licen[sc]e\b/i },
  { id: 'LicenseRef-SSPL', name: 'Server Side Public License', says: /\bserver[ -]side public licen[sc]e\b/i },
  {
    id: 'LicenseRef-Sharetribe-Community',
    name: 'Sharetribe Community Public License',
    says: /\bsharetribe community public licen[sc]e\b/i,
  },
];

/** SPDX's ids of those editions that have one, by what the same text says. */
const editions: readonly { readonly of: string; readonly says: RegExp; readonly id: string }[] = [
  { of: 'LicenseRef-Hippocratic', says: /\bhippocratic licen[sc]e[^\n]{0,40}?\b2\.1\b/i, id: 'Hippocratic-2.1' },
  { of: 'LicenseRef-Elastic', says: /\belastic licen[sc]e[^\n]{0,20}?\b(?:v ?)?2(?:\.0)?\b/i, id: 'Elastic-2.0' },
  { of: 'LicenseRef-BUSL', says: /\bbusiness source licen[sc]e[^\n]{0,20}?\b1\.1\b/i, id: 'BUSL-1.1' },
  { of: 'LicenseRef-SSPL', says: /\bserver[ -]side public licen[sc]e/i, id: 'SSPL-1.0' },
  { of: 'LicenseRef-PolyForm', says: /\bpolyform noncommercial/i, id: 'PolyForm-Noncommercial-1.0.0' },
  { of: 'LicenseRef-PolyForm', says: /\bpolyform small business/i, id: 'PolyForm-Small-Business-1.0.0' },
  ...['Shield', 'Perimeter', 'Strict', 'Free-Trial', 'Internal-Use', 'Defensive'].map((name) => ({
    of: 'LicenseRef-PolyForm',
    says: new RegExp(`\\bpolyform ${name.replace('-', ' ')}`, 'i'),
    id: `LicenseRef-PolyForm-${name}`,
  })),
  {
    of: 'LicenseRef-Functional-Source',
    says: /\bsource licen[sc]e[^.]{0,20}1\.1[\s\S]{0,20}\bMIT\b/i,
    id: 'FSL-1.1-MIT',
  },
  {
    of: 'LicenseRef-Functional-Source',
    says: /\bsource licen[sc]e[^.]{0,20}1\.1[\s\S]{0,20}\b(?:Apache|ALv2)\b/i,
    id: 'FSL-1.1-ALv2',
  },
];

/** The id of the edition that a text speaks of; the licence's own where it does not say which. */
export const editionOf = (id: string, text: string): string =>
  editions.find((one) => one.of === id && one.says.test(text))?.id ?? id;

/** Characters at the beginning of a text in which it names itself. */
const beginning = 1_500;

/** The id of the licence that a text names itself by, with where; null when it names none of these. */
export function namesItself(text: string): { readonly id: string; readonly at: number } | null {
  const start = text.slice(0, beginning);
  let first: { id: string; at: number } | null = null;
  for (const { id, says } of namedOutsideSpdx) {
    const found = says.exec(start);
    if (found && (first === null || found.index < first.at)) {
      first = { id: editionOf(id, start), at: found.index };
    }
  }
  return first;
}
