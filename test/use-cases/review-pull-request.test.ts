import { describe, expect, test } from '@jest/globals';
import { practices } from '../../src/practices/list.ts';
import { changesBetween, isAnything } from '../../src/report/changes.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { known } from '../../src/snapshot/fact.ts';
import { auditPullRequest } from '../../src/use-cases/audit-snapshot.ts';
import { now, repository } from '../support/repository.ts';

const file = '.github/coop-scorecard.yml';

async function review(base: string | null, head: string | null, files: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const side = (settings: string | null, more: Readonly<Record<string, string>> = {}) =>
    repository({ 'README.md': '# Semilla\n', ...(settings === null ? {} : { [file]: settings }), ...more });
  const sides = await auditPullRequest(
    { base: side(base), head: side(head, files) },
    {
      practices,
      now,
      overrides: {},
      inherit: (from) => {
        asked.push(from);
        const text = 'fail-under: 40\nbots: [policy-bot]\npublish: { comment: always }\n';
        return Promise.resolve(known({ path: `${from}/${file}`, text }));
      },
    },
  );
  return { ...sides, asked, changes: changesBetween(sides.base, sides.head) };
}

describe('what the head of a pull request decides', () => {
  test.each([
    ['fail-under: 10', ({ failUnder }: Settings) => failUnder, 70],
    [
      'publish: { comment: never, issue: false }',
      (settings: Settings) => settings.publish,
      { issue: true, check: true, comment: 'changes' },
    ],
    ['bots: [mallory]', (settings: Settings) => settings.bots, ['our-bot']],
    [
      'cooperative: { members: [mallory] }',
      (settings: Settings) => (typeof settings.cooperative === 'object' ? settings.cooperative.members : null),
      ['ana'],
    ],
  ] as const)('%s counts for nothing', async (proposed, read, expected) => {
    const { head } = await review(
      'fail-under: 70\nbots: [our-bot]\ncooperative: { members: [ana] }\n',
      `${proposed}\n`,
    );
    expect(read(head.settings)).toEqual(expected);
  });

  test('whom it extends is not even asked', async () => {
    const { asked, head } = await review('language: es\n', 'extends: mallory/.github\n');
    expect(asked).toEqual([]);
    expect(head.settings.failUnder).toBeNull();
  });

  test('whom the base extends holds for both, also when the head leaves it out', async () => {
    const { asked, base, head } = await review('extends: facttic/.github\n', null);
    expect(asked).toEqual(['facttic/.github']);
    for (const side of [base, head]) expect(side.settings).toMatchObject({ failUnder: 40, bots: ['policy-bot'] });
  });

  test('the rest of its file is shown as what would change', async () => {
    const { changes, head } = await review(null, 'people: { management: { who: [ana] } }\nlanguge: es\n');
    expect(changes.practices.map(({ id, turn }) => [id, turn])).toEqual([['management', 'adds']]);
    expect(changes.newProblems).toHaveLength(1);
    expect(head.problems).toHaveLength(1);
  });
});

describe('what a pull request changes', () => {
  test('files', async () => {
    const { changes } = await review(null, null, {
      'GOVERNANCE.md': '# Governance\n\nThe general assembly of members decides by vote, every second month.\n',
    });
    expect(changes.practices.map(({ id }) => id)).toContain('governance');
    expect(isAnything(changes)).toBe(true);
  });

  test('code is no change', async () => {
    const { changes } = await review(null, null, { 'src/seed.js': 'export const seed = 1;\n' });
    expect(isAnything(changes)).toBe(false);
  });
});
