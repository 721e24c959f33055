import type { Block, DocumentLink } from './document.ts';
import { fold } from './fold.ts';
import { codeIn } from './layout.ts';

/** People and teams that a passage names, each once. */
export interface Named {
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

const forge =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|framagit\.org|git\.coop|[^/]*drupal\.org\/(?:u|user)|[^/]*drupal\.org\/u)\/(?:user\/|u\/)?@?([\w.-]+)\/?$/i;
const social = /^https?:\/\/(?:www\.)?(?:twitter\.com|x\.com|linkedin\.com\/in|[\w.-]+\/@)\/?([\w.-]+)\/?$/i;
const teamLink = /^https?:\/\/(?:www\.)?github\.com\/orgs\/[\w-]+\/(teams|people)/i;
const handle = /(?:^|[\s(,;:/])@([a-z\d](?:[a-z\d-]{0,38}))(\/[a-z\d-]{1,60})?(?![\w@.]*\.[a-z]{2,})/gi;
const email = /[\w.+-]{1,64}(?:@|\s?[[(]at[\])]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gi;
/** Two to five capitalised words, small words of names between them. */
const personName =
  /\p{Lu}[\p{L}'’.-]{0,30}(?: (?:de|del|de la|da|dos|van|von|der|den|el|al|i|y)(?= \p{Lu}))?(?: \p{Lu}[\p{L}'’.-]{0,30}){1,4}/gu;
const teamWords =
  /\b(team|core developers|co-?operativ\w*|co-?op|coop|collective|foundation|association|organi[sz]ation|working group|company|agency|community association|ltd|inc|gmbh|s\.?l\.?|scop|scic|sccl|e\.v\.|equipo|colectivo|fundacion|asociacion|empresa|equipe|fondation|societe|fundacao|associacao|associacio|fundacio|cooperativa|oca)\b/;
/** Words that stand with capitals at the start of a line, and name nobody. */
const notNames =
  /^(please|see|current|the|this|our|for|if|to|all|read|contact|project|core|active|past|code|pull|open|github|issue|release|merge|review|lead|maintainer|maintainers|name|role|contributors?|and|we|you|in|documentation|node|docker|license|licen[cs]e|note|add|make|about|join|getting|odoo|drupal|community|association|gpg|pgp|los|las|les|el|la|le)\b/i;

const isTeam = (text: string): boolean => teamWords.test(fold(text));

/** Accounts on forges; those elsewhere where there are none, since one person may have several. */
function accountsOf(block: Block): readonly { readonly login: string; readonly link: DocumentLink }[] {
  const [coding = [], others = []] = [forge, social].map((place) =>
    block.links.flatMap((link) => {
      const login = place.exec(link.target)?.[1]?.toLowerCase();
      return login === undefined ? [] : [{ login, link }];
    }),
  );
  return coding.length > 0 ? coding : others;
}

/** Words of an item that is no more than a name and what its bearer does. */
const mostWordsAroundName = 10;

/** Capitalised words are a name where a list has it first, or has little else. */
function isNameHere({ kind, text }: Block, at: number): boolean {
  return kind === 'paragraph' || at <= 2 || text.split(/\s+/, mostWordsAroundName + 1).length <= mostWordsAroundName;
}

/** People by their accounts, else their addresses, else their names: whichever a block gives most of. */
export function peopleIn(blocks: readonly Block[]): Named {
  const told = blocks.filter(({ kind }) => kind !== 'code').map((block) => ({ kind: block.kind, ...namedIn(block) }));
  const hasAccounts = told.some(({ accounts }) => accounts.size > 0);
  const hasListed = told.some(({ kind, accounts }) => kind !== 'row' && accounts.size > 0);
  const inTable = mostIn(told.filter(({ kind }) => kind === 'row'));
  const people = new Set<string>();
  const teams = new Set<string>();
  for (const { kind, accounts, names, addresses, teams: bodies } of told) {
    for (const body of bodies) teams.add(body);
    if (kind === 'row') continue;
    const [most] = [accounts, names, addresses].sort((a, b) => b.size - a.size);
    // Where people are known by their accounts, capitalised words elsewhere are what is said of them.
    const known = most === names && kind !== 'item' && hasAccounts ? accounts : most;
    for (const person of known ?? []) people.add(person);
  }
  if (!(hasListed && inTable.as === 'names')) for (const person of inTable.people) people.add(person);
  return { people: [...people], teams: [...teams] };
}

/** A table may have names in one row and their accounts in the next. With several accounts, other capitals are no names. */
function mostIn(rows: readonly Omit<ReturnType<typeof namedIn>, 'teams'>[]) {
  const kinds = (['accounts', 'names', 'addresses'] as const).map((as) => ({
    as,
    people: new Set(rows.flatMap((row) => [...row[as]])),
  }));
  return kinds.reduce((most, each) => (most.people.size < 2 && each.people.size > most.people.size ? each : most));
}

function namedIn(block: Block) {
  const text = block.text.slice(0, 4000);
  const accounts = new Set<string>();
  const teams = new Set<string>();
  for (const { target } of block.links) if (teamLink.test(target)) teams.add(target.toLowerCase());
  for (const { login, link } of accountsOf(block)) {
    if (isTeam(link.text)) teams.add(link.target.toLowerCase());
    else accounts.add(login);
  }
  const code = codeIn(block);
  for (const { 0: whole, 1: login, 2: team, index } of text.matchAll(handle)) {
    const end = index + whole.length;
    // `@scope/name` set as code is a package of npm.
    if (team === undefined) accounts.add((login ?? '').toLowerCase());
    else if (!code.some(([start, stop]) => index < stop && end > start)) teams.add(`${login}${team}`.toLowerCase());
  }
  const addresses = new Set([...text.matchAll(email)].map(([address]) => address.toLowerCase()));
  const names = new Set<string>();
  for (const { 0: name, index } of text.matchAll(personName)) {
    if (notNames.test(name)) continue;
    if (isTeam(name)) teams.add(fold(name));
    else if (isNameHere(block, index)) names.add(name);
  }
  return { accounts, names, addresses, teams };
}

const nobodyNamed =
  /^(?:the |its |a |an |our |their |your )?(?:(?:global|wider|whole|open[- ]source|developer|user|small|group of|dedicated|team of|handful of|various) )*(?:community|volunteers?|contributors?|people|developers|users|hand|members|us|me|you|it|them|default|whom|maintainers|comunidad|voluntari\w+|communaute|benevoles|comunidade|comunitat)\b/;

/** Whom a sentence names after "maintained by": people by their names, or a body that is no single person. */
export function namedAfter(sentence: string, by: RegExp): Named {
  const match = by.exec(sentence);
  if (!match) return { people: [], teams: [] };
  const rest =
    sentence
      .slice(match.index + match[0].length)
      .trim()
      .split(/[.;:!?)](?:\s|$)/)[0]
      ?.slice(0, 200)
      .split(/,\s+(?:one of|a member of|who|part of)\b/)[0] ?? '';
  if (rest === '' || nobodyNamed.test(fold(rest))) return { people: [], teams: [] };
  const people = new Set([...rest.matchAll(handle)].map(([, login]) => (login ?? '').toLowerCase()));
  for (const [name] of rest.matchAll(personName)) if (!isTeam(name) && !isTeam(rest)) people.add(name);
  if (people.size > 0) return { people: [...people], teams: [] };
  const body =
    /^(?:the |el |la |los |las |le |les |l'|o |a |els )?(@?[\p{Lu}\d][\p{L}\d&'’. -]{1,60}|[\p{L} ]{0,40}(?:team|co-?op\w*|collective|equipo|cooperativa|equipe|colectivo)\b[^,]{0,60})/iu.exec(
      rest,
    )?.[1];
  return { people: [], teams: body === undefined ? [] : [body.trim()] };
}
