import full from 'spdx-license-list/full.js';

/** Ids whose texts SPDX prints alike, so that no reader can tell them apart; each line is one text. */
export const indistinguishable: readonly (readonly string[])[] = [
  ['MPL-2.0', 'MPL-2.0-no-copyleft-exception'],
  ['OFL-1.0', 'OFL-1.0-RFN', 'OFL-1.0-no-RFN'],
  ['OFL-1.1', 'OFL-1.1-RFN', 'OFL-1.1-no-RFN'],
  ['SMLNJ', 'StandardML-NJ'],
];

/** Deprecated ids that mean a licence with an exception: their texts are those of the exceptions. */
export const isOldException = (id: string): boolean => /^GPL-\d\.0-with-/.test(id);

/** SPDX's texts by id, from a package that this project's own index was not made from. */
export const spdxTexts: readonly { readonly id: string; readonly name: string; readonly text: string }[] =
  Object.entries(full)
    .filter(([id]) => !isOldException(id))
    .map(([id, { licenseText, name }]) => ({ id, name, text: licenseText }));

const family = (id: string): string =>
  id
    .replace(/\+$/, '')
    .replace(/-(?:no-)?invariants(?=-|$)/, '')
    .replace(/-(?:only|or-later)$/, '');

/** Whether two ids stand for the same text. */
export const sameText = (a: string, b: string): boolean =>
  family(a) === family(b) || indistinguishable.some((group) => group.includes(a) && group.includes(b));
