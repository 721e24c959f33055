import { describe, expect, test } from '@jest/globals';
import { codeOfConduct } from '../../../src/practices/planning-and-workflows/code-of-conduct.ts';
import { known, unknown } from '../../../src/snapshot/fact.ts';
import type { History } from '../../../src/snapshot/history.ts';
import { files, judge, now, repository } from '../../support/repository.ts';

const covenant = (contact: string): string => `# Contributor Covenant Code of Conduct

## Our Pledge

We as members, contributors, and leaders pledge to make participation in our community a harassment-free experience for
everyone, regardless of age, body size, visible or invisible disability, ethnicity or level of experience. We pledge to
act and interact in ways that contribute to an open, welcoming, diverse, inclusive, and healthy community.

## Enforcement

Instances of abusive, harassing, or otherwise unacceptable behavior may be
reported to the community leaders responsible for enforcement at
${contact}.
All complaints will be reviewed and investigated promptly and fairly.

## Attribution

This Code of Conduct is adapted from the [Contributor Covenant](https://www.contributor-covenant.org), version 2.0.
For answers to common questions write to faq@contributor-covenant.org.
`;

const history = (...emails: readonly string[]): History => ({
  commits: emails.map((email, at) => {
    const person = { login: null, name: `Person ${at}`, email, bot: false };
    return { id: String(at), authoredAt: now, committedAt: now, authors: [person], committer: person, merge: false };
  }),
  whole: true,
  total: emails.length,
  firstCommitAt: null,
});
const team = known(history('ana@semilla.example.coop', 'ana@hormiga.coop', 'beto@hormiga.coop', 'caro@hormiga.coop'));

describe('code of conduct with a contact of the project', () => {
  test.each([
    ['an address of the owner', 'conducta@tierra-comun.coop'],
    ['an address of those who commit', 'hola@hormiga.coop'],
    ['a mail service', 'semilla.cuidados@gmail.com'],
    ['a group of a mail service', 'semilla@googlegroups.com'],
    ['brackets against spam', 'foss[at]tierracomun[dot]coop'],
    ['words against spam', 'foss AT tierracomun DOT coop'],
  ])('%s', (_, contact) => {
    const judgement = judge(codeOfConduct, repository({ 'CODE_OF_CONDUCT.md': covenant(contact) }, { history: team }));
    expect(judgement.verdict).toBe('met');
  });

  test.each(['.github/CODE_OF_CONDUCT.md', 'docs/code-of-conduct.md', 'code_of_conduct.txt', 'CODIGO_DE_CONDUCTA.md'])(
    '%s',
    (path) => {
      expect(judge(codeOfConduct, repository({ [path]: covenant('hola@tierracomun.coop') })).verdict).toBe('met');
    },
  );

  test('of the owner', () => {
    const ownerFiles = known(files({ 'CODE_OF_CONDUCT.md': covenant('hola@tierracomun.coop') }));
    expect(judge(codeOfConduct, repository({ 'README.md': '# Semilla' }, { ownerFiles })).verdict).toBe('met');
  });

  test('a domain nobody has seen is taken for theirs where no history tells otherwise', () => {
    const snapshot = repository({ 'CODE_OF_CONDUCT.md': covenant('hola@otra.coop') }, { history: unknown('failed') });
    expect(judge(codeOfConduct, snapshot).verdict).toBe('met');
  });
});

test('a page of the project that takes reports', () => {
  const page = covenant('our committee. To contact it, see [the page](https://semilla.coop/conduct)');
  expect(judge(codeOfConduct, repository({ 'CODE_OF_CONDUCT.md': page }, { history: team })).verdict).toBe('met');
});

test.each([
  ['a page of the project named as the place', 'https://semilla.coop/about/', 'met'],
  ['the private form of the repository', '[private report form](../../security/advisories/new)', 'met'],
  ['a page of others named as the place', 'https://www.loomio.org/about/', 'partly'],
  ['the issues', '[the issues](../../issues)', 'partly'],
])('%s', (_, place, expected) => {
  const byPath = { 'CODE_OF_CONDUCT.md': covenant(place) };
  expect(judge(codeOfConduct, repository(byPath, { history: team })).verdict).toBe(expected);
});

test('a page of the project named as the place, in Portuguese', () => {
  const rules = 'Exemplos de comportamento inaceitável: assédio e insultos. '.repeat(10);
  const text = `# Código de Conduta\n\n${rules}\n\n## Execução\n\nInstâncias de assédio podem ser comunicadas ao contactar a equipe do projeto através da sala do projeto, todas as informações podem ser acessadas através [deste link](https://sala.semilla.org/wiki/Projeto).\n`;
  expect(judge(codeOfConduct, repository({ 'docs/CODE_OF_CONDUCT.md': text }, { history: team })).verdict).toBe('met');
});

test('a page of the project linked in passing is no place to report', () => {
  const text = covenant('the usual place').replace('Enforcement', 'Enforcement at [Semilla](https://semilla.coop/)');
  const byPath = {
    'CODE_OF_CONDUCT.md': `${text}\nReports are read. Semilla has [a page](https://semilla.coop/about).\n`,
  };
  expect(judge(codeOfConduct, repository(byPath, { history: team })).verdict).toBe('partly');
});

