import { describe, expect, test } from '@jest/globals';
import { resolveSettings, settingsForPullRequest, unreadInheritance } from '../../src/settings/resolve-settings.ts';
import { defaultSettings, type PartialSettings } from '../../src/settings/settings.ts';

describe('who wins', () => {
  const flags: PartialSettings = { language: 'es', failUnder: 80 };
  const file: PartialSettings = {
    language: 'en',
    failUnder: null,
    cooperative: { name: 'Fiqus', members: ['ana'] },
    publish: { issue: false },
    practices: { 'issue-response': { thresholds: { met: 0.9 } }, roadmap: { foundAt: 'plan.md' } },
  };
  const inherited: PartialSettings = {
    failUnder: 40,
    bots: ['federation-bot'],
    cooperative: { members: ['others'], federations: [{ name: 'FACTTIC', url: null }] },
    publish: { issue: true, comment: 'never' },
    practices: {
      'issue-response': { thresholds: { withinDays: 7, met: 0.5 } },
      roadmap: { notApplicable: { reason: 'shared', until: null } },
      translations: { notApplicable: { reason: 'shared', until: null } },
    },
  };
  const all = resolveSettings(flags, file, inherited);

  test('a flag before the file', () => expect([all.language, all.failUnder]).toEqual(['es', 80]));
  test('the file before what it extends, null included', () =>
    expect(resolveSettings(file, inherited).failUnder).toBeNull());
  test('what it extends before the default', () => expect(all.bots).toEqual(['federation-bot']));
  test('the default for the rest', () => expect(all.dependents).toEqual(defaultSettings.dependents));
  test('nothing said is the default', () => expect(resolveSettings()).toEqual(defaultSettings));
  test('groups are joined, lists taken whole', () => {
    expect(all.cooperative).toEqual({
      name: 'Fiqus',
      website: null,
      proof: null,
      members: ['ana'],
      emailDomains: [],
      federations: [{ name: 'FACTTIC', url: null }],
      jointWork: undefined,
    });
    expect(all.publish).toEqual({ issue: false, check: true, comment: 'never' });
  });
  test('a word for the co-operative replaces a group of facts', () =>
    expect(resolveSettings({ cooperative: 'none' }, inherited).cooperative).toBe('none'));
  test('to be found somewhere wins over not to apply, which was inherited', () =>
    expect(all.practices.roadmap).toEqual({ foundAt: 'plan.md' }));
  test('an inherited exception holds', () => expect(all.practices.translations?.notApplicable?.reason).toBe('shared'));
  test('limits are joined', () =>
    expect(all.practices['issue-response']?.thresholds).toEqual({ withinDays: 7, met: 0.9 }));
  test('limits that contradict each other together: the nearer ones alone', () => {
    const near: PartialSettings = { practices: { a: { thresholds: { met: 0.4 } } } };
    const far: PartialSettings = { practices: { a: { thresholds: { met: 0.9, partly: 0.6 } } } };
    expect(resolveSettings(near, far).practices.a?.thresholds).toEqual({ met: 0.4 });
  });
});

describe('on a pull request', () => {
  const base: PartialSettings = {
    failUnder: 60,
    bots: ['ours'],
    extends: 'a/.github',
    publish: { check: true },
    cooperative: { name: 'A', members: ['ana'] },
    language: 'en',
  };
  const head: PartialSettings = {
    failUnder: 0,
    bots: ['mallory'],
    extends: 'mallory/.github',
    publish: { check: false },
    cooperative: { name: 'B', members: ['mallory'] },
    language: 'es',
  };
  test('what decides comes from the base, the rest from the head', () =>
    expect(settingsForPullRequest(base, head)).toEqual({
      ...base,
      cooperative: { name: 'B', members: ['ana'] },
      language: 'es',
    }));
  test('a head cannot bring in what the base does not say', () =>
    expect(settingsForPullRequest({}, head)).toEqual({ cooperative: { name: 'B' }, language: 'es' }));
  test('a head cannot take away what the base says', () =>
    expect(settingsForPullRequest(base, {})).toEqual({
      failUnder: 60,
      bots: ['ours'],
      extends: 'a/.github',
      publish: { check: true },
      cooperative: { members: ['ana'] },
    }));
  test('a head that says there is no co-operative says so', () =>
    expect(settingsForPullRequest(base, { cooperative: 'none' }).cooperative).toBe('none'));
});

test('settings of others, where they cannot be read, are said to be unread', () => {
  expect(unreadInheritance({ extends: 'a/.github' })).toEqual({
    what: 'inherited-settings',
    why: 'unsupported',
    path: 'a/.github',
  });
  expect(unreadInheritance({})).toBeNull();
});
