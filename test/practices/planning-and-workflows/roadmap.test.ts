import { describe, expect, test } from '@jest/globals';
import { roadmap } from '../../../src/practices/planning-and-workflows/roadmap.ts';
import { known } from '../../../src/snapshot/fact.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { day, type FilesByPath, judge, now, repository } from '../../support/repository.ts';

const worked = (days: number): Partial<Snapshot> => {
  const person = { login: null, name: 'Ana', email: 'ana@hormiga.coop', bot: false };
  const at = now - days * day;
  const commit = { id: '1', authoredAt: at, committedAt: at, authors: [person], committer: person, merge: false };
  return { history: known({ commits: [commit], whole: true, total: 1, firstCommitAt: at }) };
};

const plan = '# Roadmap\n\n- [ ] Exchange seeds between banks\n- [ ] Work without a network\n- [x] Labels\n';

describe('a plan', () => {
  const cases: readonly (readonly [string, FilesByPath, number, string])[] = [
    ['undated, of a project worked on', { 'ROADMAP.md': plan }, 30, 'met'],
    ['undated, of a quiet project', { 'ROADMAP.md': plan }, 500, 'partly'],
    ['for this year', { 'ROADMAP.md': `${plan}\n## Q4 2026\n\n- Search\n` }, 30, 'met'],
    ['for years to come, of a quiet project', { 'ROADMAP.md': `${plan}\n## Phase 5 (Q1 2029)\n` }, 500, 'partly'],
    [
      'the first page of a plan of several',
      { 'docs/roadmap/README.md': '# Where to find it\n\nWe add to the plan and change it as we go.\n' },
      30,
      'met',
    ],
    [
      'a section named after the project',
      { 'README.md': '# S\n\n## The Semilla Platform Roadmap\n\n- Exchange seeds between banks\n' },
      30,
      'met',
    ],
    [
      'how it is looked after',
      { 'MAINTENANCE.md': '# Maintenance\n\n## Future directions\n\nThe cheatsheet needs an overhaul.\n' },
      30,
      'met',
    ],
    [
      'of years ago, of a project worked on',
      { 'ROADMAP.md': '# Roadmap 2021\n\n- Exchange seeds between banks by March 2021\n' },
      30,
      'partly',
    ],
    [
      'a README section',
      { 'README.md': '# Semilla\n\n## Hoja de ruta\n\n- Intercambio de semillas\n- Búsqueda\n' },
      30,
      'met',
    ],
    [
      'kept in the issues',
      {
        'README.md': '# S\n\nRoadmap is mostly written in [issues](https://github.com/tierra-comun/semilla/issues).\n',
      },
      30,
      'met',
    ],
    [
      'milestones of its own',
      { 'README.md': '# S\n\n- Product: [1.0 Andromeda](https://github.com/tierra-comun/semilla/milestone/1)\n' },
      30,
      'met',
    ],
    [
      'a list of tasks',
      { 'TODO.md': '# Pending\n\n- [ ] Exchange seeds between banks\n- [ ] Work without a network\n' },
      500,
      'partly',
    ],
    [
      'a board',
      {
        'README.md': '# OFN\n\nSee the [board](https://github.com/orgs/tierra-comun/projects/5) for what comes next.\n',
      },
      30,
      'met',
    ],
    [
      'a board of a quiet project',
      { 'CONTRIBUTING.md': '# C\n\nLook at the [projects](https://github.com/tierra-comun/semilla/projects/).\n' },
      600,
      'partly',
    ],
    [
      'publiccode.yml',
      {
        'publiccode.yml':
          'publiccodeYmlVersion: "0.4"\nname: Semilla\nurl: https://semilla.coop/code\nroadmap: https://semilla.coop/roadmap\nlegal:\n  license: AGPL-3.0-or-later\nmaintenance:\n  type: community\n',
      },
      30,
      'met',
    ],
    [
      'next steps of the work',
      { 'README.md': '# Semilla\n\n## Next steps\n\n- Exchange seeds between banks\n- Work without a network\n' },
      30,
      'met',
    ],
    [
      'a board beside a chat',
      {
        'README.md':
          '# Semilla\n\nView the [product backlog](https://mattermost.tierracomun.coop/plugins/focalboard/workspace/a1/shared/b2), where work is tracked.\n',
      },
      30,
      'met',
    ],
  ];
  test.each(cases)('%s', (_, byPath, days, expected) => {
    expect(judge(roadmap, repository(byPath, worked(days))).verdict).toBe(expected);
  });

  test('of unknown age says so', () => {
    const judgement = judge(roadmap, repository({ 'ROADMAP.md': plan }));
    expect(judgement).toMatchObject({ verdict: 'partly', summary: { key: 'roadmap.age-unknown' } });
  });

  test.each([
    [30, 'met'],
    [500, 'partly'],
  ])('a milestone changed %i days ago', (days, expected) => {
    const milestones = known([{ title: '2.0', description: null, open: true, updatedAt: now - days * day }]);
    expect(judge(roadmap, repository({}, { milestones })).verdict).toBe(expected);
  });

  test('a closed milestone is past', () => {
    const milestones = known([{ title: '1.0', description: null, open: false, updatedAt: now }]);
    expect(judge(roadmap, repository({}, { milestones })).verdict).toBe('not-yet');
  });
});

