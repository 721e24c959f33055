/*
 * First responses worked out a second time, in whole days and by counting: day after day it is asked who still waits. Nothing of
 * src/measures is used, so that a mistake there is not made twice. Model: "Answered" under `issue-response`.
 */

export type Somebody = 'ana' | 'visitor' | 'other' | 'machine' | 'deleted';

export interface Happening {
  readonly kind: string;
  readonly by: Somebody;
  /** Days after the issue was opened. */
  readonly day: number;
  readonly hidden: boolean;
}

export interface Question {
  readonly number: number;
  /** Whole days ago. */
  readonly age: number;
  readonly author: Somebody;
  /** Days after it was opened; null while it is open. */
  readonly closed: number | null;
  /** More happened than is here. */
  readonly cut: boolean;
  readonly draft: boolean;
  readonly happenings: readonly Happening[];
}

interface Watched {
  readonly number: number;
  readonly age: number;
  readonly isOpen: boolean;
  readonly cut: boolean;
  /** Days that could be waited until today. */
  readonly possible: number;
  /** Days waited, until an answer or for as long as could be seen. */
  readonly inside: { readonly days: number; readonly answered: boolean };
  readonly anyone: { readonly days: number; readonly answered: boolean };
}

/** Ana is a member; so is whoever merges, or closes, labels, assigns or plans what somebody else opened. */
export function insideAmong(questions: readonly Question[]): ReadonlySet<Somebody> {
  const inside = new Set<Somebody>(['ana']);
  for (const { author, happenings } of questions) {
    for (const { kind, by } of happenings) {
      if (by === 'machine' || by === 'deleted') continue;
      const isOthers = author !== 'deleted' && author !== by;
      if (kind === 'merge' || (isOthers && ['close', 'label', 'assignment', 'milestone'].includes(kind)))
        inside.add(by);
    }
  }
  return inside;
}

export function watch(
  question: Question,
  inside: ReadonlySet<Somebody>,
  answers: readonly string[],
  drafts: boolean,
): Watched {
  const { age, author, closed, cut, happenings } = question;
  // Clocks differ by a day at most; what is dated later is no date.
  const seen = happenings.filter(({ day }) => day <= age + 1);
  const waitedBy = (day: number): number => (drafts ? daysReady(question, day) : Math.max(0, day));
  const lastSeen = (): number => {
    if (cut) return Math.min(age, seen.length === 0 ? 0 : Math.max(...seen.map(({ day }) => day)));
    const close = closing(seen);
    // What a machine closed is as good as open.
    if (closed === null || closed > age + 1 || close?.by === 'machine') return age;
    return Math.min(age, Math.max(closed, close?.day ?? closed));
  };
  const end = lastSeen();
  const firstDay = (isAnswerer: (by: Somebody) => boolean): number | null => {
    for (let day = Math.min(0, ...seen.map((each) => each.day)); day <= end; day += 1) {
      const today = seen.filter((each) => each.day === day && !each.hidden && answers.includes(each.kind));
      if (today.some(({ by }) => by !== 'machine' && by !== author && isAnswerer(by))) return day;
    }
    return null;
  };
  const until = (day: number | null) =>
    day === null ? { days: waitedBy(end), answered: false } : { days: waitedBy(day), answered: true };
  return {
    number: question.number,
    age,
    isOpen: closed === null,
    cut,
    possible: waitedBy(age),
    inside: until(firstDay((by) => inside.has(by))),
    anyone: until(firstDay(() => true)),
  };
}

function closing(seen: readonly Happening[]): Happening | undefined {
  const closes = seen.filter(({ kind }) => kind === 'close' || kind === 'merge');
  const last = Math.max(...closes.map(({ day }) => day));
  return closes.findLast(({ day }) => day === last);
}

/** Days, one after the other, at whose beginning it was no draft. */
function daysReady({ draft, happenings }: Question, until: number): number {
  const turns = happenings.filter(({ kind }) => kind === 'ready-for-review' || kind === 'convert-to-draft');
  const first = Math.min(...turns.map(({ day }) => day));
  const begins = turns.find(({ day }) => day === first)?.kind;
  let ready = 0;
  for (let day = 0; day < until; day += 1) {
    const latest = Math.max(...turns.filter((turn) => turn.day <= day).map((turn) => turn.day));
    const turn = turns.findLast((each) => each.day === latest);
    const isDraft = turn
      ? turn.kind === 'convert-to-draft'
      : begins === undefined
        ? draft
        : begins === 'ready-for-review';
    if (!isDraft) ready += 1;
  }
  return ready;
}

