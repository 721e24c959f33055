/** The id of a GNU licence by its short or long name, without "only" or "or later"; null where the version is missing or unknown. */
export function gnuLicence(name: string, version: string | undefined): string | null {
  const letters = name.replace(/[^a-z]/gi, '').toUpperCase();
  const family = letters.startsWith('A')
    ? 'AGPL'
    : letters.startsWith('L')
      ? 'LGPL'
      : letters.startsWith('F')
        ? 'GFDL'
        : 'GPL';
  const full = version === undefined ? '' : withMinor(version);
  return gnuVersions[family].includes(full) ? `${family}-${full}` : null;
}

const gnuVersions: Readonly<Record<'GPL' | 'LGPL' | 'AGPL' | 'GFDL', readonly string[]>> = {
  GPL: ['1.0', '2.0', '3.0'],
  LGPL: ['2.0', '2.1', '3.0'],
  AGPL: ['1.0', '3.0'],
  GFDL: ['1.1', '1.2', '1.3'],
};

/** "2" and "2." are 2.0. */
export function withMinor(version: string): string {
  const tidy = version.replace(/\.$/, '');
  return tidy.includes('.') ? tidy : `${tidy}.0`;
}

type Short = readonly [RegExp, string | ((found: RegExpExecArray) => string | null)];

/** Names that mean a licence only where they are all that is said: a whole line of prose, or a manifest's whole value. */
const shortNames: readonly Short[] = [
  [/^(?:the )?(?:MIT(?:\/X11|\/Expat)?|X11\/MIT|Expat)(?:[ -]licen[cs]ed?)?$/i, 'MIT'],
  [/^(?:the )?ISCL?(?: licen[cs]ed?)?$/i, 'ISC'],
  [/^(?:BSD[ -]?2|(?:simplified|free) ?BSD)(?: licen[cs]e)?$/i, 'BSD-2-Clause'],
  [/^(?:the )?(?:(?:new|modified|revised) )?BSD(?:[ -]?3)?(?:[ -]licen[cs]ed?)?$/i, 'BSD-3-Clause'],
  [/^BSD[ -]?4$/i, 'BSD-4-Clause'],
  [/^clear BSD$/i, 'BSD-3-Clause-Clear'],
  [
    /^(?:GNU )?((?:A|L)?GPL)[ -]?v?(\d(?:\.\d)?)(\+?)$/i,
    ([, kind = '', version, later]) => {
      const id = gnuLicence(kind, version);
      return id && `${id}${later}`;
    },
  ],
  [/^(?:the )?Apache(?:[ -]?v?2(?:\.0)?)?$/i, 'Apache-2.0'],
  [/^(?:the )?public[ -]?domain$/i, 'LicenseRef-public-domain'],
  [/^zlib$/i, 'Zlib'],
  [/^(?:MPL|Mozilla(?: public licen[cs]e)?)(?:[ -]?v?2(?:\.0)?)?$/i, 'MPL-2.0'],
  [/^CC0$/i, 'CC0-1.0'],
  [/^EUPL$/i, 'EUPL-1.2'],
  [/^WTFPL$/i, 'WTFPL'],
  [/^(?:the )?unlicense$/i, 'Unlicense'],
  [/^0BSD$/i, '0BSD'],
];

/** Names of languages and programs too, so that they mean a licence only in a manifest. */
const fieldNames: readonly Short[] = [
  [/^(?:same as |like )?ruby(?:'s)?$/i, 'Ruby'],
  [/^(?:same as )?perl(?: ?5)?$/i, 'Artistic-1.0-Perl OR GPL-1.0-or-later'],
  [/^boost$/i, 'BSL-1.0'],
  [/^artistic ?2(?:\.0)?$/i, 'Artistic-2.0'],
  [/^postgresql$/i, 'PostgreSQL'],
  [/^vim$/i, 'Vim'],
];

/** The SPDX expression that a whole value or line means; null when it is no known short name. */
export function shortName(written: string, where: 'line' | 'field'): string | null {
  for (const [name, meant] of where === 'field' ? [...shortNames, ...fieldNames] : shortNames) {
    const found = name.exec(written);
    if (found) return typeof meant === 'string' ? meant : meant(found);
  }
  return null;
}
