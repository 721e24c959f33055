import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mostAhead, withRemembered } from '../../src/publish/hidden-block.ts';
import {
  anotherAppsAmong,
  type CommentWish,
  conclude,
  type DashboardWish,
  markers,
  type Occasion,
  oursAmong,
  type Posted,
  planComment,
  planDashboard,
} from '../../src/publish/plan.ts';
import { hostileText } from '../support/hostile-text.ts';

const at = Date.UTC(2026, 10, 20, 10);
const me = 'github-actions[bot]';
const card = (text: string, asked = at): string =>
  withRemembered(`${markers.dashboard}\n${text}`, { at: asked, history: [] });

const posted = (id: number, changes: Partial<Posted> = {}): Posted => ({
  id,
  body: card('Card', at - 1000),
  author: me,
  createdAt: at - 10_000 + id,
  open: true,
  url: null,
  ...changes,
});

const wish = (changes: Partial<DashboardWish> = {}): DashboardWish => ({
  ours: [],
  wanted: true,
  occasion: 'dashboard-run',
  repository: { archived: false, fork: false, empty: false, template: false, hasIssues: true },
  deleted: false,
  body: card('Card'),
  farewell: card('Farewell'),
  duplicate: 'Duplicate',
  at,
  ...changes,
});

describe('ours', () => {
  test.each<[string, Partial<Posted>, boolean]>([
    ['marker and author', {}, true],
    ['the author in other letters', { author: 'GitHub-Actions[bot]' }, true],
    ['a white line before the marker', { body: `\r\n${card('x')}` }, true],
    ['a person of the same name', { author: 'github-actions' }, false],
    ['somebody else', { author: 'mallory' }, false],
    ['a deleted account', { author: null }, false],
    ['no marker', { body: 'Card' }, false],
    ['the marker further down', { body: `> quoted\n${markers.dashboard}` }, false],
    ['the marker of a comment', { body: markers.comment }, false],
  ])('%s: %j', (_, changes, expected) => {
    expect(oursAmong([posted(1, changes)], 'dashboard', me)).toHaveLength(expected ? 1 : 0);
  });

  test('the oldest first, each once, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 2, 1], { minLength: 6 }), (ids) => {
        expect(
          oursAmong(
            ids.map((id) => posted(id)),
            'dashboard',
            me,
          ).map(({ id }) => id),
        ).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  test('nothing that a text says makes it ours', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(
          oursAmong([posted(1, { author: 'mallory', body: `${markers.dashboard}${text}` })], 'dashboard', me),
        ).toEqual([]);
      }),
    );
  });
});

describe('an App that publishes', () => {
  test.each<[string, Partial<Posted>, boolean]>([
    ['another bot with our marker', { author: 'coop-scorecard[bot]' }, true],
    ['the same, closed', { author: 'coop-scorecard[bot]', open: false }, true],
    ['ourselves', {}, false],
    ['a person', { author: 'coop-scorecard' }, false],
    ['a bot without the marker', { author: 'renovate[bot]', body: 'Dashboard' }, false],
  ])('%s', (_, changes, expected) => {
    expect(anotherAppsAmong([posted(1, changes)], 'dashboard', me) !== null).toBe(expected);
  });

  test('the Action with a token of its own App leaves the workflow bot out of it', () => {
    expect(anotherAppsAmong([posted(1)], 'dashboard', 'our-app[bot]')).toBeNull();
  });
});

