import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { pastCard } from '../../src/report/headline.ts';
import { markdownCard } from '../../src/report/markdown.ts';
import { hostileText } from '../support/hostile-text.ts';
import { gitHubWouldLink, piecesOf } from '../support/rendered.ts';
import { day, now } from '../support/repository.ts';
import { literal, mixed, practiceIds, scorecard, withVerdict, words } from '../support/scorecard.ts';

const english = literal('en');
const spanish = literal('es');

const render = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
const lines = (card: string): string[] => card.split('\n');
const addresses = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
const elements = (html: string): string[] => [...html.matchAll(/<([a-z][a-z\d]*)/gi)].map((match) => match[1] ?? '');

describe('the headline', () => {
  test('counts what is in place of what was assessed', () => {
    const card = markdownCard(
      scorecard({
        roadmap: withVerdict('not-yet'),
        translations: withVerdict('partly'),
        federation: withVerdict('not-checked'),
      }),
      english,
    );
    expect(card).toContain('**5 of 5 essentials in place · 34 of 36 practices in place**');
    expect(card).toContain('Of the rest: 1 in part and 1 not yet. Left out of the count: 1 for the project to answer.');
  });

  test('says first that there is no free licence', () => {
    const card = markdownCard(scorecard({ 'free-licence': withVerdict('not-yet') }), english);
    expect(lines(card)[2]).toMatch(/^⚠️ \*\*This project is not open yet/);
    expect(markdownCard(scorecard({ 'free-licence': withVerdict('partly') }), english)).not.toContain('not open yet');
    expect(markdownCard(scorecard({ 'free-licence': withVerdict('not-checked') }), english)).not.toContain(
      'not open yet',
    );
  });

  test('says what changed since last time, under the same rules only', () => {
    const card = scorecard({ roadmap: withVerdict('not-yet') });
    const before = { ...pastCard(card), at: now - 7 * day };
    const told = (previous: typeof before): string => markdownCard(card, english, { previous });
    expect(told({ ...before, met: 34, essentials: { met: 4, assessed: 5 } })).toContain(
      'Since 13 November 2026: 2 more practices and 1 more essential in place.',
    );
    expect(told({ ...before, met: 37 })).toContain('Since 13 November 2026: 1 fewer practice in place.');
    expect(told(before)).toContain('Nothing in the count has changed since 13 November 2026.');
    expect(told({ ...before, ruleset: '2025.1' })).toContain('so the counts are not compared');
    expect(told({ ...before, ruleset: '2025.1', met: 1 })).not.toContain('more practices');
    expect(told({ ...before, at: now })).not.toContain('Since');
  });
});

describe('the next steps', () => {
  test('are three, the essentials first, the project’s own answers after what can be seen', () => {
    const card = markdownCard(
      scorecard({
        management: withVerdict('not-yet', 0),
        roadmap: withVerdict('not-yet', 0),
        readme: withVerdict('partly', 0),
        documentation: withVerdict('not-yet', 0),
        translations: withVerdict('not-checked', 0),
      }),
      english,
    );
    const steps = lines(card).filter((line) => /^\d\. /.test(line));
    expect(steps).toHaveLength(3);
    expect(steps[0]).toContain('[Write CODE_OF_CONDUCT.md](https://github.com/tierra-comun/semilla/new/main?filename=');
    const titles = (['documentation', 'readme', 'roadmap'] as const).map((id) => english.sentence(`${id}.title`));
    expect(steps.map((step) => /\*\*(.*?)\*\*/.exec(step)?.[1])).toEqual(titles);
  });

  test('choosing a licence is one, whatever it is compatible with', () => {
    const steps = (verdict: 'not-yet' | 'met'): string[] =>
      lines(
        markdownCard(
          scorecard({
            'free-licence': withVerdict(verdict, 0),
            'gpl-compatible-licence': withVerdict('not-yet', 0),
            roadmap: withVerdict('not-yet', 0),
          }),
          english,
        ),
      ).flatMap((line) => /^\d\. \*\*(.*?)\*\*/.exec(line)?.[1] ?? []);
    const [free, compatible, roadmap] = (['free-licence', 'gpl-compatible-licence', 'roadmap'] as const).map((id) =>
      english.sentence(`${id}.title`),
    );
    expect(steps('not-yet')).toEqual([free, roadmap]);
    expect(steps('met')).toEqual([compatible, roadmap]);
  });

  test('say in the row of each practice too what to open', () => {
    const nextStep = {
      summary: words('Say who.'),
      place: { kind: 'settings-file', example: 'services: []\n' },
    } as const;
    const card = scorecard({ services: { ...withVerdict('not-checked'), nextStep } });
    const settings = 'https://github.com/tierra-comun/semilla/new/main?filename=.github%2Fcoop-scorecard.yml';
    expect(lines(markdownCard(card, english))).toContain(
      `  - Next step: Say who. →&nbsp;[Open the settings file](${settings}&value=services%3A%20%5B%5D%0A)`,
    );
  });

  test('are none when all is in place', () => {
    expect(markdownCard(scorecard(), english)).toContain('Nothing is waiting.');
  });
});

