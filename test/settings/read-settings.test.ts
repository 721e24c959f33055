import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/settings/read-settings.ts';
import { language, languageCodes } from '../../src/wording/languages.ts';
import { now } from '../support/repository.ts';

const practices = [
  { id: 'translations' },
  { id: 'roadmap' },
  { id: 'code-of-conduct' },
  { id: 'issue-response', thresholds: { withinDays: 14, met: 0.8, partly: 0.5 } },
];
const path = '.github/coop-scorecard.yml';
const read = (text: string) => readSettings(text, path, { practices, now });
const mistakes = (text: string) =>
  read(text).problems.map(({ line, column, message }) => `${line}:${column} ${message.key}`);

describe('a whole file', () => {
  const text = `
language: es
extends: fiqus/.github
agreed: { on: 2026-05-01, at: https://fiqus.coop/actas/12 }
cooperative:
  name: Fiqus
  website: https://fiqus.coop
  proof: { domain: fiqus.coop }
  members: [ana, "@beto"]
  email-domains: [Fiqus.coop]
  federations: [{ name: FACTTIC, url: https://facttic.org.ar }]
  joint-work: [{ with: Camba }]
people:
  management: { who: [ana], see: GOVERNANCE.md#roles }
  communication: false
  skills: [design, translation, accounting]
decisions: { see: GOVERNANCE.md, open-to: contributors }
infrastructure: { hosting: { by: Web Architects, cooperative: true, see: https://webarchitects.coop } }
services: [{ kind: support, url: https://fiqus.coop/soporte }]
data: { policy: PRIVACY.md }
bots: [our-release-account, "renovate[bot]"]
dependents: { ecosyste-ms: false }
practices:
  translations: { not-applicable: "command-line tool for sysadmins", until: 2027-06-01 }
  roadmap: { found-at: docs/plan.md }
  issue-response: { within-days: 7, met: 0.9, partly: 0.6 }
publish: { issue: true, check: false, comment: never }
fail-under: 60
`;
  test('is read without a problem', () => expect(read(text).problems).toEqual([]));
  test('says what it says', () => expect(read(text).settings).toMatchSnapshot());
});

describe('a file that says nothing is no mistake', () => {
  test.each([
    ['empty', ''],
    ['only a comment', '# nothing yet\n'],
    ['keys without values', 'language:\ncooperative:\n  members:\npractices:\n  roadmap:\n'],
    ['JSON', '{ "language": "en", "fail-under": null }'],
    ['Windows line ends', 'language: es\r\nfail-under: 5\r\n'],
    ['a byte order mark', '\uFEFFlanguage: es\n'],
    ['an anchor used once', 'cooperative: { members: &us [ana] }\npeople: { management: { who: *us } }'],
    [
      'an honest no',
      'people: { management: false, skills: false }\nservices: []\ninfrastructure: { hosting: false }\ndata: false',
    ],
    ['a language with a region', 'language: es-AR'],
    ['the last day of an exception', 'practices: { roadmap: { not-applicable: finished, until: 2026-11-20 } }'],
    ['a co-operative that forms', 'cooperative: forming'],
  ])('%s', (_, text) => expect(mistakes(text)).toEqual([]));
});

