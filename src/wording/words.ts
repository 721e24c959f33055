import type { Instant } from '../snapshot/people.ts';

/** Numbers, dates, lists and plurals as one language writes them, through `Intl`. Times are shown as UTC days. */
export interface Words {
  number(value: number): string;
  /** 0.834 → "83 %" as the language writes it. */
  percent(share: number): string;
  /** A day: "20 November 2026". */
  date(at: Instant): string;
  /** A day and a time of day, UTC. */
  time(at: Instant): string;
  /** "3 days", "1 day", "less than a day". */
  days(count: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** Picks by the language's plural rule; `forms.other` where a rule has no form of its own. The number is not included. */
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
}

/** A format takes longer to make than to use, and few sentences need each of them. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

export function wordsOf(locale: string, lessThanADay: string): Words {
  const number = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const time = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const plural = once(() => new Intl.PluralRules(locale));
  const days = once(
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }),
  );
  return {
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    date: (at) => date().format(at),
    time: (at) => time().format(at),
    days: (count) => (count < 1 ? lessThanADay : days().format(count)),
    list: (items) => (items.length === 1 ? (items[0] ?? '') : list().format(items)),
    plural: (count, forms) => (plural().select(count) === 'one' ? forms.one : forms.other),
  };
}
