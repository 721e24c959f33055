import * as v from 'valibot';
import { withPatience } from '../../requests/patience.ts';
import type { Dependents } from '../../snapshot/activity.ts';
import { type Fact, known, unknown } from '../../snapshot/fact.ts';

/** Where ecosyste.ms answers for packages by the address of their repository. */
export const ecosystemsApi = 'https://packages.ecosyste.ms/api/v1/packages/lookup';

/** Slower than this, the card goes out without it. */
const patienceMs = 5_000;
const mostBytes = 4 * 1024 * 1024;

const count = v.optional(v.nullish(v.number(), 0), 0);
const packages = v.array(
  v.object({
    name: v.optional(v.nullish(v.string(), ''), ''),
    ecosystem: v.optional(v.nullish(v.string(), ''), ''),
    dependent_packages_count: count,
    dependent_repos_count: count,
    last_synced_at: v.optional(v.nullish(v.string(), null), null),
    registry_url: v.optional(v.nullish(v.string(), null), null),
  }),
);

/**
 * How many packages and repositories depend on the packages published from a repository, as ecosyste.ms counts them. Of
 * packages that hold one another (a monorepo's), the largest count stands for all, since their dependents overlap; its
 * dependents of the same owner cannot be told apart by a count, so one package of a repository that publishes several is not
 * taken for a dependent: as many are subtracted as the repository publishes besides.
 *
 * Never asked for a private repository. Never a reason to fail: no answer in time is an unknown fact.
 */
export async function dependentsOf(
  repositoryUrl: string,
  options: { readonly fetch: typeof fetch; readonly api?: string; readonly patienceMs?: number },
): Promise<Fact<Dependents | null>> {
  try {
    const address = `${options.api ?? ecosystemsApi}?repository_url=${encodeURIComponent(repositoryUrl)}`;
    return await withPatience(options.patienceMs ?? patienceMs, async (signal) => {
      const answer = await options.fetch(address, {
        headers: { accept: 'application/json', 'user-agent': 'coop-scorecard' },
        redirect: 'error',
        signal,
      });
      if (answer.status === 404) return known(none);
      if (answer.status === 429) return unknown('rate-limited');
      if (!answer.ok) return unknown('failed');
      const parsed = v.safeParse(packages, JSON.parse(await textOf(answer)));
      return parsed.success ? known(summed(parsed.output)) : unknown('failed');
    });
  } catch {
    return unknown('failed');
  }
}

const source = 'ecosyste.ms';
const none: Dependents = { packages: 0, repositories: 0, source, at: null, url: null };

function summed(found: v.InferOutput<typeof packages>): Dependents {
  const siblings = Math.max(0, found.length - 1);
  const most = (pick: (each: (typeof found)[number]) => number | null | undefined): number =>
    Math.max(0, ...found.map((each) => pick(each) ?? 0));
  const synced = found.flatMap(({ last_synced_at }) => {
    const at = last_synced_at == null ? Number.NaN : Date.parse(last_synced_at);
    return Number.isNaN(at) ? [] : [at];
  });
  return {
    packages: Math.max(0, most((each) => each.dependent_packages_count) - siblings),
    repositories: most((each) => each.dependent_repos_count),
    source,
    at: synced.length > 0 ? Math.max(...synced) : null,
    url: null,
  };
}

/** The body, as long as it is not absurdly large. */
async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error('too large');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
