import { commit, git, repository, write } from '../sources/checkout/repositories.ts';
import { conventional } from '../sources/github/trees.ts';

/** A pull request that adds a roadmap. */
export const plan = { title: 'A plan', author: 'vera', createdAt: '2026-10-03T00:00:00Z', head: 'plan' };

/** A git repository with its branch. */
export function repositoryWithPlan(): string {
  const top = repository(conventional);
  git(top, ['checkout', '--quiet', '-b', plan.head]);
  write(top, { 'ROADMAP.md': '# Roadmap\n\n- Lend to several people\n- Say when seeds are due\n' });
  commit(top, plan.title);
  git(top, ['checkout', '--quiet', 'main']);
  return top;
}