describe('every mistake is found at its place', () => {
  test.each([
    ['misspelt key', 'languaje: es', '1:1 settings.unknown-key-did-you-mean'],
    ['unknown key', 'colour-of-the-card: green', '1:1 settings.unknown-key'],
    ['misspelt key further in', 'cooperative:\n  webiste: https://a.coop', '2:3 settings.unknown-key-did-you-mean'],
    [
      'misspelt practice',
      'practices:\n  code-of-conducts: { found-at: a.md }',
      '2:3 settings.unknown-practice-did-you-mean',
    ],
    ['unknown practice', 'practices:\n  kubernetes: { found-at: a.md }', '2:3 settings.unknown-practice'],
    ['list for one value', 'extends: [a/b]', '1:10 settings.expected-one-value'],
    ['list for a text', 'cooperative: { name: [Fiqus] }', '1:22 settings.expected-one-value'],
    ['one value for a list', 'bots: our-bot', '1:7 settings.expected-list'],
    ['text for yes or no', 'publish: { issue: "no" }', '1:19 settings.expected-yes-no'],
    ['YAML 1.1 yes', 'publish: { issue: yes }', '1:19 settings.expected-yes-no'],
    ['text for a mapping', 'publish: never', '1:10 settings.expected-mapping'],
    ['list for a mapping', 'publish:\n  - issue: true', '2:3 settings.expected-mapping'],
    ['list for the file', '- language: es', '1:1 settings.not-mapping'],
    ['text for the file', 'hello', '1:1 settings.not-mapping'],
    ['unknown choice', 'publish: { comment: sometimes }', '1:21 settings.expected-one-of'],
    ['unknown language', 'language: tlh', '1:11 settings.expected-one-of'],
    ['unknown service', 'services: [{ kind: magic }]', '1:20 settings.expected-one-of'],
    ['service without its kind', 'services: [{ url: https://a.coop }]', '1:12 settings.missing'],
    ['some other word for a co-operative', 'cooperative: maybe', '1:14 settings.expected-cooperative'],
    ['an unclear answer', 'people: { management: nobody }', '1:23 settings.expected-answer'],
    ['reason left empty', 'practices:\n  roadmap: { not-applicable: }', '2:14 settings.reason-missing'],
    ['true for a reason', 'practices:\n  roadmap: { not-applicable: true }', '2:14 settings.reason-missing'],
    ['blank reason', 'practices:\n  roadmap: { not-applicable: "  " }', '2:14 settings.reason-missing'],
    ['until without a reason', 'practices:\n  roadmap: { until: 2027-01-01 }', '2:14 settings.until-alone'],
    ['expired', 'practices:\n  roadmap: { not-applicable: finished, until: 2026-11-19 }', '2:47 settings.expired'],
    ['day that is none', 'agreed: { on: 2026-02-30 }', '1:15 settings.impossible-day'],
    ['day written otherwise', 'agreed: { on: 30/02/2026 }', '1:15 settings.expected-day'],
    ['year alone', 'agreed: { on: 2026 }', '1:15 settings.expected-day'],
    ['partly above met', 'practices:\n  issue-response: { met: 0.4, partly: 0.6 }', '2:39 settings.thresholds-order'],
    ['met below the default of partly', 'practices:\n  issue-response: { met: 0.4 }', '2:26 settings.thresholds-order'],
    ['percentage for a share', 'practices:\n  issue-response: { met: 90 }', '2:26 settings.expected-share'],
    ['no days at all', 'practices:\n  issue-response: { within-days: 0 }', '2:34 settings.expected-days'],
    ['more than a year', 'practices:\n  issue-response: { within-days: 366 }', '2:34 settings.expected-days'],
    ['half days', 'practices:\n  issue-response: { within-days: 2.5 }', '2:34 settings.expected-days'],
    ['limits where there are none', 'practices:\n  roadmap: { met: 0.5 }', '2:14 settings.no-threshold'],
    ['public mail service', 'cooperative: { email-domains: [a.coop, gmail.com] }', '1:40 settings.public-mail'],
    ['public mail service of a country', 'cooperative: { email-domains: [yahoo.com.ar] }', '1:32 settings.public-mail'],
    ['address for a domain', 'cooperative: { email-domains: [ana@a.coop] }', '1:32 settings.bad-domain'],
    ['name that no account has', 'cooperative: { members: [ana, Ana Pérez] }', '1:31 settings.bad-login'],
    ['ftp', 'cooperative: { website: ftp://a.coop }', '1:25 settings.bad-url'],
    ['script', 'cooperative: { website: "javascript:alert(1)" }', '1:25 settings.bad-url'],
    ['address with a password', 'cooperative: { website: https://a:b@a.coop }', '1:25 settings.bad-url'],
    ['address without a scheme', 'cooperative: { website: a.coop }', '1:25 settings.bad-url'],
    [
      'two proofs',
      'cooperative: { proof: { domain: a.coop, registration: https://a.coop } }',
      '1:23 settings.one-proof',
    ],
    ['no proof', 'cooperative: { proof: {} }', '1:23 settings.one-proof'],
    ['extends an address', 'extends: https://github.com/a/b', '1:10 settings.bad-extends'],
    ['extends one name', 'extends: fiqus', '1:10 settings.bad-extends'],
    ['path out of the repository', 'practices: { roadmap: { found-at: ../plan.md } }', '1:35 settings.bad-path'],
    ['path out, in the middle', 'practices: { roadmap: { found-at: docs/../../plan.md } }', '1:35 settings.bad-path'],
    ['absolute path', 'practices: { roadmap: { found-at: /etc/passwd } }', '1:35 settings.bad-path'],
    ['backslashes', 'practices: { roadmap: { found-at: docs\\plan.md } }', '1:35 settings.bad-path'],
    ['drive', 'data: { policy: "C:/privacy.md" }', '1:17 settings.bad-place'],
    [
      'found and not applicable',
      'practices: { roadmap: { found-at: a.md, not-applicable: none } }',
      '1:25 settings.found-and-not-applicable',
    ],
    ['too high', 'fail-under: 101', '1:13 settings.expected-percentage'],
    ['text for a number', 'fail-under: "60"', '1:13 settings.expected-percentage'],
    ['not a number', 'fail-under: .nan', '1:13 settings.expected-percentage'],
    ['empty name', 'cooperative: { name: "" }', '1:22 settings.empty'],
    ['a key of objects', '__proto__: { language: es }', '1:1 settings.unknown-key'],
    ['another key of objects', 'constructor: 5', '1:1 settings.unknown-key'],
    ['a merge key', 'x: &x { issue: true }\npublish: { <<: *x }', '1:1 settings.unknown-key'],
    ['tab', 'publish:\n\tissue: true', '2:1 settings.tab'],
    ['unclosed bracket', 'bots: [a\nlanguage: es', '2:1 settings.not-yaml'],
    ['unclosed quote', 'language: "es', '1:14 settings.not-yaml'],
    ['wrong indent', 'publish:\n  issue: true\n check: true', '3:1 settings.not-yaml'],
    ['two documents', 'language: es\n---\nlanguage: en', '2:1 settings.several-documents'],
    ['custom tag', 'language: !es es', '1:11 settings.custom-tag'],
    ['at sign without quotes', 'cooperative: { members: [@ana] }', '1:26 settings.quotes-needed'],
    ['written twice', 'language: es\nlanguage: en', '2:1 settings.duplicate-key'],
    ['name for nothing', 'language: *nothing', '1:1 settings.aliases'],
  ])('%s', (_, text, mistake) => expect(mistakes(text)[0]).toBe(mistake));
});

