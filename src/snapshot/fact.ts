/** Why something could not be learned. `unsupported`: this source has no way to know it (issues, in a folder). */
export type Unknown = 'forbidden' | 'rate-limited' | 'unsupported' | 'failed';

/** Not knowing is a value, so that a refused permission can never look like a missing file. */
export type Fact<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly why: Unknown };

export const known = <T>(value: T): Fact<T> => ({ known: true, value });

export const unknown = (why: Unknown): Fact<never> => ({ known: false, why });

/** The value, or what to use in its place when it is not known. */
export const valueOr = <T, U>(fact: Fact<T>, otherwise: U): T | U => (fact.known ? fact.value : otherwise);