test.each([
  ['funding.json', '{"entity": {"email": "hola@librecode.example.net"}}', 'met'],
  ['DESCRIPTION', 'Package: semilla\nAuthors@R: person("Ana", email = "ana@librecode.example.net")\n', 'met'],
  ['README.md', '# Semilla\n\nThanks to hola@librecode.example.net.\n', 'partly'],
  ['vendor/x/package.json', '{"author": "hola@librecode.example.net"}', 'partly'],
])('a domain of the makers in %s', (path, text, expected) => {
  const byPath = { [path]: text.replaceAll('.example', ''), 'CODE_OF_CONDUCT.md': covenant('contact@librecode.net') };
  expect(judge(codeOfConduct, repository(byPath, { history: team })).verdict).toBe(expected);
});

test.each(['https://www.loomio.org/conduct', 'https://www.rust-lang.org/policies/code-of-conduct'])(
  '%s is of others',
  (url) => {
    const page = covenant(`the committee. To contact it, see [the page](${url})`);
    expect(judge(codeOfConduct, repository({ 'CODE_OF_CONDUCT.md': page }, { history: team })).verdict).toBe('partly');
  },
);

test('one that is still to come has a contact in vain', () => {
  const text =
    '# Code of Conduct\n\n**Welcome!** We are currently working on a Code of Conduct. You are welcome to contribute: reach us at hola@semilla.coop or in the [forum](https://foro.semilla.coop).\n';
  const { verdict, summary } = judge(codeOfConduct, repository({ 'CODE_OF_CONDUCT.md': text }, { history: team }));
  expect([verdict, summary.key]).toEqual(['partly', 'code-of-conduct.pointer']);
});

test('a single rule of its own points nowhere', () => {
  const { summary } = judge(codeOfConduct, repository({ '.github/CODE_OF_CONDUCT.md': "Don't be a jerk!\n" }));
  expect(summary.key).toBe('code-of-conduct.no-contact');
});

describe('code of conduct that lacks something', () => {
  test.each([
    ['a placeholder', covenant('[INSERT CONTACT METHOD]')],
    ['the address of a host', covenant('opensource@github.com')],
    ['the address of a language', covenant('conduct@ruby-lang.org')],
    ['the address of another organisation', covenant('conduct@loomio.org')],
    ['no contact', covenant('the usual place')],
    ['one link', 'Please read the [code of conduct](https://code.fb.com/codeofconduct/).\n'],
    ['an announcement', '# Code of Conduct\n\n**Welcome!** We are currently working on a Code of Conduct.\n'],
  ])('%s', (_, text) => {
    expect(judge(codeOfConduct, repository({ 'CODE_OF_CONDUCT.md': text }, { history: team })).verdict).toBe('partly');
  });

  test('the placeholder is shown at its line', () => {
    const judgement = judge(codeOfConduct, repository({ 'CODE_OF_CONDUCT.md': covenant('[INSERT CONTACT METHOD]') }));
    expect(judgement.evidence?.[0]).toMatchObject({ path: 'CODE_OF_CONDUCT.md', line: 13 });
  });

  test('a link to a code somewhere else', () => {
    const readme = '# Semilla\n\nWe follow the [Kotti code of conduct](https://kotti.example/conduct).\n';
    expect(judge(codeOfConduct, repository({ 'README.md': readme })).verdict).toBe('partly');
  });
});

test('a few sentences of its own', () => {
  const byPath = {
    'CONDUCT.md': '## Semilla User Contract\n\n### Versioning\n\nSemilla will follow a steady release cadence.\n',
    'CONTRIBUTING.md':
      '# Contributing\n\n## Code of Conduct\n\nBe kind and respectful to the members of the community. Take time to educate others who are seeking help. Harassment of any kind will not be tolerated.\n',
  };
  const judgement = judge(codeOfConduct, repository(byPath));
  expect(judgement.verdict).toBe('partly');
  expect(judgement.evidence?.[0]).toMatchObject({ path: 'CONTRIBUTING.md', line: 3 });
});

describe('no code of conduct', () => {
  test.each([
    ['nothing', { 'README.md': '# Semilla' }],
    ['a dangling link', { 'README.md': '# Semilla\n\nPlease read our [code of conduct](CODE_OF_CONDUCT.md).\n' }],
    [
      'a badge',
      {
        'README.md':
          '# Semilla\n\n[![Contributor Covenant](https://img.shields.io/badge/covenant-2.0-ff69b4.svg)](https://www.contributor-covenant.org)\n',
      },
    ],
    ['an empty file', { 'CODE_OF_CONDUCT.md': '' }],
    [
      'another agreement of that name',
      { 'CONDUCT.md': '## Semilla User Contract\n\n### Versioning\n\nSemilla will follow a steady release cadence.\n' },
    ],
    [
      'a heading without rules',
      {
        'CONTRIBUTING.md':
          '# C\n\n## Code of Conduct\n\nWe will write one this year, all of us together, in an assembly.\n',
      },
    ],
    ['that of something carried along', { 'lib/luajit/CONDUCT.md': covenant('mike@luajit.org') }],
  ])('%s', (_, byPath) => {
    expect(judge(codeOfConduct, repository(byPath as Record<string, string>)).verdict).toBe('not-yet');
  });
});
