import { describe, expect, test } from '@jest/globals';
import { readme } from '../../../src/practices/knowledge-sharing/readme.ts';
import { judge, repository } from '../../support/repository.ts';

const english = `# WP Packagist

This is the repository for wpackagist.org which allows WordPress plugins and themes to be managed with Composer.

## Installing

1. Make sure you have PDO with sqlite support enabled.
2. Run \`composer install\`.

## Usage

Add the repository to your \`composer.json\`.

## Contributing

Pull requests are welcome; please open an issue first.

## License

MIT
`;

const spanish = `# Balance social

Aplicación para que las cooperativas hagan su balance social todos los años.

## Puesta en marcha

\`\`\`
docker compose up
\`\`\`

## Cómo se usa

Entrar con la cuenta de la cooperativa y cargar los datos del ejercicio.

## Licencia

GNU AGPL versión 3
`;

const plain = `CONTENTS OF THIS FILE
---------------------

 * Introduction
 * Installation

INTRODUCTION
------------

The Give module provides simple donation forms and records of donations for small organisations.

INSTALLATION
------------

Install as you would normally install a contributed Drupal module.

USAGE
-----

Create a form and place it as a block on any page of the site.

MAINTAINERS
-----------

Current maintainers: see the project page to report a bug or ask a question.

HELP
----

Open an issue in the queue of the project.
`;

const tagline = `<h1 align="center">FoodCoopShop</h1>
<h4>User-friendly open source software for food-coops and local shops.</h4>

* [Docs](https://foodcoopshop.github.io) · [Installation guide](https://foodcoopshop.github.io/dev/installation-guide)

## Support

Write to us or join the group.
`;

describe('met: four of what it is, install or run, a use, help or contributing, licence', () => {
  test.each([
    ['sections in English', { 'README.md': english }],
    ['sections in Spanish, a command in a code block', { 'README.md': spanish }],
    ['plain text with underlined capitals', { 'README.txt': plain }],
    ['a tagline as a heading, and links in place of sections', { 'README.md': tagline }],
    ['only in docs', { 'docs/README.md': english }],
  ])('%s', (_, files) => {
    expect(judge(readme, repository(files)).verdict).toBe('met');
  });
});

describe('partly: two or three', () => {
  test.each([
    [
      'what it is and how to run it',
      '# Coobs\n\nWeb application for the social balance of co-operatives.\n\n## Running\n\n```\ndocker-compose up\n```\n',
    ],
    [
      'no word on what it is',
      '# Cobudget\n\n## Development\n\n```\nnpm install\nnpm run dev\n```\n\n## License\n\nMIT\n',
    ],
  ])('%s', (_, text) => {
    const judgement = judge(readme, repository({ 'README.md': text }));
    expect(judgement.verdict).toBe('partly');
  });

  test('asks for the first part that is missing', () => {
    const text = '# Cobudget\n\n## Development\n\n```\nnpm install\n```\n\n## License\n\nMIT\n';
    const judgement = judge(readme, repository({ 'README.md': text }));
    expect(judgement.verdict === 'partly' && judgement.nextStep.summary.key).toBe('readme.next-what');
  });
});

describe('what is no part', () => {
  const evidenceOf = (text: string): readonly (readonly [string, number | undefined])[] =>
    judge(readme, repository({ 'README.md': text })).evidence?.map(
      ({ summary, line }) => [summary.key, line] as const,
    ) ?? [];

  test.each<[string, string]>([
    ['asking for money', '## Support pluggy\n\nOpen Collective is a platform where people fund it.'],
    ['a list of contributors', '## Contributors\n\n- Ana Gil\n- Beto Paz'],
    ['a code of conduct', 'It is released with a [Contributor Code of Conduct](https://example.coop/conduct).'],
    ['the state of the work', '## Development state\n\nThe first version is in production.'],
    ['whether it builds', '## Build Status\n\nEverything passes on all machines.'],
  ])('%s', (_, section) => {
    const text = `# Semilla\n\nA seed bank for gardens that people share.\n\n${section}\n`;
    expect(evidenceOf(text)).toEqual([['readme.says-what', 3]]);
  });

  test('documentation that leads nowhere', () => {
    const text =
      '# Semilla\n\nA seed bank for gardens that people share.\n\n## Documentation\n\nIt is built from the code.\n';
    expect(evidenceOf(text)).toEqual([['readme.says-what', 3]]);
  });

  test('the title', () => {
    const text = '# API Platform Core\n\nA system to create interfaces that know of each other.\n';
    expect(evidenceOf(text)).toEqual([['readme.says-what', 3]]);
  });

  test('a table of contents does not say what it is', () => {
    const text =
      '# Zeitwerk\n\n- [The idea: file paths match constant paths](#the-idea)\n\n## Introduction\n\nA loader of code that is kept where its name says.\n';
    expect(evidenceOf(text)).toEqual([['readme.says-what', 7]]);
  });

  test('who pays for it does not say what it is', () => {
    const text =
      '# Got\n\nThis work is supported by the community. Special thanks to all of them.\n\nA library for requests on the web and elsewhere.\n';
    expect(evidenceOf(text)).toEqual([['readme.says-what', 5]]);
  });
});

describe('parts in other words', () => {
  test.each<[string, string, string]>([
    ['tasks', 'readme.says-use', '## Available tasks\n\nRemove what is old.'],
    [
      'what is to be run, in Catalan',
      'readme.says-install',
      'Des de l’arrel del codi, cal executar `bash programes/eina.sh`.',
    ],
    ['what is to be run, in Spanish', 'readme.says-install', 'Para empezar basta con ejecutar `bash semilla.sh`.'],
    [
      'where the documentation is',
      'readme.says-use',
      '## Documentation\n\nIt can be browsed [on the official website](https://api-platform.com/docs/core).',
    ],
    ['support and more', 'readme.says-help', '## Support and Contributing\n\nThe forum.'],
    ['support', 'readme.says-help', '## Support\n\nThe forum.'],
  ])('%s', (_, key, section) => {
    const text = `# Semilla\n\nA seed bank for gardens that people share.\n\n${section}\n`;
    const { evidence } = judge(readme, repository({ 'README.md': text }));
    expect(evidence).toContainEqual(expect.objectContaining({ summary: expect.objectContaining({ key }) }));
  });
});

describe('not yet', () => {
  test.each([
    ['a title', '# Ajf\n'],
    ['a title and one line', '# Ajf\n\nGnucoop JSON forms engine, runtime and tools for the web.\n'],
    ['headings with nothing under them', '# Tool\n\n## Installation\n\n## Usage\n\n## Contributing\n\n## License\n'],
    [
      'badges',
      '# Tool\n\n[![License](https://img.shields.io/badge/license-MIT-blue.svg)](LICENSE) [![Docs](https://img.shields.io/badge/docs-usage-blue.svg)](https://example.org)\n',
    ],
    ['sections to be written', '# Tool\n\n## Installation\n\nTBD\n\n## Usage\n\nComing soon\n\n## License\n\nTODO\n'],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(judge(readme, repository({ 'README.md': text })).verdict).toBe('not-yet');
  });

  test('no README: says where it looked', () => {
    const judgement = judge(readme, repository({ 'src/index.js': null }));
    expect(judgement.verdict === 'not-yet' && judgement.lookedIn).toContain('README');
  });
});
