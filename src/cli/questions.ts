import { createInterface } from 'node:readline/promises';

/** Questions on a terminal. After the person ends the input (Ctrl-D, Ctrl-C), every answer is null. */
export function openQuestions(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { ask(question: string): Promise<string | null>; close(): void } {
  const terminal = createInterface({ input, output });
  const ended = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  return {
    ask: (question) => Promise.race([terminal.question(question).catch(() => null), ended]),
    close: () => terminal.close(),
  };
}
