import { describe, expect, test } from '@jest/globals';
import { dependents } from '../../../src/practices/open-infrastructure/dependents.ts';
import type { Profile } from '../../../src/snapshot/activity.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { judge, repository, told } from '../../support/repository.ts';

const verdict = (byPath: Readonly<Record<string, string>>) => judge(dependents, repository(byPath)).verdict;

describe('named', () => {
  test.each([
    ['a file of adopters', { 'ADOPTERS.md': '# Adopters\n\n- [CoopCycle](https://coopcycle.org): deliveries\n' }],
    ['one without links', { 'ADOPTERS.md': '# Adopters\n\n- Camba, hosting\n- Outlandish\n' }],
    ['a table', { 'ADOPTERS.md': '# Adopters\n\n| Organization | Use |\n| --- | --- |\n| Camba | hosting |\n' }],
    ['a section', { 'README.md': '# Semilla\n\n## Used by\n\n* [Fiqus](https://fiqus.coop)\n' }],
    [
      'a section with logos',
      { 'README.md': '# S\n\n## Who uses Semilla?\n\n[![Fiqus](logo.png)](https://fiqus.coop)\n' },
    ],
    ['in Spanish', { 'README.md': '# Semilla\n\n## Proyectos que usan Semilla\n\n- [Fiqus](https://fiqus.coop)\n' }],
    [
      'an instance of somebody',
      { 'README.md': '# S\n\n## Who uses Semilla?\n\n- [Seeds](https://semilla.fiqus.coop)\n' },
    ],
    ['a sentence with links', { 'README.md': '# Semilla\n\nIt is used by [Fiqus](https://fiqus.coop) every day.\n' }],
  ])('%s', (_, files) => {
    expect(verdict(files)).toBe('met');
  });

  test('says some of the names', () => {
    const text = '# Adopters\n\n- [CoopCycle](https://coopcycle.org)\n- Camba, hosting\n';
    expect(told(judge(dependents, repository({ 'ADOPTERS.md': text })))).toContain(
      '2 users are named: CoopCycle and Camba.',
    );
  });

  test('in publiccode.yml', () => {
    const text = `publiccodeYmlVersion: '0.4'\nname: Semilla\nurl: https://github.com/tierra-comun/semilla\nlegal:\n  license: MIT\nmaintenance:\n  type: community\nusedBy:\n  - Comune di Firenze\n`;
    expect(told(judge(dependents, repository({ 'publiccode.yml': text })))).toContain('Comune di Firenze');
  });
});

describe('claimed without names', () => {
  test.each([
    [
      'nobody in the file yet',
      { 'ADOPTERS.md': '# Adopters\n\nThese use Semilla. Please open an issue to add your organization.\n' },
    ],
    ['a sentence', { 'README.md': '# Semilla\n\nThis project is used by many organisations all over the world.\n' }],
  ])('%s', (_, files) => {
    expect(verdict(files)).toBe('partly');
  });
});

describe('proves nothing', () => {
  test.each([
    ['no word of it', { 'README.md': '# Semilla\n\nA seed.\n' }],
    ['what is used inside', { 'README.md': '# Semilla\n\nThe parser is used by [webpack](https://webpack.js.org).\n' }],
    ['a section about use', { 'README.md': '# Semilla\n\n## Usage\n\n- [Fiqus](https://fiqus.coop)\n' }],
    ['what it is built with', { 'README.md': '# Semilla\n\n## Built with\n\n- [React](https://react.dev)\n' }],
    ['an empty list', { 'README.md': '# Semilla\n\n## Used by\n\nComing soon.\n' }],
    [
      'who should use it',
      { 'README.md': '# Semilla\n\n## Who should use Semilla\n\n- [Teams](https://example.org)\n' },
    ],
    [
      'files that are used by something else',
      {
        'README.md': '# Semilla\n\nThis project contains an app that gathers files that are used by those endpoints.\n',
      },
    ],
    ['a guide for users', { 'docs/users.md': '# Users\n\n- [Sign in](https://fiqus.coop)\n' }],
  ])('%s', (_, files) => {
    expect(verdict(files)).toBe('not-checked');
  });

  test.each([
    ['its own site', 'https://semilla.org'],
    ['a place to try it', 'https://staging.semilla.org/login'],
    ['the site of its owner', 'https://www.tierracomun.coop'],
    ['its preview', 'https://semilla-staging.herokuapp.com'],
  ])('%s is no user', (_, url) => {
    expect(verdict({ 'README.md': `# Semilla\n\n## Used by\n\n- [Here](${url})\n` })).toBe('partly');
  });

  test('repositories of the same owner', () => {
    const text =
      '# Semilla\n\n## Used by\n\n- [Bosque](https://github.com/Tierra-Comun/bosque)\n- [Site](https://tierra-comun.github.io/x)\n';
    expect(verdict({ 'README.md': text })).toBe('partly');
  });
});

describe('counted by a register', () => {
  const counted = (packages: number, repositories: number) =>
    repository(
      {},
      { dependents: known({ packages, repositories, source: 'ecosyste.ms', at: Date.UTC(2026, 10, 19), url: null }) },
    );

  test('some', () => {
    const judgement = judge(dependents, counted(1, 12_148));
    expect(judgement).toMatchObject({
      verdict: 'met',
      measures: { dependentPackages: 1, dependentRepositories: 12_148 },
    });
    expect(told(judgement)).toContain(
      'Others depend on this: 1 package and 12,148 repositories, as counted by ecosyste.ms.',
    );
    expect(told(judgement)).toContain('Counted on 19 November 2026.');
  });

  test('none is not known, never a fault', () => {
    expect(judge(dependents, counted(0, 0)).verdict).toBe('not-checked');
  });

  test('a private repository', () => {
    const judgement = judge(
      dependents,
      repository({}, { profile: known({ private: true } as Profile), dependents: known(null) }),
    );
    expect(judgement.verdict).toBe('not-checked');
    expect(told(judgement)).toContain('private');
  });
});