describe('what the card says of itself', () => {
  test('it is no certificate, and how to stop it', () => {
    const card = markdownCard(scorecard(), english);
    expect(card).toContain('It is not a certificate');
    expect(card).toContain('have not said yet whether they agreed');
    expect(card).toContain('publish: { issue: false, check: false, comment: never }');
  });

  test.each([
    [{ on: '2026-05-01', at: null }, 'agreed on the rules of this card on 1 May 2026.'],
    [
      { on: '2026-05-01', at: 'https://a.coop/b' },
      'agreed on the rules of this card on 1 May 2026: https:&#8203;//a.coop/b',
    ],
    [{ on: null, at: 'docs/minutes.md' }, 'agreed on the rules of this card: docs/minutes.md'],
    [{ on: 'someday', at: null }, 'agreed on the rules of this card.'],
  ])('who agreed: %j', (agreed, expected) => {
    const card = scorecard();
    expect(markdownCard({ ...card, settings: { ...card.settings, agreed } }, english)).toContain(expected);
  });

  test('no time of day', () => {
    expect(markdownCard(mixed(), english)).not.toMatch(/\b\d{1,2}:\d{2}(?::\d{2})?\b(?!\d)(?=\s|Z|$)/m);
    const later = { ...mixed(), auditedAt: now + 3_600_000 };
    expect(markdownCard(later, english)).toBe(markdownCard(mixed(), english));
  });
});

test.each([
  ['English', english],
  ['Spanish', spanish],
])('the whole card, in %s', (_, language) => {
  const previous = { ...pastCard(mixed()), at: now - 7 * day, met: 7 };
  expect(markdownCard(mixed(), language, { previous, history: [previous] })).toMatchSnapshot();
});

test('what the project says is said once', () => {
  const summary = words('The project says that this does not apply: no need.');
  const said = (path?: string): string => {
    const evidence = [{ kind: 'declared', summary, ...(path && { path }) }] as const;
    return markdownCard(scorecard({ translations: { verdict: 'not-applicable', summary, evidence } }), english);
  };
  expect(said().split('no need.')).toHaveLength(2);
  expect(said('docs/languages.md').split('no need.')).toHaveLength(3);
});

test('every verdict has its word beside its symbol', () => {
  const card = markdownCard(mixed(), english);
  for (const word of ['✅ In place', '🌱 In part', '⬜ Not yet', '❔ Not checked', '➖ Does not apply']) {
    expect(card).toContain(word);
  }
});

describe('length', () => {
  const long = scorecard(
    Object.fromEntries(
      practiceIds.map((id) => [
        id,
        {
          ...withVerdict('partly'),
          evidence: Array.from({ length: 12 }, (_, at) => ({
            kind: 'observed' as const,
            summary: words(`$a$ | ${'@everyone '.repeat(40)}`),
            path: `${'docs/'.repeat(30)}${at}.md`,
            line: at + 1,
          })),
        },
      ]),
    ),
  );

  test.each([60_000, 20_000, 12_000])('stays below %d characters, by whole rows', (most) => {
    const card = markdownCard(long, english, { most });
    expect(card.length).toBeLessThanOrEqual(most);
    expect(card).toMatch(/left out to keep this short/);
    expect(card.match(/<details>/g)).toHaveLength(card.match(/<\/details>/g)?.length ?? 0);
    expect(card).toContain('It is not a certificate');
    const full = new Set(lines(markdownCard(long, english, { most: 10_000_000 })));
    const foreign = lines(card).filter((line) => !full.has(line) && !/left out to keep/.test(line));
    expect(foreign).toEqual([]);
  });

  test('a card that fits is whole', () => {
    expect(markdownCard(mixed(), english)).not.toContain('left out');
  });

  test('starter texts too long for three links give way', () => {
    const starter = words('a b '.repeat(700));
    const place = { kind: 'new-file', path: 'A.md', starter } as const;
    const card = scorecard({
      documentation: { ...withVerdict('not-yet'), nextStep: { summary: words('x'), place } },
      roadmap: { ...withVerdict('not-yet'), nextStep: { summary: words('x'), place } },
    });
    expect(markdownCard(card, english)).toContain('&value=');
    expect(markdownCard(card, english, { most: 12_000 }).length).toBeLessThanOrEqual(12_000);
  });
});

describe('a hostile repository', () => {
  const harmless = render(markdownCard(mixed(), english));
  const expectedAddress =
    /^https:\/\/(?:docs\.github\.com\/en\/communities$|github\.com\/tierra-comun\/semilla\/(?:blob\/\d+|edit\/main|new\/main\?filename=|labels$))/;

  test('changes nothing but its own words', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const card = mixed((text) => `${text}${hostile}`);
        const html = render(markdownCard({ ...card, repository: { ...card.repository, name: hostile } }, english));
        expect(
          elements(html)
            .filter((name) => name !== 'span' && name !== 'a')
            .join(' '),
        ).toBe(
          elements(harmless)
            .filter((name) => name !== 'a')
            .join(' '),
        );
        for (const address of addresses(html)) expect(address).toMatch(expectedAddress);
        expect(gitHubWouldLink(html)).toEqual([]);
        expect(html).not.toMatch(/<!--|<img|onerror=/);
      }),
      { numRuns: 60 },
    );
  });

  test('a harmless one has the links that we write', () => {
    expect(addresses(harmless).length).toBeGreaterThan(5);
    expect(piecesOf(harmless).length).toBeGreaterThan(100);
  });
});

test('repositories of odd names and places', () => {
  const card = scorecard({}, { source: 'checkout', cost: null });
  const nowhere = { owner: null, name: '', url: null, ref: '', commit: null, defaultBranch: null };
  const told = markdownCard({ ...card, repository: nowhere }, english);
  expect(told).not.toMatch(/undefined|null|NaN/);
  expect(told).not.toContain('](http');
});
