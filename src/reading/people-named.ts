import type { Block, DocumentLink } from './document.ts';
import { fold } from './fold.ts';

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
  /^(please|see|current|the|this|our|for|if|to|all|read|contact|project|core|active|past|code|pull|open|github|issue|release|merge|review|lead|maintainer|maintainers|name|role|contributors?|and|we|you|in|documentation|node|docker|license|licen[cs]e|note|add|make|about|join|getting|odoo|drupal|community|association|los|las|les|el|la|le)\b/i;

const isTeam = (text: string): boolean => teamWords.test(fold(text));

function personOf(link: DocumentLink): string | null {
  const login = (forge.exec(link.target) ?? social.exec(link.target))?.[1];
  return login === undefined ? null : login.toLowerCase();
}

/** People by their accounts, else their addresses, else their names: whichever a block gives most of. */
export function peopleIn(blocks: readonly Block[]): Named {
  const people = new Set<string>();
  const teams = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    const text = block.text.slice(0, 4000);
    const accounts = new Set<string>();
    for (const link of block.links) {
      const login = personOf(link);
      if (teamLink.test(link.target) || (login !== null && isTeam(link.text))) teams.add(link.target.toLowerCase());
      else if (login !== null) accounts.add(login);
    }
    for (const [, login, team] of text.matchAll(handle)) {
      if (team !== undefined) teams.add(`${login}${team}`.toLowerCase());
      else if (login !== undefined) accounts.add(login.toLowerCase());
    }
    const addresses = new Set([...text.matchAll(email)].map(([address]) => address.toLowerCase()));
    const names = new Set(
      [...text.matchAll(personName)].map(([name]) => name).filter((name) => !notNames.test(name) && !isTeam(name)),
    );
    for (const [name] of text.matchAll(personName)) if (isTeam(name) && !notNames.test(name)) teams.add(fold(name));
    const [most] = [accounts, names, addresses].sort((a, b) => b.size - a.size);
    for (const person of most ?? []) people.add(person);
  }
  return { people: [...people], teams: [...teams] };
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
