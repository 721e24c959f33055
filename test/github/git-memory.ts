import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Longer answers are asked for again. */
const mostBytes = 1_000_000;

const folders = new Map<string, { state: string; readonly said: Map<string, Buffer | Error> }>();

/** What git said about a folder, until one of its references changes: a process for every question takes long. */
export function remembered(folder: string, question: string, ask: () => Buffer): Buffer {
  const state = stateOf(folder);
  const known = folders.get(folder);
  const memory = known?.state === state ? known : { state, said: new Map<string, Buffer | Error>() };
  if (memory !== known) folders.set(folder, memory);
  let answer = memory.said.get(question);
  if (answer === undefined) {
    try {
      answer = ask();
    } catch (error) {
      answer = error instanceof Error ? error : new Error(String(error));
    }
    if (answer instanceof Error || answer.length <= mostBytes) memory.said.set(question, answer);
  }
  if (answer instanceof Error) throw answer;
  return answer;
}

/** Git writes a reference beside its place and moves it there, which changes the folder. */
function stateOf(folder: string): string {
  const inside = statSync(join(folder, '.git'), { throwIfNoEntry: false })?.isDirectory()
    ? join(folder, '.git')
    : folder;
  const times: string[] = [];
  const look = (path: string): void => {
    times.push(String(statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs));
  };
  look(join(inside, 'HEAD'));
  look(join(inside, 'packed-refs'));
  const walk = (path: string): void => {
    look(path);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(path, entry.name));
    }
  };
  if (statSync(join(inside, 'refs'), { throwIfNoEntry: false })) walk(join(inside, 'refs'));
  return times.join(' ');
}
