import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ExitStatus, Io } from './io.ts';
import { run } from './run.ts';
import { languageOf } from './spoken.ts';

const { stdin, stdout, stderr } = process;

const io: Io = {
  env: process.env,
  cwd: process.cwd(),
  terminal: stdout.isTTY === true,
  watched: stderr.isTTY === true,
  columns: stdout.columns || 80,
  now: () => Date.now(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  init: askAndWrite,
};

async function askAndWrite(argv: readonly string[]): Promise<ExitStatus> {
  const [{ init }, { openQuestions }] = await Promise.all([import('./init.ts'), import('./questions.ts')]);
  const questions = openQuestions(stdin, stdout);
  try {
    return await init(argv, {
      isTTY: stdin.isTTY === true && stdout.isTTY === true,
      language: languageOf(io),
      ask: (question) => questions.ask(question),
      stdout: io.out,
      stderr: io.err,
      exists: (path) => existsSync(resolve(path)),
      async writeFile(path, text) {
        await mkdir(dirname(resolve(path)), { recursive: true });
        await writeFile(resolve(path), text, { flag: 'wx' });
      },
    });
  } finally {
    questions.close();
  }
}

process.exitCode = await run(process.argv.slice(2), io);
