import type { Unread } from '../snapshot/snapshot.ts';
import {
  type Cooperative,
  defaultSettings,
  type PartialSettings,
  type PracticeSettings,
  type Settings,
} from './settings.ts';

/**
 * What counts, from what was said, the strongest first: flags or the Action's inputs, the file, what it extends, what
 * that extends. Mappings are joined key by key, lists are taken whole, and the defaults fill the rest.
 */
export function resolveSettings(...said: readonly PartialSettings[]): Settings {
  const joined = said.reduceRight<PartialSettings>((weaker, stronger) => join(stronger, weaker), {});
  const { cooperative, people, publish, ...rest } = joined;
  return {
    ...defaultSettings,
    ...rest,
    cooperative: typeof cooperative === 'object' ? { ...unnamedCooperative, ...cooperative } : cooperative,
    people: { ...defaultSettings.people, ...people },
    publish: { ...defaultSettings.publish, ...publish },
  };
}

const unnamedCooperative: Cooperative = {
  name: null,
  website: null,
  proof: null,
  members: [],
  emailDomains: [],
  federations: undefined,
  jointWork: undefined,
};

function join(stronger: PartialSettings, weaker: PartialSettings): PartialSettings {
  const cooperative =
    typeof stronger.cooperative === 'object' && typeof weaker.cooperative === 'object'
      ? { ...weaker.cooperative, ...stronger.cooperative }
      : (stronger.cooperative ?? weaker.cooperative);
  return {
    ...weaker,
    ...stronger,
    ...(cooperative !== undefined && { cooperative }),
    people: { ...weaker.people, ...stronger.people },
    publish: { ...weaker.publish, ...stronger.publish },
    practices: joinPractices(stronger.practices ?? {}, weaker.practices ?? {}),
  };
}

type Practices = Readonly<Record<string, PracticeSettings>>;

function joinPractices(stronger: Practices, weaker: Practices): Practices {
  const ids = new Set([...Object.keys(weaker), ...Object.keys(stronger)]);
  return Object.fromEntries([...ids].map((id) => [id, joinPractice(stronger[id] ?? {}, weaker[id] ?? {})]));
}

/** To say where something is found is to say that it applies, and the other way round. */
function joinPractice(stronger: PracticeSettings, weaker: PracticeSettings): PracticeSettings {
  const place = stronger.notApplicable || stronger.foundAt ? stronger : weaker;
  const together = { ...weaker.thresholds, ...stronger.thresholds };
  const disordered = (together.partly ?? 0) > (together.met ?? 1);
  const thresholds = disordered ? stronger.thresholds : together;
  return {
    ...(place.notApplicable && { notApplicable: place.notApplicable }),
    ...(place.foundAt && { foundAt: place.foundAt }),
    ...(thresholds && Object.keys(thresholds).length > 0 && { thresholds }),
  };
}

/**
 * Settings for judging the head of a pull request: whoever proposes a change does not decide by it who is inside, which
 * accounts are machines, what is published, what fails or whose settings are inherited.
 */
export function settingsForPullRequest(base: PartialSettings, head: PartialSettings): PartialSettings {
  const { failUnder: _f, publish: _p, extends: _e, bots: _b, cooperative, ...free } = head;
  const { failUnder, publish, extends: inherits, bots } = base;
  const members = typeof base.cooperative === 'object' ? base.cooperative.members : undefined;
  const proposed = typeof cooperative === 'object' ? withMembers(cooperative, members) : cooperative;
  return {
    ...free,
    ...(proposed !== undefined && { cooperative: proposed }),
    ...(proposed === undefined && members && { cooperative: { members } }),
    ...(failUnder !== undefined && { failUnder }),
    ...(publish && { publish }),
    ...(inherits !== undefined && { extends: inherits }),
    ...(bots && { bots }),
  };
}

function withMembers(
  cooperative: Partial<Cooperative>,
  members: Cooperative['members'] | undefined,
): Partial<Cooperative> {
  const { members: _, ...rest } = cooperative;
  return members ? { ...rest, members } : rest;
}

/** What is said when settings name others to inherit from and the source has no way to read them (a folder). */
export function unreadInheritance(settings: PartialSettings): Unread | null {
  return settings.extends === undefined
    ? null
    : { what: 'inherited-settings', why: 'unsupported', path: settings.extends };
}