/** Who waits longer passes the time of those lost from sight on (B. Efron, 1967): the first day by which `share` are answered. */
export function dayReached(waits: readonly { days: number; answered: boolean }[], share: number) {
  if (waits.length === 0) return null;
  const people = waits.map((wait) => ({ ...wait, weight: 1 / waits.length }));
  const longest = Math.max(...waits.map(({ days }) => days));
  let answered = 0;
  for (let day = 0; day <= longest; day += 1) {
    const today = people.filter(({ days }) => days === day);
    answered += today.filter((each) => each.answered).reduce((sum, { weight }) => sum + weight, 0);
    if (today.some((each) => each.answered) && answered >= share - 1e-9) return { kind: 'reached', days: day };
    const lost = today.filter((each) => !each.answered).reduce((sum, { weight }) => sum + weight, 0);
    const later = people.filter(({ days }) => days > day);
    for (const each of later) each.weight += lost / later.length;
  }
  return { kind: 'beyond', days: longest };
}

/** `ageIn(months)`: how many days ago that many months ago was. */
export function count(watched: readonly Watched[], limit: number, least: number, ageIn: (months: number) => number) {
  const isWithin = ({ days, answered }: Watched['inside']): boolean => answered && days <= limit;
  const isLate = ({ days, answered }: Watched['inside']): boolean => (answered ? days > limit : days >= limit);
  const judged = (list: readonly Watched[]) => list.filter(({ inside }) => isWithin(inside) || isLate(inside));
  const recent = (months: number) => watched.filter(({ age }) => age <= ageIn(months));
  const months = [12, 24].find((each) => judged(recent(each)).length >= least) ?? 36;
  const cohort = recent(months);
  const undecided = cohort.filter((each) => !judged([each]).length);
  const share = (waits: readonly Watched['inside'][]): number | null => {
    const [within, late] = [waits.filter(isWithin).length, waits.filter(isLate).length];
    return within + late === 0 ? null : within / (within + late);
  };
  return {
    windowMonths: months,
    sample: judged(cohort).length,
    tooYoung: undecided.filter(({ possible }) => possible < limit).length,
    unclear: undecided.filter(({ possible }) => possible >= limit).length,
    answered: cohort.filter(({ inside }) => isWithin(inside)).length,
    answeredWithinLimit: share(cohort.map(({ inside }) => inside)),
    answeredWithinLimitByAnyone: share(cohort.map(({ anyone }) => anyone)),
    median: dayReached(
      cohort.map(({ inside }) => inside),
      0.5,
    ),
    p90: dayReached(
      cohort.map(({ inside }) => inside),
      0.9,
    ),
    waiting: watched
      .filter(({ isOpen, cut, inside }) => isOpen && !cut && !inside.answered)
      .map(({ number, possible }) => ({ number, days: possible }))
      .sort((a, b) => b.days - a.days || a.number - b.number),
  };
}

/** What becomes of issues: who closed each last, where it is closed and that is told. */
export function countClosed(questions: readonly Question[], olderThan: number) {
  const old = questions.filter(({ age }) => age > olderThan);
  const open = old.filter(({ closed }) => closed === null);
  const closedBy = (is: (close: Happening | undefined) => boolean) =>
    old.filter(
      ({ closed, happenings }) => closed !== null && is(closing(happenings.filter(({ kind }) => kind === 'close'))),
    );
  const [byBot, unclear] = [closedBy((close) => close?.by === 'machine'), closedBy((close) => close === undefined)];
  const byPerson = closedBy((close) => close !== undefined && close.by !== 'machine');
  const sample = old.length - unclear.length;
  const waits = [
    ...open.map(({ age }) => ({ days: age, answered: false })),
    ...byBot.map(({ age, closed }) => ({ days: Math.min(age, closed ?? age), answered: false })),
    ...byPerson.map(({ age, closed }) => ({ days: Math.min(age, closed ?? age), answered: true })),
  ];
  return {
    sample,
    closed: byPerson.length,
    closedByBot: byBot.length,
    open: open.length,
    unclear: unclear.length,
    closedShare: sample === 0 ? null : byPerson.length / sample,
    median: dayReached(waits, 0.5),
  };
}

/** The fewest who made half of the commits, by trying every group of people; authors share a commit. */
export function fewestWithHalf(commits: readonly (readonly string[])[]): number | null {
  const names = [...new Set(commits.flat())];
  if (names.length === 0) return null;
  const made = (group: readonly string[]): number =>
    commits.reduce((sum, authors) => sum + authors.filter((name) => group.includes(name)).length / authors.length, 0);
  const groups = Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((_name, at) => (bits >> at) & 1));
  return Math.min(...groups.filter((group) => made(group) >= commits.length / 2 - 1e-9).map(({ length }) => length));
}
