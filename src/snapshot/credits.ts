import type { History } from './history.ts';
import { oncePer } from './once-per.ts';
import type { Person } from './people.ts';

/** Persons, each kept once: those with the same login, name, e-mail address and `bot` are one. */
export class Persons {
  /** In order of appearance. */
  readonly all: Person[] = [];
  #last = -1;
  readonly #byMail = new Map<string | null, Map<string | null, number[]>>();

  /** The position in `all`; undefined for somebody who was not added. */
  find(person: Person): number | undefined {
    return this.#byMail
      .get(person.email)
      ?.get(person.name)
      ?.find((at) => this.#isAt(at, person));
  }

  /** The position in `all`, where the person is from now on. */
  add(person: Person): number {
    // Commits in a row are mostly one person's.
    const { email, name } = this.all[this.#last] ?? {};
    if (email === person.email && name === person.name && this.#isAt(this.#last, person)) return this.#last;
    this.#last = this.#place(person);
    return this.#last;
  }

  #place(person: Person): number {
    const sameMail = this.#byMail.get(person.email) ?? new Map<string | null, number[]>();
    const sameName = sameMail.get(person.name) ?? [];
    for (const at of sameName) if (this.#isAt(at, person)) return at;
    this.#byMail.set(person.email, sameMail);
    sameMail.set(person.name, sameName);
    sameName.push(this.all.length);
    return this.all.push(person) - 1;
  }

  #isAt(at: number, { login, bot }: Person): boolean {
    const person = this.all[at];
    return person?.login === login && person.bot === bot;
  }
}

/**
 * Whom the commits of a history name. Histories name the same few people over and over, so that what takes time is done
 * once for each of `people` and not for every commit.
 */
export interface Credits {
  /** Each once, in order of appearance. */
  readonly people: readonly Person[];
  /** Of each commit, in the order of the history, its authors' positions in `people`. */
  readonly authors: readonly (readonly number[])[];
  /** Of each commit its committer's position; -1 where the host committed what somebody did on its pages, which is no person. */
  readonly committers: readonly number[];
}

export const creditsOf: (history: History) => Credits = oncePer((history) => {
  const persons = new Persons();
  const authors: (readonly number[])[] = [];
  const committers: number[] = [];
  /** Lists of one person, shared by the commits of that person alone. */
  const alone: (readonly number[])[] = [];
  for (const { authors: by, committer } of history.commits) {
    const [author] = by;
    if (author !== undefined && by.length === 1) {
      const at = persons.add(author);
      alone[at] ??= [at];
      authors.push(alone[at]);
    } else {
      authors.push(by.map((each) => persons.add(each)));
    }
    committers.push(isHost(committer) ? -1 : persons.add(committer));
  }
  return { people: persons.all, authors, committers };
});

const isHost = ({ email, login }: Person): boolean => login === 'web-flow' || /^no-?reply@/i.test(email ?? '');
