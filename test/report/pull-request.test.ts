import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { remarks } from '../../src/report/annotations.ts';
import { changesBetween } from '../../src/report/changes.ts';
import { markdownCard, mostCharactersOfACard } from '../../src/report/markdown.ts';
import { pullRequestReport } from '../../src/report/pull-request.ts';
import { language } from '../../src/wording/languages.ts';
import { hostileText } from '../support/hostile-text.ts';
import { gitHubWouldLink } from '../support/rendered.ts';
import { literal, mixed, practiceIds, scorecard, withVerdict, words } from '../support/scorecard.ts';

const english = literal('en');
const problem = (line: number, text = 'A mistake.') => ({ path: 'a.yml', line, column: 1, message: words(text) });
const render = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const report = (base: ReturnType<typeof scorecard>, head: ReturnType<typeof scorecard>, in_ = english): string =>
  pullRequestReport({ base, head, changes: changesBetween(base, head) }, in_);

describe('what changed, in words', () => {
  test.each([
    ['not-yet', 'met', 'Adds a code of conduct'],
    ['not-checked', 'met', 'Adds a code of conduct'],
    ['not-yet', 'partly', 'Adds a code of conduct, in part'],
    ['partly', 'met', 'Completes the code of conduct'],
    ['met', 'partly', 'Leaves the code of conduct only in part'],
    ['met', 'not-yet', 'Removes the code of conduct'],
    ['partly', 'not-yet', 'Removes the code of conduct'],
    ['not-yet', 'not-applicable', 'Code of conduct: Not yet → Does not apply'],
  ] as const)('%s to %s: %s', (before, after, expected) => {
    const real = language('en');
    const side = (verdict: typeof before | typeof after) => scorecard({ 'code-of-conduct': withVerdict(verdict) });
    expect(report(side(before), side(after), { ...english, sentence: real.sentence })).toContain(`**${expected}**`);
  });

  test('in Spanish', () => {
    const side = (verdict: 'met' | 'not-yet') => scorecard({ 'contribution-guide': withVerdict(verdict) });
    expect(report(side('met'), side('not-yet'), literal('es'))).toContain('**Quita la guía de contribución**');
  });

  test('nothing', () => {
    expect(report(mixed(), mixed())).toMatch(/^This pull request changes nothing/);
  });

  test('a licence, mistakes made and mistakes put right', () => {
    const licensed = (licence: string | null) => ({ 'free-licence': { measures: { licence } } });
    const base = scorecard(licensed(null), { problems: [problem(3), problem(9)] });
    const head = scorecard(licensed('MIT'), { problems: [problem(4), problem(1, 'Another.')] });
    const text = report(base, head);
    expect(text).toContain('The licence: none recognised → MIT');
    expect(text).toContain('Another.');
    expect(text).toContain('Puts one mistake right');
    expect(text).not.toContain('A mistake.**');
  });

  test('the card is below, folded, byte for byte', () => {
    const [, folded] = report(scorecard(), mixed()).split('</b></summary>\n\n', 2);
    expect(report(scorecard(), mixed())).toContain(markdownCard(mixed(), english, { most: 55_000 }));
    expect(folded).toBeDefined();
  });

  test('is never too long', () => {
    const long = scorecard(
      Object.fromEntries(
        practiceIds.map((id) => [id, { ...withVerdict('not-yet'), summary: words('[x] '.repeat(400)) }]),
      ),
      { problems: Array.from({ length: 50 }, (_, line) => problem(line, `${line} ${'|'.repeat(400)}`)) },
    );
    const text = report(scorecard(), long);
    expect(text.length).toBeLessThanOrEqual(mostCharactersOfACard);
    expect(text).toContain('left out to keep');
  });
});

test('a hostile repository changes nothing but its own words', () => {
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const head = mixed((text) => `${text}${hostile}`);
      const html = render(report(scorecard(), { ...head, repository: { ...head.repository, name: hostile } }));
      expect(gitHubWouldLink(html)).toEqual([]);
      expect(html).not.toMatch(/<!--|<img|onerror=|<script/);
      expect(html.match(/<details>/g)).toHaveLength(html.match(/<\/details>/g)?.length ?? 0);
    }),
    { numRuns: 40 },
  );
});

describe('remarks at lines', () => {
  test('mistakes first, then essentials, ten at most, one line each', () => {
    const card = scorecard(
      Object.fromEntries(practiceIds.map((id) => [id, { ...withVerdict('partly'), nextStep: null }])),
      { problems: [problem(3, 'One\n::error::two')] },
    );
    const found = remarks(card, english, null);
    expect(found).toHaveLength(10);
    expect(found[0]).toMatchObject({ level: 'warning', path: 'a.yml', line: 3, message: 'One ::error::two' });
    expect(found[1]?.title).toMatch(/^Free licence/);
    for (const { message, title } of found) expect(`${message}${title}`).not.toMatch(/[\n\r]/);
  });

  test('on a pull request only in files that it touches', () => {
    const card = scorecard({}, { problems: [problem(3)] });
    expect(remarks(card, english, new Set(['b.yml']))).toEqual([]);
    expect(remarks(card, english, new Set(['a.yml']))).toHaveLength(1);
  });

  test('what is met, not yet, or nowhere has no line', () => {
    expect(
      remarks(
        scorecard({
          roadmap: withVerdict('not-yet'),
          readme: { ...withVerdict('partly'), evidence: [], nextStep: null },
        }),
        english,
        null,
      ),
    ).toEqual([]);
  });

  test('a path that is no line of text is left out', () => {
    expect(remarks(scorecard({}, { problems: [{ ...problem(1), path: 'a\n::error::b' }] }), english, null)).toEqual([]);
  });
});
