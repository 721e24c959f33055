import type { en } from './en.ts';
import type { Words } from './words.ts';

/** Values a sentence is filled with. They may come from a repository: reports escape whole sentences. */
export type Param = string | number | readonly string[];
export type Params = Readonly<Record<string, Param>>;

type English = typeof en;
export type MessageKey = keyof English;

type ParamsOf<K extends MessageKey> = English[K] extends (params: infer P, words: Words) => string ? P : undefined;

/** A sentence as data: what to say, not yet in any language. Plain JSON. */
export interface Message {
  readonly key: MessageKey;
  readonly params?: Params;
}

/** The sentence `key`, with the values that it needs. */
export function say<K extends MessageKey>(
  key: K,
  ...params: ParamsOf<K> extends undefined ? [] : [ParamsOf<K>]
): Message {
  const [values] = params;
  return values === undefined ? { key } : { key, params: values as Params };
}

/** The same sentences in another language: a key left out, or other values, fail the type-check. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K];
};

/** Ids of the practices: those that have a title and ask something. */
export type PracticeId = {
  [K in MessageKey]: K extends `${infer Id}.asks` ? (`${Id}.title` extends MessageKey ? Id : never) : never;
}[MessageKey];
