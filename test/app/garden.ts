import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository of its own for a test, the demonstration or a benchmark. */
export interface Garden {
  readonly folder: string;
  /** Commits these files (null removes one) on a branch, and gives the commit. */
  commit(files: Readonly<Record<string, string | null>>, message: string, branch?: string): string;
  remove(): void;
}

export function startGarden(files: Readonly<Record<string, string>>): Garden {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'coop-scorecard-'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_AUTHOR_NAME: 'Ana Sol',
        GIT_AUTHOR_EMAIL: 'ana@semilla.example',
        GIT_COMMITTER_NAME: 'Ana Sol',
        GIT_COMMITTER_EMAIL: 'ana@semilla.example',
      },
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  let branch = 'main';
  const garden: Garden = {
    folder,
    commit(changed, message, on = 'main') {
      if (on !== branch) {
        git('checkout', '--quiet', ...(git('branch', '--list', on) === '' ? ['-b', on, 'main'] : [on]));
        branch = on;
      }
      for (const [path, text] of Object.entries(changed)) {
        if (text === null) {
          rmSync(join(folder, path));
          continue;
        }
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      const commit = git('rev-parse', 'HEAD');
      // HEAD is the default branch to a reader.
      if (branch !== 'main') {
        git('checkout', '--quiet', 'main');
        branch = 'main';
      }
      return commit;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  garden.commit(files, 'Begin');
  return garden;
}
