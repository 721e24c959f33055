import { isBot } from '../../snapshot/bots.ts';
import { loginInAddress } from '../../snapshot/logins.ts';
import type { Person } from '../../snapshot/people.ts';
import type { GitActor, Who } from './answers.ts';

export function person(login: string | null, name: string | null, email: string | null, bot = false): Person {
  return { login, name, email, bot: bot || isBot({ login, name, email }) };
}

/** Null for a deleted account. */
export const personOf = (who: Who): Person | null =>
  who?.login == null ? null : person(who.login, who.name, null, who.__typename === 'Bot');

/** A commit's author has an account only where GitHub knows the address; a private address holds the login itself. */
export function gitPersonOf(actor: GitActor): Person {
  const email = actor?.email ?? null;
  return person(actor?.user?.login ?? (email === null ? null : loginInAddress(email)), actor?.name ?? null, email);
}
