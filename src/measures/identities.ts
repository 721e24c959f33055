import { Persons } from '../snapshot/credits.ts';
import type { Person } from '../snapshot/people.ts';
import { isNobodysDomain } from './public-mail-domains.ts';

/** Somebody known under one or more names, addresses and logins. Numbers are given in order of appearance, from 0. */
export type IdentityId = number;

/** Who is who among the people of one repository. */
export interface Identities {
  /** Null when nothing tells this person from others (no login, address or name), and for people not among those given. */
  of(person: Person): IdentityId | null;
  /** A machine account: by the source, by a `[bot]` name, or because the settings say so. Bots have no identity. */
  isBot(person: Person): boolean;
  /** Logins, in lower case, that an identity was seen under. */
  loginsOf(id: IdentityId): readonly string[];
  /** Domains, in lower case, of the addresses that an identity was seen under; GitHub's forwarding addresses left out. */
  domainsOf(id: IdentityId): readonly string[];
  /** How many different people. */
  readonly count: number;
}

const forwarding = /^(?:\d+\+)?([a-z\d](?:[a-z\d-]*[a-z\d])?)@users\.noreply\.[a-z\d.-]+$/;

/** Names that tools fill in when nobody said one. */
const namesOfNobody: ReadonlySet<string> = new Set([
  'your name',
  'your full name',
  'unknown author',
  'no name',
  'no author',
  'first last',
  'john doe',
  'jane doe',
  'root root',
  'git user',
  'github user',
  'test user',
  'system administrator',
  'deleted user',
]);

interface Traces {
  readonly login: string | null;
  readonly address: string | null;
  readonly name: string | null;
}

function tracesOf(person: Person): Traces {
  const address = person.email?.trim().toLowerCase() ?? '';
  const forwarded = forwarding.exec(address)?.[1] ?? null;
  const login = person.login?.trim().toLowerCase() || forwarded;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const owned = address.indexOf('@') > 0 && forwarded === null && !isNobodys(address, domain);
  return { login, address: owned ? address : null, name: fullName(person.name) };
}

/** Addresses that tools and machines fill in, the same for many people. */
const isNobodys = (address: string, domain: string): boolean =>
  isNobodysDomain(domain) || /^(?:no-?reply|you|your|me|root|user|nobody|none|unknown)@/.test(address);

/** A name of two words or more, as far as it can be compared; null for shorter ones, which many people share. */
function fullName(name: string | null): string | null {
  if (name === null) return null;
  const words = name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const folded = words.join(' ');
  return words.length < 2 || namesOfNobody.has(folded) ? null : folded;
}

/**
 * Joins persons who are the same human: same e-mail address, same login (also as in GitHub's forwarding addresses), or the same
 * full name of two words or more. Joining carries over: an address shared with one and a name shared with another joins
 * all three. Linear in the number of persons. `bots` are logins or names of machine accounts, which stay apart.
 */
export function identify(people: Iterable<Person>, bots: readonly string[]): Identities {
  const botNames = new Set(
    bots.map((bot) =>
      bot
        .trim()
        .toLowerCase()
        .replace(/\[bot\]$/, ''),
    ),
  );
  const parent: number[] = [];
  const nodes = new Map<string, number>();
  const persons = new Persons();
  /** By position in `persons`. */
  const found: (number | 'bot' | null)[] = [];

  const root = (node: number): number => {
    let at = node;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  const nodeOf = (trace: string): number => {
    const existing = nodes.get(trace);
    if (existing !== undefined) return existing;
    nodes.set(trace, parent.length);
    parent.push(parent.length);
    return parent.length - 1;
  };
  const read = (person: Person): number | 'bot' | null => {
    const traces = tracesOf(person);
    if (isMachine(person, traces, botNames)) return 'bot';
    const names = [
      traces.login && `login ${traces.login}`,
      traces.address && `address ${traces.address}`,
      traces.name && `name ${traces.name}`,
    ].filter((trace) => trace !== null);
    if (names.length === 0) {
      const alone = person.name?.trim().toLowerCase();
      return alone ? nodeOf(`alone ${alone}`) : null;
    }
    // The earliest root stays, so that numbers follow the order of appearance.
    const roots = names.map((trace) => root(nodeOf(trace)));
    const first = Math.min(...roots);
    for (const other of roots) parent[other] = first;
    return first;
  };
  const look = (person: Person): number | 'bot' | null | undefined => {
    const at = persons.find(person);
    return at === undefined ? undefined : found[at];
  };

  for (const person of people) {
    const at = persons.add(person);
    if (at === found.length) found.push(read(person));
  }
  const numbers = new Map<number, IdentityId>();
  for (const node of parent.keys()) {
    const top = root(node);
    if (!numbers.has(top)) numbers.set(top, numbers.size);
  }
  const logins: string[][] = Array.from(numbers, () => []);
  const domains: string[][] = Array.from(numbers, () => []);
  for (const [trace, node] of nodes) {
    const id = numbers.get(root(node)) ?? 0;
    if (trace.startsWith('login ')) logins[id]?.push(trace.slice('login '.length));
    if (trace.startsWith('address ')) domains[id]?.push(trace.slice(trace.lastIndexOf('@') + 1));
  }
  const numberOf = (node: number | 'bot' | null | undefined): IdentityId | null =>
    typeof node === 'number' ? (numbers.get(root(node)) ?? null) : null;
  return {
    of: (person) => numberOf(look(person)),
    isBot: (person) => {
      const node = look(person);
      return node === undefined ? isMachine(person, tracesOf(person), botNames) : node === 'bot';
    },
    loginsOf: (id) => logins[id] ?? [],
    domainsOf: (id) => [...new Set(domains[id])],
    count: numbers.size,
  };
}

function isMachine(person: Person, traces: Traces, bots: ReadonlySet<string>): boolean {
  if (person.bot) return true;
  const names = [person.login, traces.login, person.name].flatMap((name) => (name ? [name.trim().toLowerCase()] : []));
  return names.some((name) => name.endsWith('[bot]') || bots.has(name));
}
