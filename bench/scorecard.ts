/*
 * Speed of an audit: `node bench/scorecard.ts [FOLDER …]`. Every measure is taken in processes of their own, one after
 * the other. Limits: judging and writing a typical snapshot 5 ms; a whole audit of 2,000 commits 0.4 times repolinter's,
 * with less memory; cost that grows with files and commits, and no faster.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { buildPackage } from '../scripts/build.ts';
import { type BenchRepository, makeRepository } from './checkout.ts';

const root = resolve(import.meta.dirname, '..');
const judging = join(import.meta.dirname, 'judging.ts');
/** What `npm run scorecard` runs. */
const launcher = [
  '--no-turbofan',
  '--no-regexp-tier-up',
  '--max-semi-space-size=2',
  join(root, 'scripts/scorecard.js'),
];
const repolinter = 'repolinter@0.12.0';
/** GNU time, which tells the most memory that a process and its children had. */
const gnuTime = '/usr/bin/time';

const limits = { judging: 5, share: 0.4 } as const;
const turns = 7;

interface Judged {
  readonly capture: number;
  readonly judge: number;
  readonly files: number;
  readonly commits: number;
}

interface Run {
  readonly milliseconds: number;
  /** Null where the system has no way to tell. */
  readonly megabytes: number | null;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const failed: string[] = [];
const verdict = (reached: boolean, what: string): string => {
  if (!reached) failed.push(what);
  return reached ? 'reached' : 'NOT REACHED';
};

function judge(folder: string, times: number): Judged {
  const child = spawnSync(process.execPath, [judging, folder, String(times)], { encoding: 'utf8', timeout: 300_000 });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Judged;
}

/** A program with no input, its output thrown away; null when it could not run. A linter that finds something ends with 1. */
function run(command: readonly string[], cwd: string): Run | null {
  const measured = existsSync(gnuTime);
  const note = join(cwd, 'memory');
  const [program = '', ...args] = measured ? [gnuTime, '--quiet', '-f', '%M', '-o', note, ...command] : command;
  const before = performance.now();
  const child = spawnSync(program, args, { cwd, stdio: 'ignore', timeout: 300_000 });
  const milliseconds = performance.now() - before;
  if (child.status !== 0 && child.status !== 1) return null;
  return {
    milliseconds,
    megabytes: measured ? Number(readFileSync(note, 'utf8').trim().split('\n').at(-1)) / 1024 : null,
  };
}

function typicalSnapshots(folders: readonly string[]): void {
  say(`Judging and writing a snapshot, in a warm process (limit ${limits.judging} ms for a typical one)`);
  const show = (name: string, { judge: time, files, commits }: Judged, end = ''): void =>
    say(`  ${name}: ${time.toFixed(1)} ms, ${files} files, ${commits} commits${end}`);
  withRepository({ commits: 400, files: 150, pages: 6 }, ({ folder }) => {
    const judged = judge(folder, 300);
    show('a typical one', judged, ` · ${verdict(judged.judge <= limits.judging, 'judging')}`);
  });
  withRepository({}, ({ folder }) => show('a large one', judge(folder, 200)));
  for (const folder of folders) show(basename(resolve(folder)), judge(resolve(folder), 120));
}

function wholeProcess(): void {
  say(`\nA whole audit of 2,000 commits, beside \`npx ${repolinter} lint\`, by turns (limit ${limits.share} times)`);
  const home = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
  try {
    withRepository({}, ({ folder }) => {
      const ours = (): Run | null => run([process.execPath, ...launcher, 'audit', folder], home);
      const theirs = (): Run | null => run(['npx', '--yes', repolinter, 'lint', folder], home);
      // The first runs fill caches, and fetch repolinter.
      if (ours() === null || theirs() === null) {
        say('  repolinter could not be run here: not compared');
        return;
      }
      const pairs = Array.from({ length: turns }, () => [ours(), theirs()] as const);
      const time = (which: 0 | 1): number => median(pairs.map((pair) => pair[which]?.milliseconds ?? 0));
      const memory = (which: 0 | 1): number => median(pairs.map((pair) => pair[which]?.megabytes ?? 0));
      const share = time(0) / time(1);
      say(`  this: ${time(0).toFixed(0)} ms, ${memory(0).toFixed(0)} MB`);
      say(`  repolinter: ${time(1).toFixed(0)} ms, ${memory(1).toFixed(0)} MB`);
      say(`  share: ${share.toFixed(2)} · ${verdict(share <= limits.share, 'whole audit')}`);
      if (memory(0) > 0) say(`  less memory · ${verdict(memory(0) < memory(1), 'memory')}`);
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function growth(): void {
  say('\nGrowth: time for each commit or file, which stays as it is where cost is linear');
  const base = { commits: 500, files: 300, pages: 10 };
  for (const grown of ['commits', 'files'] as const) {
    for (const times of [1, 4, 16]) {
      withRepository({ ...base, [grown]: base[grown] * times }, ({ folder }) => {
        const { capture, judge: time } = judge(folder, 30);
        const each = (1000 * (capture + time)) / (base[grown] * times);
        say(
          `  ${times} × ${base[grown]} ${grown}: taken in ${capture.toFixed(0)} ms, judged in ${time.toFixed(1)} ms, ${each.toFixed(0)} µs each`,
        );
      });
    }
  }
}

function licences(): void {
  const bench = join(import.meta.dirname, 'licence.ts');
  if (!existsSync(bench)) return;
  say('\nLicences');
  const child = spawnSync(process.execPath, [bench], { encoding: 'utf8', timeout: 300_000 });
  say(child.stdout.trimEnd().replace(/^/gm, '  '));
  verdict(child.status === 0, 'licences');
}

function withRepository(size: Parameters<typeof makeRepository>[0], use: (made: BenchRepository) => void): void {
  const made = makeRepository(size);
  try {
    use(made);
  } finally {
    made.remove();
  }
}

await buildPackage();
typicalSnapshots(process.argv.slice(2));
wholeProcess();
growth();
licences();
if (failed.length > 0) {
  say(`\nNot reached: ${failed.join(', ')}`);
  process.exitCode = 1;
}
