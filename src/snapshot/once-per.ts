/** A function that works its answer out once for each thing it is asked about, and keeps it for as long as that thing lives. */
export function oncePer<Thing extends object, Answer>(work: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const before = answers.get(thing);
    if (before !== undefined) return before.answer;
    const answer = work(thing);
    answers.set(thing, { answer });
    return answer;
  };
}
