import { describe, expect, test } from '@jest/globals';
import { openDecisions } from '../../../src/practices/democratic-direction/open-decisions.ts';
import type { Discussions, Label } from '../../../src/snapshot/activity.ts';
import { known, unknown } from '../../../src/snapshot/fact.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(openDecisions, repository(files)).verdict;
const readme = (text: string): FilesByPath => ({ 'README.md': `# Foodsoft\n\nSoftware for food co-ops.\n\n${text}\n` });
const labels = (...all: readonly Label[]) => ({ labels: known(all) });
const ideas = (used: boolean): Discussions => ({
  enabled: true,
  total: 3,
  categories: [{ name: 'Ideas', answerable: false, used }],
});

describe('met', () => {
  test.each<[string, FilesByPath]>([
    [
      'a proposal written as an indented list',
      {
        'doc/design-docs/matching.md':
          '# Matching\n\n    * Minimize problems of compatibility by avoiding a dependency\n    * Keep the old matchers\n',
      },
    ],
    [
      'meetings, in a sentence that goes on',
      readme(
        'We have weekly meetings to coordinate our efforts and we try to do planning by voting. Feel free to join.',
      ),
    ],
    ['proposals of a kind of its own', { 'sep/sep-001.rst': null }],
    [
      'a place for features',
      { 'docs/CONTRIBUTING.md': '# C\n\nPlease create a new feature proposal on our open roadmap.\n' },
    ],
    ['records of architecture', { 'docs/adr/0001-use-redis.md': null }],
    ['records in a folder of the root', { 'architecture-decisions/pages/api.md': null }],
    ['RFCs under way', { 'active-rfcs/0013-composition-api.md': null }],
    ['enhancement proposals by their letters', { 'keps/0001-signing.md': null }],
    ['RFCs', { 'rfcs/001-cutting-edge.md': null }],
    ['propuestas', { 'propuestas/2024-moneda.md': null }],
    [
      'an open call',
      readme(
        'If you would like to influence the roadmap, please join our [monthly community call](https://forum.foodcoops.net/t/5).',
      ),
    ],
    ['meetings open to all', readme('Our assemblies are open: anyone can come.')],
    ['a survey', readme('Please take our survey on what comes next.')],
    ['asamblea abierta', readme('Las prioridades se deciden en asambleas abiertas cada mes.')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));

  test('a label in use', () => {
    const changes = labels({ name: 'type: RFC', uses: 4 });
    expect(judge(openDecisions, repository({}, changes)).verdict).toBe('met');
  });
  test('ideas discussed', () => {
    expect(judge(openDecisions, repository({}, { discussions: known(ideas(true)) })).verdict).toBe('met');
  });
});

describe('partly: set up, never used', () => {
  test.each<[string, FilesByPath]>([
    ['only a template', { 'docs/adr/template.md': null, 'docs/adr/README.md': null }],
    ['a form', { '.github/ISSUE_TEMPLATE/rfc.yml': null }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));

  test('a label that nothing bears', () => {
    const changes = labels({ name: 'proposal', uses: 0 });
    expect(judge(openDecisions, repository({}, changes)).verdict).toBe('partly');
  });
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', readme('')],
    ['RFCs of the IETF', readme('Follows RFC 2616 and [RFC 6749](https://tools.ietf.org/html/rfc6749).')],
    ['their texts', { 'docs/rfc/rfc2616.txt': null }],
    [
      'proposals as a part of the software',
      { 'app/views/proposals/show.md': null, 'decidim-proposals/README.md': null, 'src/proposals/index.md': null },
    ],
    [
      'meetings as a subject',
      readme('Rooms for online meetings: join a meeting with one click, with open source video calls.'),
    ],
    ['a feature for voting', readme('Users vote and comment under each post.')],
    ['none yet', readme('There are no community calls yet.')],
    ['queries of a database', readme('- `fix: resolve N+1 query issue in connections`')],
    [
      'a page of the docs on voting with the software',
      {
        'docs/GLOSSARY.md':
          '# Glossary\n\n## Proposal\n\nA formal request for a decision.\n\nVote on proposals with approve or reject.\n',
      },
    ],
    [
      'checks of dependents',
      { 'revdep/cran.md': null, 'deps/notes.md': null, 'steps/one.md': null, 'crates/grep/notes.md': null },
    ],
    ['a concept of the software', { 'site/concepts/proposals/index.html': null, 'docs/concepts/proposals/a.md': null }],
    [
      'what backers get',
      {
        'docs/BACKERS.md':
          '# Backers\n\n- [Ana](https://ana.org)\n\nPlease fill out the survey, and vote on features you like.\n',
      },
    ],
    ['a page that was built', { 'site/proposals/index.html': null }],
    ['records of a vendored library', { 'vendor/x/docs/adr/0001-a.md': null }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));

  test('the categories that GitHub makes, unused', () => {
    expect(judge(openDecisions, repository({}, { discussions: known(ideas(false)) })).verdict).toBe('not-yet');
  });
  test('a label about something else', () => {
    const changes = labels({ name: 'bug', uses: 9 }, { name: 'good first issue', uses: 2 });
    expect(judge(openDecisions, repository({}, changes)).verdict).toBe('not-yet');
  });
});

test('refused labels are not a missing practice', () => {
  expect(judge(openDecisions, repository({}, { labels: unknown('forbidden') })).verdict).toBe('not-checked');
});
