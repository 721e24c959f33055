import type { Language } from '../wording/languages.ts';
import { plain } from './plain.ts';

/** Places that are no file or folder, and so have a name in each language. */
const words = [
  'issues',
  'pull requests',
  'discussions',
  'labels',
  'milestones',
  'releases',
  'tags',
  'commits',
  'merges',
  'contributors',
  'description',
  'website',
  'topics',
] as const;

/** Where something was looked for, as a person would name it. */
export function placeName(place: string, { sentence }: Language): string {
  const word = words.find((each) => each === place);
  return word === undefined ? plain(place) : sentence(`looked-in.${word}`);
}
