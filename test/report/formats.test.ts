import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import * as v from 'valibot';
import { publishedSchema } from '../../scripts/scorecard-schema.ts';
import { badgeJson, badgeSvg } from '../../src/report/badge.ts';
import { htmlReport } from '../../src/report/html.ts';
import { stylesheet } from '../../src/report/html-style.ts';
import { jsonReport } from '../../src/report/json.ts';
import { scorecardSchema } from '../../src/report/json-schema.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { hostileText } from '../support/hostile-text.ts';
import { literal, mixed, practiceIds, scorecard, withVerdict, words } from '../support/scorecard.ts';

const english = literal('en');
const spanish = literal('es');
const tool = { version: '1.2.3' };
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);

describe('JSON', () => {
  const parse = (text: string): v.InferOutput<typeof scorecardSchema> => v.parse(scorecardSchema, JSON.parse(text));

  test('the published schema is the one in the code', () => {
    expect(JSON.parse(read('../../schema/scorecard.schema.json'))).toEqual(JSON.parse(publishedSchema()));
  });

  test.each([
    ['all in place', scorecard()],
    ['something of everything', mixed()],
    ['a folder', scorecard({}, { source: 'checkout', cost: null })],
  ])('%s follows the published schema', (_, card) => {
    const valid = ajv.compile(JSON.parse(publishedSchema()));
    valid(JSON.parse(jsonReport(card, english, tool)));
    expect(valid.errors).toBeNull();
    expect(() => parse(jsonReport(card, spanish, tool))).not.toThrow();
  });

  test('the schema refuses what is not a scorecard', () => {
    const valid = ajv.compile(JSON.parse(publishedSchema()));
    const json = JSON.parse(jsonReport(scorecard(), english, tool));
    expect(valid({ ...json, schemaVersion: 2 })).toBe(false);
    expect(valid({ ...json, extra: true })).toBe(false);
    expect(valid({ ...json, summary: { ...json.summary, score: 101 } })).toBe(false);
  });

  test('keys come in the order of the contract', () => {
    const json = parse(jsonReport(mixed(), english, tool));
    expect(Object.keys(json)).toEqual([
      'schemaVersion',
      'tool',
      'repository',
      'source',
      'auditedAt',
      'summary',
      'digitalInfrastructure',
      'practices',
      'valueChain',
      'problems',
      'unread',
      'cost',
    ]);
    expect(Object.keys(json.practices[0] ?? {})).toEqual([
      'id',
      'area',
      'essential',
      'declared',
      'verdict',
      'summary',
      'evidence',
      'lookedIn',
      'nextStep',
      'measures',
      'basis',
    ]);
    expect(json.auditedAt).toBe('2026-11-20T10:00:00Z');
    expect(json.practices.map(({ id }) => id)).toEqual(practiceIds);
  });

  test('the same audit gives the same bytes, with two spaces and a final newline', () => {
    const text = jsonReport(mixed(), english, tool);
    expect(text).toBe(jsonReport(mixed(), english, tool));
    expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/);
  });

  test('a folder has no cost, an unjudged licence is null, numbers that are none are null', () => {
    const json = parse(
      jsonReport(
        scorecard({ readme: { measures: { words: Number.NaN, pages: 3 } } }, { source: 'checkout', cost: null }),
        english,
        tool,
      ),
    );
    expect(json).not.toHaveProperty('cost');
    expect(json.practices[0]?.measures).toEqual({ licence: null });
    expect(json.practices.find(({ id }) => id === 'readme')?.measures).toEqual({ words: null, pages: 3 });
  });

  test('evidence has the address that the project wrote, or else that of the file', () => {
    const evidence = [
      { kind: 'declared' as const, summary: words('a'), url: 'https://a.coop' },
      { kind: 'observed' as const, summary: words('b'), path: 'a b.md', line: 2 },
    ];
    const [licence] = parse(jsonReport(scorecard({ 'free-licence': { evidence } }), english, tool)).practices;
    expect(licence?.evidence[0]).toEqual({ kind: 'declared', summary: 'a', url: 'https://a.coop' });
    expect(licence?.evidence[1]?.url).toMatch(/\/a%20b\.md\?plain=1#L2$/);
  });
});

