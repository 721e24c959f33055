import * as v from 'valibot';
import { settingsPaths } from '../audit/reading-plan.ts';
import { practices } from '../practices/list.ts';
import type { Request } from '../requests/request.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { PartialSettings } from '../settings/settings.ts';
import type { Instant } from '../snapshot/people.ts';
import { ask, Meter, RepositoryError } from '../sources/github/github.ts';
import { type Language, language, languageFor } from '../wording/languages.ts';

/** Settings files as they stand on the default branches, without what they inherit; null: there is none. */
export interface SettingsAtHand {
  readonly own: PartialSettings | null;
  /** Of the owner's repository `.github`, where the token may see it. */
  readonly owners: PartialSettings | null;
}

const query = /* GraphQL */ `
  query SettingsAtHand($owner: String!, $name: String!, $yml: String!, $yaml: String!) {
    repository(owner: $owner, name: $name) { ...Both }
    owners: repository(owner: $owner, name: ".github") { ...Both }
  }
  fragment Both on Repository {
    yml: object(expression: $yml) { ...Text }
    yaml: object(expression: $yaml) { ...Text }
  }
  fragment Text on GitObject { ... on Blob { text } }
`;

const blob = v.nullish(v.object({ text: v.optional(v.nullish(v.string(), null), null) }), null);
const both = v.nullish(v.object({ yml: blob, yaml: blob }), null);

/**
 * Looks at the settings files only, in one request.
 *
 * @throws RepositoryError
 */
export async function settingsAtHand(
  request: Request,
  { owner, name }: { readonly owner: string; readonly name: string },
  now: Instant,
): Promise<SettingsAtHand> {
  const [yml, yaml] = settingsPaths;
  const variables = { owner, name, yml: `HEAD:${yml}`, yaml: `HEAD:${yaml}` };
  const answer = await ask(request, new Meter(), () => now, query, variables);
  // Nobody can be said to have no settings where GitHub did not show the repository. One named `.github` is often not there.
  if (!answer.data?.repository || answer.errors.some(({ path }) => path?.[0] === 'repository')) {
    throw new RepositoryError('failed');
  }
  const said = (field: string): PartialSettings | null => {
    const found = v.safeParse(both, answer.data?.[field]);
    if (!found.success) throw new RepositoryError('failed');
    const text = found.output?.yml?.text ?? found.output?.yaml?.text;
    return typeof text === 'string' ? readSettings(text, yml, { practices, now }).settings : null;
  };
  return { own: said('repository'), owners: said('owners') };
}

/** Among many repositories at once: whether somebody asked for a scorecard here. */
export const asksForOne = ({ own, owners }: SettingsAtHand): boolean =>
  own !== null || (owners !== null && owners.publish?.issue !== false);

/** The language a project wants to be spoken to in; English, if it says none that there is. */
export const languageWanted = (said: string | null | undefined): Language =>
  languageFor(said ?? 'en') ?? language('en');
