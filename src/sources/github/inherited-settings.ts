import * as v from 'valibot';
import type { Request } from '../../requests/request.ts';
import { type Fact, known, unknown } from '../../snapshot/fact.ts';
import { parts } from './answers.ts';
import { ask, Meter, RepositoryError } from './github.ts';
import { refusal } from './partial-answers.ts';

const query = /* GraphQL */ `
  query Settings($owner: String!, $name: String!, $yml: String!, $yaml: String!) {
    repository(owner: $owner, name: $name) {
      isPrivate
      yml: object(expression: $yml) { ...Text }
      yaml: object(expression: $yaml) { ...Text }
    }
  }
  fragment Text on GitObject { ... on Blob { byteSize isBinary isTruncated text } }
`;

/**
 * The settings file of another repository, for inheriting from: null when it has none. A private repository of another owner
 * is `forbidden`, whatever the token may see: settings never widen what is read.
 */
export async function inheritedSettings(
  request: Request,
  options: { readonly from: string; readonly owner: string; readonly now: () => number; readonly meter?: Meter },
): Promise<Fact<{ readonly path: string; readonly text: string } | null>> {
  const [owner = '', name = ''] = options.from.split('/');
  const [yml, yaml] = ['.github/coop-scorecard.yml', '.github/coop-scorecard.yaml'];
  try {
    const variables = { owner, name, yml: `HEAD:${yml}`, yaml: `HEAD:${yaml}` };
    const answer = await ask(request, options.meter ?? new Meter(), options.now, query, variables);
    const repository = answer.data?.repository as Record<string, unknown> | null | undefined;
    if (repository == null) return unknown('forbidden');
    const ownPolicy = owner.toLowerCase() === options.owner.toLowerCase() && name === '.github';
    if (repository.isPrivate !== false && !ownPolicy) return unknown('forbidden');
    for (const [field, path] of [
      ['yml', yml],
      ['yaml', yaml],
    ] as const) {
      const blob = v.safeParse(parts.blob, repository[field]);
      if (blob.success && blob.output.text != null)
        return known({ path: `${options.from}/${path}`, text: blob.output.text });
      if (answer.errors.some((error) => error.path?.[1] === field))
        return unknown(refusal(answer, 'repository', field));
    }
    return known(null);
  } catch (error) {
    if (error instanceof RepositoryError) return unknown(error.code === 'rate-limited' ? 'rate-limited' : 'failed');
    throw error;
  }
}