test.each([
  ['of one key', 'langauge: es\nfail-under: 40', { failUnder: 40 }],
  ['of one item', 'bots: [a, -b-, c]', { bots: ['a', 'c'] }],
  ['inside a mapping', 'cooperative: { name: A, website: a.coop }', { cooperative: { name: 'A' } }],
  [
    'of several items',
    'services: [{ kind: magic }, { kind: support }, { url: x }, { kind: other }]',
    {
      services: [
        { kind: 'support', url: null },
        { kind: 'other', url: null },
      ],
    },
  ],
  [
    'of both limits',
    'practices: { issue-response: { met: 0.2, partly: 0.9, within-days: 7 } }',
    {
      practices: { 'issue-response': { thresholds: { withinDays: 7 } } },
    },
  ],
  [
    'of an exception that is over',
    'practices: { roadmap: { not-applicable: no, until: 2020-01-01 } }',
    { practices: { roadmap: {} } },
  ],
  ['of a key written twice', 'language: es\nlanguage: en\n', { language: 'en' }],
])('the rest of the file is used beside a mistake %s', (_, text, settings) => {
  const result = read(text);
  expect(result.problems).not.toEqual([]);
  expect(result.settings).toEqual(expect.objectContaining(settings));
});

test('mistakes after one that was left out of a list still stand at their own lines', () => {
  const text =
    'services:\n  - kind: magic\n  - { kind: support, ulr: x }\n  - { kind: support, url: x, also: y, more: z }\n';
  expect(mistakes(text)).toEqual([
    '2:11 settings.expected-one-of',
    '3:22 settings.unknown-key-did-you-mean',
    '4:27 settings.bad-url',
    '4:30 settings.unknown-key',
    '4:39 settings.unknown-key',
  ]);
});

test('all mistakes of a file are told at once, in the order of the file', () => {
  expect(mistakes('a1: 1\nb2: 2\nfail-under: x\nbots: y\n')).toEqual([
    '1:1 settings.unknown-key',
    '2:1 settings.unknown-key',
    '3:13 settings.expected-percentage',
    '4:7 settings.expected-list',
  ]);
});

describe('what would be too much work is left unread', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((name, i) => {
      const before = 'abcdefg'[i];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    }),
  ].join('\n');
  test.each([
    ['aliases that multiply', bomb, 'settings.aliases'],
    ['a large file', `# ${'x'.repeat(70_000)}\nlanguage: es`, 'settings.too-large'],
  ])('%s', (_, text, key) => {
    const result = read(text);
    expect(result.settings).toEqual({});
    expect(result.problems.map(({ message }) => message.key)).toEqual([key]);
  });

  test('a file full of mistakes gives a number of problems that a person can read', () => {
    const text = Array.from({ length: 3000 }, (_, i) => `key${i}x: 1`).join('\n');
    expect(read(text).problems).toHaveLength(50);
  });
  test('nesting without end', () => {
    expect(read(`language: ${'['.repeat(10_000)}`).settings).toEqual({});
  });
});

test.each(languageCodes)('every problem is a whole sentence in %s', (code) => {
  const text =
    'languaje: es\nbots: x\npractices:\n  roadmap: { until: 2020-01-01 }\n  road: {}\n  translations: { not-applicable: a, until: 2020-01-01 }\n';
  const told = read(text).problems.map(({ message }) => language(code).tell(message));
  expect(told).toMatchSnapshot();
  for (const sentence of told) expect(sentence).not.toMatch(/undefined|object|NaN/);
});
