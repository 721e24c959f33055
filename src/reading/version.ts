/** A version or a date that stands for one (`1.2.3`, `17.0.1.0.0`, `2024.05.01`), as numbers, and what follows them. */
export interface Version {
  readonly numbers: readonly number[];
  /** `rc.1`, `beta2`: before the release itself; '' for the release. */
  readonly pre: string;
  readonly text: string;
}

const form =
  /^(\d{1,8}(?:[._-]\d{1,8}){0,5})(?:(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview|dev|snapshot|canary|test|next|staging|demo|experimental|unstable|edge|m|nightly)(?:[-_.]?\d[\w.]*(?:[-+][\w.+-]*)?)?)|(?:[-_.+~][\w.+-]*))?$/i;

/** `0.19-20260627`: the day on which a version was released, and no part of its number. */
const dateBehind = /(?<=\d\.\d{1,8})-(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Reads `v1.2.3`, `1.2`, `release-1.2.3`, `name@1.2.3`, `name-v1.2.3-rc.1`, `2024-05-01`; null for what is no version. */
export function versionOf(name: string): Version | null {
  const bare = name
    .slice(0, 120)
    .replace(/^refs\/tags\//, '')
    // Drupal's modules name first the version of Drupal: `8.x-1.2`.
    .replace(/^\d{1,2}\.x-(?=\d)/, '');
  const written = /(?:^|[@/]|[a-z)][-_. ]?(?:v|version[-_. ]?|release[-_. ]?)?|[-_ ])(\d[\w.+~-]*)$/i.exec(
    bare.replace(/^v(?:er(?:sion)?)?[-_. ]?(?=\d)/i, ''),
  )?.[1];
  if (written === undefined) return null;
  const parts = form.exec(written);
  if (!parts?.[1]) return null;
  const numbers = parts[1].replace(dateBehind, '').split(/[._-]/).map(Number);
  // One number alone is a counter or a year; tags such as `v3` are versions.
  if (numbers.length === 1 && !/^(?:v|release|version)/i.test(bare)) return null;
  // A letter alone (`3.7c`, `1.0.2u`) comes after the number; with a number (`1.0b2`) it is a candidate.
  const letter = /\d([a-z])$/i.exec(written)?.[1]?.toLowerCase();
  if (letter !== undefined) {
    return { numbers: [...numbers, letter.charCodeAt(0) - 96], pre: '', text: written };
  }
  return { numbers, pre: (parts[2] ?? '').toLowerCase(), text: written };
}

/** Negative when `a` comes before `b`; missing numbers are zeros. */
export function compareVersions(a: Version, b: Version): number {
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at += 1) {
    const difference = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return (a.pre === '' ? 1 : 0) - (b.pre === '' ? 1 : 0);
}
