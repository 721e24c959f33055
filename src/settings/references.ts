import { type Message, say } from '../wording/message.ts';
import { placeIn } from './formats.ts';
import type { PartialSettings, Problem, Settings } from './settings.ts';
import { type KeyPath, readStructured } from './structured-text.ts';

/** Where a project says that a practice is found: a path inside the repository and a heading. Null when it does not say. */
export function foundAt(
  settings: Settings,
  id: string,
): { readonly path: string; readonly anchor: string | null } | null {
  const said = settings.practices[id]?.foundAt;
  return said === undefined ? null : placeIn(said);
}

/** A `see` as what it leads to: a web address, or a place in the repository. */
export function whereSeen(
  see: string,
):
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'repository'; readonly path: string; readonly anchor: string | null } {
  return /^https?:\/\//i.test(see) ? { kind: 'web', url: see } : { kind: 'repository', ...placeIn(see) };
}

/** Paths inside the repository that the settings name, so that a source reads them too. */
export function pathsNamed(settings: PartialSettings): readonly string[] {
  const places = references(settings).map(({ said }) => whereSeen(said));
  return [...new Set(places.flatMap((place) => (place.kind === 'repository' ? [place.path] : [])))];
}

/** What is known of the repository's paths. */
export interface Places {
  exists(path: string): boolean;
  /** Anchors of the headings of a document; null when it was not read, or is none. */
  anchors(path: string): readonly string[] | null;
}

/** Problems of a settings file whose `found-at`, `see` or `policy` name what is not in the repository. */
export function lostReferences(
  text: string,
  path: string,
  settings: PartialSettings,
  places: Places,
): readonly Problem[] {
  const source = readStructured(text, path);
  return references(settings).flatMap(({ keys, said }) => {
    const message = lost(said, places);
    return message ? [source.problem(message, keys)] : [];
  });
}

function references(settings: PartialSettings): readonly { readonly keys: KeyPath; readonly said: string }[] {
  const { people, decisions, hosting, data, practices = {} } = settings;
  const named: [KeyPath, string | null | undefined][] = [
    [['people', 'management', 'see'], people?.management?.is ? people.management.see : null],
    [['people', 'communication', 'see'], people?.communication?.is ? people.communication.see : null],
    [['decisions', 'see'], decisions?.see],
    [['infrastructure', 'hosting', 'see'], hosting ? hosting.see : null],
    [['data', 'policy'], data ? data.policy : null],
    ...Object.entries(practices).map(([id, { foundAt: said }]): [KeyPath, string | undefined] => [
      ['practices', id, 'found-at'],
      said,
    ]),
  ];
  return named.flatMap(([keys, said]) => (said ? [{ keys, said }] : []));
}

function lost(said: string, places: Places): Message | null {
  const place = whereSeen(said);
  if (place.kind === 'web') return null;
  if (!places.exists(place.path)) return say('settings.points-nowhere', { path: place.path });
  const anchors = place.anchor === null ? null : places.anchors(place.path);
  if (!place.anchor || !anchors) return null;
  const wanted = decoded(place.anchor).toLowerCase();
  if (anchors.some((anchor) => anchor.toLowerCase() === wanted)) return null;
  return say('settings.heading-nowhere', { path: place.path, heading: place.anchor });
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
