import type { Problem } from '../../settings/settings.ts';
import { say } from '../../wording/message.ts';
import { inside, isWebAddress, mappingsOf, missingKeys, type Reading, readData, textOf, textsOf } from './data-file.ts';

/** Ways of funding that GitHub's "Sponsor" button knows (docs.github.com, "Displaying a sponsor button"). */
const platforms = [
  'github',
  'patreon',
  'open_collective',
  'ko_fi',
  'tidelift',
  'community_bridge',
  'liberapay',
  'issuehunt',
  'lfx_crowdfunding',
  'polar',
  'buy_me_a_coffee',
  'thanks_dev',
  'otechie',
  'custom',
] as const;
type Platform = (typeof platforms)[number];

/** As they call themselves. */
export const platformNames: Readonly<Record<Exclude<Platform, 'custom'>, string>> = {
  github: 'GitHub Sponsors',
  patreon: 'Patreon',
  open_collective: 'Open Collective',
  ko_fi: 'Ko-fi',
  tidelift: 'Tidelift',
  community_bridge: 'CommunityBridge',
  liberapay: 'Liberapay',
  issuehunt: 'IssueHunt',
  lfx_crowdfunding: 'LFX Crowdfunding',
  polar: 'Polar',
  buy_me_a_coffee: 'Buy Me a Coffee',
  thanks_dev: 'thanks.dev',
  otechie: 'Otechie',
};

export interface FundingLink {
  readonly platform: Platform;
  /** Account name on the platform, or an address for `custom`. */
  readonly account: string;
}

/** Words of the template that GitHub offers, and of copies of it. */
const placeholder = /^(?:replace with|your[-_ ]|<|username\b|user ?name$|e\.g\.)/i;

/** FUNDING.yml. An untouched template gives an empty list. */
export function readFunding(text: string, path: string): Reading<readonly FundingLink[]> {
  // A file of nothing but comments says nothing, and is no mistake.
  if (/^(?:\s*(?:#.*|---))*\s*$/.test(text)) return { value: [], problems: [] };
  return readData({ text, path, notation: 'yaml' }, (file) => {
    const problems: Problem[] = [];
    const value = Object.entries(file.data).flatMap(([key, said]) => {
      const platform = platforms.find((each) => each === key);
      if (!platform) {
        problems.push(file.problem(say('ecosystem.unknown-platform', { name: key }), [key], 'key'));
        return [];
      }
      return textsOf(said)
        .filter((account) => !placeholder.test(account))
        .flatMap((account) => {
          const valid =
            platform === 'custom' ? /^(?:https?:\/\/)?[^\s/]+\.[^\s/]+/i.test(account) : !/\s/.test(account);
          if (valid) return [{ platform, account }];
          problems.push(file.problem(say('ecosystem.wrong', { name: key }), [key]));
          return [];
        });
    });
    return { value, problems };
  });
}

/** funding.json, a project's own account of how it is funded (https://fundingjson.org). */
export interface FundingManifest {
  readonly entity: { readonly name: string | null; readonly kind: string | null; readonly website: string | null };
  readonly channels: readonly { readonly kind: string | null; readonly address: string | null }[];
  /** Plans that are active. */
  readonly plans: readonly {
    readonly name: string | null;
    readonly amount: number | null;
    readonly currency: string | null;
  }[];
  /** Years for which income was declared. */
  readonly years: readonly number[];
}

export function readFundingManifest(text: string, path: string): Reading<FundingManifest> {
  return readData({ text, path, notation: 'json' }, (file) => {
    // Others use the same name for files of their own (a grant programme's `opRetro`), which are no mistakes.
    if (!['version', 'entity', 'funding'].some((key) => key in file.data)) return { value: null, problems: [] };
    const missing = missingKeys(file, [['version'], ['entity', 'name'], ['funding', 'channels']]);
    const entity = inside(file.data, 'entity');
    const funding = inside(file.data, 'funding');
    const value: FundingManifest = {
      entity: {
        name: textOf(entity.name),
        kind: textOf(entity.type),
        website: textOf(inside(entity, 'webpageUrl').url),
      },
      channels: mappingsOf(funding.channels).map((each) => ({
        kind: textOf(each.type),
        address: textOf(each.address),
      })),
      plans: mappingsOf(funding.plans)
        .filter((plan) => plan.status !== 'inactive')
        .map((plan) => ({
          name: textOf(plan.name),
          amount: typeof plan.amount === 'number' ? plan.amount : null,
          currency: textOf(plan.currency),
        })),
      years: mappingsOf(funding.history).flatMap(({ year }) => (typeof year === 'number' ? [year] : [])),
    };
    return { value: missing.length > 0 ? null : value, problems: missing };
  });
}

/** `.well-known/funding-manifest-urls`: addresses of funding.json files, one a line. */
export function readFundingManifestUrls(text: string, path: string): Reading<readonly string[]> {
  const problems: Problem[] = [];
  const value = text.split(/\r?\n/).flatMap((line, index) => {
    const url = line.replace(/^\uFEFF/, '').trim();
    if (url === '' || url.startsWith('#')) return [];
    const message = say('ecosystem.bad-url', { name: url.slice(0, 80) });
    if (isWebAddress(url)) return [url];
    problems.push({ path, line: index + 1, column: 1, message });
    return [];
  });
  return { value, problems };
}
