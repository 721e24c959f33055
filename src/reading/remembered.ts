/** Answers kept at most; all are forgotten together when there are more. */
const most = 5000;

/** Keeps the answers about names and paths: every practice asks about those of the same files. */
export function remembered<Answer>(work: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    const before = answers.get(name);
    if (before !== undefined) return before;
    const answer = work(name);
    if (answers.size >= most) answers.clear();
    answers.set(name, answer);
    return answer;
  };
}
