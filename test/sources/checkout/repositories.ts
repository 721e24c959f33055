import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Files, ReadingPlan } from '../../../src/snapshot/files.ts';

const made: string[] = [];

/** An empty folder, removed after the tests of the file. */
export function folder(name = 'semilla'): string {
  const outer = mkdtempSync(join(realpathSync(tmpdir()), 'checkout-test-'));
  made.push(outer);
  const inner = join(outer, name);
  mkdirSync(inner);
  return inner;
}

afterAll(() => {
  for (const outer of made) rmSync(outer, { recursive: true, force: true });
});

export interface Who {
  readonly name: string;
  readonly email: string;
}
export const ana: Who = { name: 'Ana Sol', email: 'ana@semilla.example' };
export const beto: Who = { name: 'Beto Luz', email: '7+beto@users.noreply.github.com' };

/** Git as no one's settings change it, at a fixed time, by Ana unless told. */
export function git(
  cwd: string,
  args: readonly string[],
  by: Who = ana,
  date = '2026-01-02T03:04:05Z',
  input?: string,
): string {
  return execFileSync('git', args, {
    cwd,
    input: input ?? '',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_AUTHOR_NAME: by.name,
      GIT_AUTHOR_EMAIL: by.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: by.name,
      GIT_COMMITTER_EMAIL: by.email,
      GIT_COMMITTER_DATE: date,
      GIT_ALLOW_PROTOCOL: 'file:http',
    },
  }).trim();
}

export function write(top: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
}

export function commit(top: string, message = 'Work', by: Who = ana, date?: string): string {
  git(top, ['add', '--all']);
  git(top, ['commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-F', '-'], by, date, message);
  return git(top, ['rev-parse', 'HEAD']);
}

/** A repository with one commit of these files on `main`. */
export function repository(
  files: Readonly<Record<string, string | Buffer>> = { 'README.md': '# Semilla\n' },
  name?: string,
): string {
  const top = folder(name);
  git(top, ['init', '--quiet', '--initial-branch=main']);
  write(top, files);
  commit(top, 'First');
  return top;
}

/** Reads all files there are, in one round. */
export const everything: ReadingPlan = {
  rounds: 1,
  next: ({ entries }) => entries.filter(({ kind }) => kind === 'file').map(({ path }) => path),
};

export const pathsOf = (files: Files): readonly string[] => files.entries.map(({ path }) => path);

/** Text by path; the reason in its place where there is none. */
export const textsOf = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files.read.map(({ path, content }) => [path, content.kind === 'text' ? content.text : content.why]),
  );
