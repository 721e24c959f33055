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