describe('no plan', () => {
  const none: readonly (readonly [string, FilesByPath])[] = [
    ['nothing', { 'README.md': '# Semilla' }],
    [
      'a page of the project on a service that gives badges',
      { 'README.md': '# S\n\nSee [our answers](https://bestpractices.coreinfrastructure.org/projects/289).\n' },
    ],
    [
      'another page of the host',
      { 'README.md': '# S\n\n[Andromeda](https://github.com/tierra-comun/semilla/issues/1)\n' },
    ],
    [
      'a board where issues are sorted',
      {
        'CONTRIBUTING.md':
          '# C\n\nIt is easier to monitor them on the [projects pane](https://github.com/orgs/tierra-comun/projects/109/views/2).\n',
      },
    ],
    [
      'a step of releasing',
      {
        'CONTRIBUTING.md':
          '# C\n\n## Releasing\n\n1. Close milestone: edit the [milestone](https://github.com/tierra-comun/semilla/milestone/#) with the date.\n',
      },
    ],
    [
      'a plan of a part of a library',
      { 'src/roadmap/README.md': '# Map\n\nDraws a map of roads from points and lines.\n' },
    ],
    ['an empty list', { 'TODO.md': '# TODO\n' }],
    [
      'a plan spoken of beside the issues',
      {
        'CONTRIBUTING.md':
          '# C\n\nPlease discuss it first on the [bugtracker](https://github.com/tierra-comun/semilla/issues). If it fits in the roadmap, open a request.\n',
      },
    ],
    [
      'issues without a plan',
      { 'README.md': '# S\n\nTell us in the [issues](https://github.com/tierra-comun/semilla/issues).\n' },
    ],
    ['none yet', { 'README.md': '# Semilla\n\n## Roadmap\n\nThere is no roadmap yet.\n' }],
    ['to come', { 'ROADMAP.md': '# Roadmap\n\nTBD\n' }],
    ['a sentence', { 'README.md': '# Stream\n\nCurious about the roadmap? Ask in the forum.\n' }],
    [
      'of another project',
      {
        'README.md':
          '# Honeysql-postgres\n\nSee the [milestone](https://github.com/seancorfield/honeysql/milestone/7).\n',
      },
    ],
    ['plans to pay for', { 'README.md': '# Semilla\n\n## Plans and pricing\n\nTen a month.\n' }],
    [
      'what to do after installing',
      { 'README.md': '# Semilla\n\n## Next steps after installing\n\nOpen the browser.\n' },
    ],
    ['a library', { 'vendor/library/ROADMAP.md': plan }],
    [
      'what to read next',
      {
        'README.md':
          '# Semilla\n\n## Next steps\n\nTo learn more about Semilla, visit [the guide](https://semilla.coop).\n',
      },
    ],
    [
      'a list of pages to read next',
      { 'README.md': '# Semilla\n\n## Next steps\n\n* Read more about labels.\n* Learn how to print them.\n' },
    ],
  ];
  test.each(none)('%s', (_, byPath) => {
    expect(judge(roadmap, repository(byPath, worked(30))).verdict).toBe('not-yet');
  });
});