describe('a dashboard', () => {
  test.each<[Occasion, boolean]>([
    ['installation', true],
    ['dashboard-run', true],
    ['by-hand', true],
    ['push', false],
    ['weekly', false],
    ['command', false],
  ])('is created on %s: %s', (occasion, created) => {
    const plan = planDashboard(wish({ occasion }));
    expect(plan).toEqual(
      created ? { steps: [{ do: 'create', body: card('Card') }] } : { steps: [], because: 'no-dashboard' },
    );
  });

  test.each(['archived', 'fork', 'template', 'empty'] as const)('never in a repository that is %s', (kind) => {
    const { repository } = wish();
    for (const occasion of ['installation', 'dashboard-run', 'by-hand'] as const) {
      expect(planDashboard(wish({ occasion, repository: { ...repository, [kind]: true } }))).toEqual({
        steps: [],
        because: kind,
      });
    }
  });

  test('not where issues are off, nor where it is not wanted', () => {
    expect(planDashboard(wish({ repository: { ...wish().repository, hasIssues: false } }))).toMatchObject({
      because: 'issues-off',
    });
    expect(planDashboard(wish({ wanted: false }))).toMatchObject({ because: 'not-wanted' });
  });

  test('deleted: it stays deleted, until an installation or a person asks', () => {
    expect(planDashboard(wish({ deleted: true }))).toEqual({ steps: [], because: 'deleted' });
    expect(planDashboard(wish({ deleted: true, occasion: 'by-hand' })).steps).toHaveLength(1);
    expect(planDashboard(wish({ deleted: true, occasion: 'installation' })).steps).toHaveLength(1);
  });

  test.each<Occasion>(['push', 'weekly', 'command', 'dashboard-run', 'installation', 'by-hand'])(
    'is updated on %s, not created again',
    (occasion) => {
      expect(planDashboard(wish({ occasion, ours: [posted(7, { body: card('Old', at - 1) })] }))).toEqual({
        steps: [{ do: 'update', id: 7, body: card('Card') }],
      });
    },
  );

  test('unchanged means no write: the time it remembers does not count, nor do line ends', () => {
    expect(planDashboard(wish({ ours: [posted(7)] }))).toEqual({ steps: [], because: 'unchanged' });
    const body = card('Card', at - 1).replaceAll('\n', '\r\n');
    expect(planDashboard(wish({ ours: [posted(7, { body })] }))).toMatchObject({ because: 'unchanged' });
  });

  test('another history is a change', () => {
    const history = [
      { on: '2026-11-01', ruleset: '2026.1', met: 1, assessed: 2, essentials: { met: 0, assessed: 5 }, score: 50 },
    ];
    const body = withRemembered(`${markers.dashboard}\nCard`, { at, history });
    expect(planDashboard(wish({ ours: [posted(7)], body })).steps).toHaveLength(1);
  });

  test('closed, it is kept up to date and not reopened', () => {
    const plan = planDashboard(wish({ ours: [posted(7, { open: false, body: card('Old', at - 1) })] }));
    expect(plan.steps).toEqual([{ do: 'update', id: 7, body: card('Card') }]);
  });

  test('an older run does not overwrite a newer one, nor close it', () => {
    const newer = posted(7, { body: card('Newer', at + 60_000) });
    expect(planDashboard(wish({ ours: [newer] }))).toEqual({ steps: [], because: 'older-run' });
    expect(planDashboard(wish({ ours: [newer], wanted: false }))).toEqual({ steps: [], because: 'older-run' });
  });

  test('a forged time does not keep us away', () => {
    const forged = posted(7, { body: card('Forged', at + mostAhead + 60_000) });
    expect(planDashboard(wish({ ours: [forged] })).steps).toHaveLength(1);
  });

  test('a damaged or forged block is dropped, never fatal', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const body = `${markers.dashboard}\nCard\n\n<!-- coop-scorecard:remembered:1 ${text} -->`;
        expect(planDashboard(wish({ ours: [posted(7, { body })] })).steps).toEqual([
          { do: 'update', id: 7, body: card('Card') },
        ]);
      }),
    );
  });

  test('two by accident: the older stays, the newer is closed', () => {
    expect(planDashboard(wish({ ours: [posted(7), posted(9), posted(11, { open: false })] })).steps).toEqual([
      { do: 'close', id: 9, body: 'Duplicate' },
    ]);
  });

  test('not wanted: closed with a word, once', () => {
    expect(planDashboard(wish({ wanted: false, ours: [posted(7)] })).steps).toEqual([
      { do: 'close', id: 7, body: card('Farewell') },
    ]);
    expect(planDashboard(wish({ wanted: false, ours: [posted(7, { open: false })] }))).toEqual({
      steps: [],
      because: 'not-wanted',
    });
  });

  test('done once, there is nothing more to do', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 4 }), fc.boolean(), (open, wanted) => {
        const ours = open.map((each, id) => posted(id, { open: each, body: card(`Card ${id}`, at - 1) }));
        const after = planDashboard(wish({ ours, wanted })).steps.reduce<readonly Posted[]>((now, step) => {
          if (step.do === 'create') return now.concat(posted(99, { body: step.body }));
          if (step.do === 'remove') return now;
          const change = step.do === 'close' ? { body: step.body, open: false } : { body: step.body };
          return now.map((each) => (each.id === step.id ? { ...each, ...change } : each));
        }, ours);
        expect(planDashboard(wish({ ours: after, wanted })).steps).toEqual([]);
        expect(after.slice(1).every((each) => !each.open)).toBe(true);
      }),
    );
  });
});

describe('a comment', () => {
  const text = (words: string, asked = at): string =>
    withRemembered(`${markers.comment}\n${words}`, { at: asked, history: [] });
  const comment = (changes: Partial<CommentWish> = {}): CommentWish => ({
    ours: [],
    comment: 'changes',
    changes: true,
    body: text('Adds'),
    at,
    ...changes,
  });
  const ours = [posted(3, { body: text('Old', at - 1) })];

  test.each<[CommentWish['comment'], boolean, boolean]>([
    ['changes', true, true],
    ['changes', false, false],
    ['always', true, true],
    ['always', false, true],
    ['never', true, false],
    ['never', false, false],
  ])('%s, and there are changes: %s. Created: %s', (wanted, changes, created) => {
    expect(planComment(comment({ comment: wanted, changes })).steps).toHaveLength(created ? 1 : 0);
  });

  test('one that is there is kept true, also when nothing changes any more', () => {
    expect(planComment(comment({ ours, changes: false })).steps).toEqual([{ do: 'update', id: 3, body: text('Adds') }]);
    expect(planComment(comment({ ours, comment: 'never' })).steps).toEqual([]);
  });

  test('unchanged, an older run, two by accident', () => {
    const same = posted(3, { body: text('Adds', at - 5) });
    expect(planComment(comment({ ours: [same] }))).toEqual({ steps: [], because: 'unchanged' });
    expect(planComment(comment({ ours: [posted(3, { body: text('Newer', at + 5) })] }))).toMatchObject({
      because: 'older-run',
    });
    expect(planComment(comment({ ours: [same, posted(4)] })).steps).toEqual([{ do: 'remove', id: 4 }]);
  });
});

describe('a check', () => {
  test.each([
    [null, 10, 90, 'success'],
    [50, 50, 90, 'success'],
    [50, 49, 50, 'failure'],
    [50, 49, 49, 'neutral'],
    [50, 49, 40, 'neutral'],
    [50, 49, null, 'neutral'],
    [50, null, 50, 'neutral'],
    [0, 0, 10, 'success'],
  ] as const)('below %s, now %s, before %s: %s', (failUnder, score, baseScore, expected) => {
    expect(conclude({ failUnder, score, baseScore })).toBe(expected);
  });
});
