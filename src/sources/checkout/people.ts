import { isBot } from '../../snapshot/bots.ts';
import { loginInAddress } from '../../snapshot/logins.ts';
import type { Person } from '../../snapshot/people.ts';
import { call, type Git, records, worked } from './git.ts';

/** Somebody as a commit or a trailer names them. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** Makes each person once, however many commits bear their name. */
export class People {
  readonly #made = new Map<string, Person>();

  /** @param writtenEmail the address in the commit itself, where .mailmap gives another: it may show a login */
  person(name: string, email: string, writtenEmail = email): Person {
    const key = `${name}\0${email}\0${writtenEmail}`;
    const made = this.#made.get(key);
    if (made) return made;
    const who = {
      login: loginInAddress(email) ?? loginInAddress(writtenEmail),
      name: name.trim() || null,
      email: email.trim() || null,
    };
    const bot = isBot(who) || (writtenEmail !== email && isBot({ ...who, email: writtenEmail }));
    const person: Person = { ...who, bot };
    this.#made.set(key, person);
    return person;
  }
}

/** `Ana Sol <ana@example.coop>`; null when it is not written so. */
export function parseContact(text: string): Contact | null {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  if (open < 0 || close < open + 2) return null;
  const name = text.slice(0, open).trim();
  const email = text.slice(open + 1, close).trim();
  return /[<>]/.test(name) || /\s/.test(email) || email === '' ? null : { name, email };
}

/**
 * Contacts through the repository's .mailmap, which git applies to authors and committers by itself but not to trailers and
 * taggers. As they were when git cannot say.
 */
export async function throughMailmap(git: Git, contacts: readonly Contact[]): Promise<ReadonlyMap<Contact, Contact>> {
  if (contacts.length === 0) return new Map();
  const input = contacts.map(({ name, email }) => `${name} <${email}>\n`).join('');
  const answer = await call(git, ['check-mailmap', '--stdin'], { input });
  const lines = records(answer, '\n');
  if (!worked(answer) || lines.length !== contacts.length) return new Map();
  const mapped = new Map<Contact, Contact>();
  contacts.forEach((contact, index) => {
    const now = parseContact(lines[index] ?? '');
    if (now) mapped.set(contact, { name: now.name || contact.name, email: now.email });
  });
  return mapped;
}