describe('SARIF', () => {
  const { $schema: _, id: __, ...schema } = JSON.parse(read('fixtures/sarif-schema-2.1.0.json'));
  const valid = ajv.compile(schema);
  const run = (text: string) => JSON.parse(text).runs[0];

  test.each([
    ['English', english],
    ['Spanish', spanish],
  ])('is valid in %s', (_, language) => {
    for (const card of [
      scorecard(),
      mixed(),
      scorecard({}, { repository: { ...scorecard().repository, url: null } }),
    ]) {
      valid(JSON.parse(sarifReport(card, language, tool)));
      expect(valid.errors).toBeNull();
    }
  });

  test('has a rule for each practice, and results for what is in part or not yet', () => {
    const { tool: made, results } = run(
      sarifReport(
        scorecard({
          documentation: withVerdict('not-yet', 1),
          roadmap: {
            ...withVerdict('partly', 0),
            evidence: [{ kind: 'observed', summary: words('x'), path: 'a b:c/#1.md', line: 4 }],
          },
          readme: withVerdict('not-checked'),
          translations: withVerdict('not-applicable'),
        }),
        english,
        tool,
      ),
    );
    expect(made.driver.informationUri).toMatch(/^https:/);
    expect(made.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(practiceIds);
    for (const { help, name } of made.driver.rules) {
      for (const text of [help.text, help.markdown, name]) expect(text).toMatch(/\S/);
    }
    expect(results.map((result: { ruleId: string; level: string }) => [result.ruleId, result.level])).toEqual([
      ['roadmap', 'note'],
      ['documentation', 'warning'],
    ]);
    for (const result of results) expect(made.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b%3Ac/%231.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4 },
    });
    expect(results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('docs/guide.md');
  });

  test('knows a result again, whatever its words and its line', () => {
    const at = (line: number) =>
      ({
        roadmap: {
          ...withVerdict('partly', line),
          evidence: [{ kind: 'observed', summary: words('x'), path: 'a.md', line }],
        },
      }) as const;
    const prints = ([1, 7] as const).map((line) =>
      run(sarifReport(scorecard(at(line)), line === 1 ? english : spanish, tool)).results.map(
        (result: { partialFingerprints: object }) => result.partialFingerprints,
      ),
    );
    expect(prints[0]).toEqual([{ 'coopScorecardPractice/v1': 'roadmap' }]);
    expect(prints[1]).toEqual(prints[0]);
  });

  test('what has no place of its own is shown at the README', () => {
    const { results } = run(sarifReport(scorecard({ roadmap: withVerdict('not-yet', 0) }), english, tool));
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('README.md');
  });

  test('stays valid whatever a repository holds', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        expect(
          valid(
            JSON.parse(
              sarifReport(
                mixed((text) => `${text}${hostile}`),
                english,
                tool,
              ),
            ),
          ),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('badge', () => {
  test('for shields.io', () => {
    expect(JSON.parse(badgeJson(scorecard({ roadmap: withVerdict('not-yet') }), english))).toEqual({
      schemaVersion: 1,
      label: 'co-op scorecard',
      message: '36 of 37 practices',
      color: '#1f6f8b',
    });
  });

  test('says when the project is not open, or nothing could be checked', () => {
    const closed = scorecard({ 'free-licence': withVerdict('not-yet') });
    expect(JSON.parse(badgeJson(closed, english)).message).toBe('not open yet');
    const unchecked = Object.fromEntries(practiceIds.map((id) => [id, withVerdict('not-checked')]));
    expect(JSON.parse(badgeJson(scorecard(unchecked), english)).message).toBe('not checked yet');
  });

  test('as a picture has a title and a description', () => {
    const svg = badgeSvg(scorecard(), spanish);
    expect(svg).toContain('role="img" aria-label="tarjeta cooperativa: 37 de 37 prácticas"');
    expect(svg).toContain('<title>tarjeta cooperativa: 37 de 37 prácticas</title>');
    expect(svg).toMatch(/<desc>.*no un certificado/);
    expect(svg).not.toContain(' id=');
    expect(svg).not.toMatch(/<script|href=|url\(http|<image/);
  });
});

describe('HTML', () => {
  interface Seen {
    readonly labelledBy: readonly string[];
    readonly unnamed: readonly string[];
    readonly names: readonly string[];
    readonly ids: readonly string[];
    readonly targets: readonly string[];
    readonly loaded: readonly string[];
  }
  function seenIn(html: string): Seen {
    const seen = {
      labelledBy: [] as string[],
      unnamed: [] as string[],
      names: [] as string[],
      ids: [] as string[],
      targets: [] as string[],
      loaded: [] as string[],
    };
    const parser = new Parser({
      onopentag: (name, attributes) => {
        seen.names.push(name);
        if (attributes.id !== undefined) seen.ids.push(attributes.id);
        const label = attributes['aria-labelledby'];
        if (label !== undefined) seen.labelledBy.push(label);
        else if (attributes.role !== undefined && !attributes['aria-label']) seen.unnamed.push(attributes.role);
        if (name === 'th' && !/^(?:col|row)$/.test(attributes.scope ?? '')) seen.unnamed.push(name);
        if (attributes.href !== undefined) seen.targets.push(attributes.href);
        for (const key of ['src', 'srcset', 'data', 'action', 'poster', 'background', 'style']) {
          if (attributes[key] !== undefined) seen.loaded.push(key);
        }
        for (const key of Object.keys(attributes)) if (key.startsWith('on')) seen.loaded.push(key);
      },
    });
    parser.end(html);
    return seen;
  }

  test('is one page that loads nothing, with landmarks, one first heading and no broken anchors', () => {
    const html = htmlReport(mixed(), spanish, tool);
    const { names, ids, targets, loaded, labelledBy, unnamed } = seenIn(html);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="es">/);
    expect(loaded).toEqual([]);
    for (const name of ['script', 'link', 'img', 'iframe', 'object']) expect(names).not.toContain(name);
    for (const name of ['header', 'main', 'footer', 'title']) expect(names).toContain(name);
    expect(names.filter((name) => name === 'h1')).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(unnamed).toEqual([]);
    expect(labelledBy.length).toBeGreaterThan(10);
    for (const label of labelledBy) expect(ids).toContain(label);
    for (const target of targets.filter((each) => each.startsWith('#'))) expect(ids).toContain(target.slice(1));
    const levels = names.filter((name) => /^h[1-6]$/.test(name)).map((name) => Number(name[1]));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(html).not.toContain('@import');
    expect(stylesheet).not.toContain('url(');
  });

  test('changes nothing but its words, whatever a repository holds', () => {
    const harmless = seenIn(htmlReport(mixed(), english, tool)).names.filter((name) => name !== 'a');
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const { names, targets, loaded } = seenIn(
          htmlReport(
            mixed((text) => `${text}${hostile}`),
            english,
            tool,
          ),
        );
        expect(names.filter((name) => name !== 'a')).toEqual(harmless);
        expect(loaded).toEqual([]);
        for (const target of targets) expect(target).toMatch(/^(?:#|https:\/\/(?:docs\.)?github\.com\/)/);
      }),
      { numRuns: 25 },
    );
  });

  test('every text stands out from its background, in light and in dark', () => {
    const themes = [...stylesheet.matchAll(/:root\{(?:color-scheme:light dark;)?(--page[^}]*)\}/g)].map((match) =>
      Object.fromEntries((match[1] ?? '').split(';').map((pair) => pair.slice(2).split(':') as [string, string])),
    );
    expect(themes).toHaveLength(3);
    for (const theme of themes) {
      for (const ground of ['page', 'card', 'tint', 'note']) {
        for (const ink of ['text', 'soft', 'link']) {
          expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });
});

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.slice(1);
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
