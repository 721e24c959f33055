import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../src/reading/document.ts';
import { lineAt } from '../../src/reading/layout.ts';
import { parseDocument } from '../../src/reading/parse-document.ts';

const read = (path: string, ...lines: readonly string[]): Document => parseDocument({ path, text: lines.join('\n') });
const headings = (document: Document): readonly string[] =>
  document.sections.map(({ level, line, heading }) => `${level}@${line} ${heading}`);
const texts = (document: Document): readonly string[] =>
  document.sections.flatMap(({ blocks }) => blocks.map(({ kind, line, text }) => `${kind}@${line} ${text}`));
const links = (document: Document): readonly string[] =>
  document.links.map(({ kind, line, text, target }) => `${kind}@${line} ${text} > ${target}`);

describe('Markdown', () => {
  test('each block knows the lines of its own text alone', () => {
    const document = read('README.md', 'Use `ana` here. Then open an issue.', '', 'This is', 'on two lines.');
    const [first] = document.sections[0]?.blocks ?? [];
    expect(first && lineAt(first, first.text.indexOf('Then'))).toBe(1);
  });

  test('headings: number signs, underlines, HTML, emoji, anchors as GitHub makes them', () => {
    const document = read(
      'README.md',
      '<h1 align="center">',
      '  <img src="logo.png" alt="Logo"> Coobs',
      '</h1>',
      '',
      'Roadmap',
      '-------',
      '## 🎉 Announcement 🎉',
      '## :rocket: Install',
      '## Install',
      '## Install',
      '### ¿Cómo contribuir?',
    );
    expect(headings(document)).toEqual([
      '1@1 Coobs',
      '2@5 Roadmap',
      '2@7 Announcement',
      '2@8 Install',
      '2@9 Install',
      '2@10 Install',
      '3@11 ¿Cómo contribuir?',
    ]);
    expect(document.sections.map(({ anchor }) => anchor)).toEqual([
      'coobs',
      'roadmap',
      '-announcement-',
      'rocket-install',
      'install',
      'install-1',
      'cómo-contribuir',
    ]);
    expect(document.sections.at(-1)?.under).toEqual(['Coobs', 'Install']);
    expect(document.title).toBe('Coobs');
  });

  test('links: inline, by reference, in angles, bare, in HTML, each on its line', () => {
    const document = read(
      'README.md',
      'See the [guide](docs/guide.md#start "Title") and the',
      '[code][1], <https://a.coop>, https://b.coop/x_(y). Or',
      'write to hola@camba.coop, <a href="mailto:x@y.coop">us</a> or <me@z.coop>.',
      '',
      '[1]: CODE_OF_CONDUCT.md',
    );
    expect(links(document)).toEqual([
      'link@1 guide > docs/guide.md#start',
      'link@2 code > CODE_OF_CONDUCT.md',
      'link@2 https://a.coop > https://a.coop',
      'link@2 https://b.coop/x_(y) > https://b.coop/x_(y)',
      'link@3 hola@camba.coop > mailto:hola@camba.coop',
      'link@3 us > mailto:x@y.coop',
      'link@3 me@z.coop > mailto:me@z.coop',
    ]);
  });

  test.each([
    ['fenced code', '```\nhttps://a.coop\n```'],
    ['inline code', '`https://a.coop`'],
    ['a comment', '<!-- [x](https://a.coop) -->'],
    ['a comment over blank lines', '<!--\n\n[x](https://a.coop)\n\n-->'],
    ['a remote', 'git clone git@github.com:camba/coop.git'],
    ['a package', 'add pkg@1.2.3 and @babel/core'],
  ])('%s holds no links', (_, text) => {
    expect(links(read('a.md', text))).toEqual([]);
  });

  test.each([
    ['[![Build](https://img.shields.io/travis/a/b.svg)](https://a.coop)', 'badge'],
    ['[![Test](https://github.com/a/b/actions/workflows/t.yml/badge.svg)](https://a.coop)', 'badge'],
    ['<a href="https://a.coop"><img src="https://opencollective.com/x/backers/badge.svg"></a>', 'badge'],
    ['[![Rating](https://sonarcloud.io/api/project_badges/measure?metric=security)](https://a.coop)', 'badge'],
    ['[![Screenshot](docs/screen.png)](https://a.coop)', 'link'],
    ['[Policy ![b](https://img.shields.io/x.svg)](https://a.coop)', 'link'],
    ['[Our badges](https://a.coop)', 'link'],
    ['[![Logo](logo.png) ![b](https://img.shields.io/x.svg)](https://a.coop)', 'link'],
  ])('%s is a %s', (text, kind) => {
    const document = read('a.md', text);
    expect(document.links.find(({ target }) => target === 'https://a.coop')?.kind).toBe(kind);
    if (kind === 'badge') expect(document.words).toBe(0);
  });

  test('items, tasks, tables, quotes and code keep their kind and line, with CRLF too', () => {
    const text =
      '- [x] one\n- [ ] two\n  - three\n\n| a | b |\n|---|---|\n| c | d |\n\n> said\n\n```sh\nnpm\ntest\n```\n\n1. last';
    const expected = [
      'item@1 one',
      'item@2 two',
      'item@3 three',
      'row@5 a | b |',
      'row@7 c | d |',
      'quote@9 said',
      'code@12 npm\ntest',
      'item@16 last',
    ];
    const document = read('a.md', text);
    expect(texts(document)).toEqual(expected);
    expect(texts(read('a.md', text.replaceAll('\n', '\r\n')))).toEqual(expected);
    expect(document.sections[0]?.blocks.map(({ done }) => done).slice(0, 3)).toEqual([true, false, undefined]);
  });

  test('the settings block of a site generator is no text; its title is one', () => {
    const document = read('docs/a.md', '---', 'layout: page', 'title: "Governance"', '---', '', 'We vote.');
    expect(headings(document)).toEqual(['1@1 Governance']);
    expect(texts(document)).toEqual(['paragraph@6 We vote.']);
    expect(texts(read('a.md', '---', 'We vote, all of us.', '---'))).toEqual([]);
    expect(headings(read('a.md', '', 'We vote, all of us.', '---'))).toEqual(['2@2 We vote, all of us.']);
  });

  test('tags that no browser knows are words: templates are full of them', () => {
    expect(texts(read('a.md', 'mail <your-email> or', '', '<your name>'))).toEqual([
      'paragraph@1 mail <your-email> or',
      'paragraph@3 <your name>',
    ]);
    expect(links(read('a.md', 'usage: x <title>', '', '<a href="y.md">y</a>'))).toEqual(['link@3 y > y.md']);
  });
});

describe('reStructuredText', () => {
  test('titles by order of their lines, links, directives, comments and literal blocks', () => {
    const document = read(
      'docs/contribute.rst',
      '.. image:: https://img.shields.io/pypi/v/x.svg',
      '   :target: https://pypi.org/project/x',
      '',
      '============',
      ' Contribute',
      '============',
      '',
      '.. Not said.',
      '',
      'You want to add some code? See `the tracker',
      '<https://github.com/Kozea/WeasyPrint/issues>`_, the guide_ or :doc:`first_steps`.',
      '',
      'Testing',
      '-------',
      '',
      'You can launch tests using the following command::',
      '',
      '  venv/bin/python -m pytest',
      '',
      '.. code-block:: sh',
      '',
      '   venv/bin/ruff',
      '',
      '.. note::',
      '',
      '   Ask in `our room`_.',
      '',
      '* one',
      '* two',
      '',
      '.. _guide: CONTRIBUTING.rst',
      '.. _our room: https://gitter.im/CourtBouillon/WeasyPrint',
      '.. include:: ../AUTHORS.rst',
    );
    expect(headings(document)).toEqual(['0@1 ', '1@5 Contribute', '2@13 Testing']);
    expect(texts(document).slice(1)).toEqual([
      'paragraph@10 You want to add some code? See the tracker, the guide or first_steps.',
      'paragraph@16 You can launch tests using the following command:',
      'code@18 venv/bin/python -m pytest',
      'code@22 venv/bin/ruff',
      'paragraph@26 Ask in our room.',
      'item@28 one',
      'item@29 two',
      'paragraph@33 ../AUTHORS.rst',
    ]);
    expect(links(document).slice(1)).toEqual([
      'badge@1  > https://pypi.org/project/x',
      'link@10 the tracker > https://github.com/Kozea/WeasyPrint/issues',
      'link@11 guide > CONTRIBUTING.rst',
      'link@11 first_steps > first_steps',
      'link@26 our room > https://gitter.im/CourtBouillon/WeasyPrint',
      'link@33 ../AUTHORS.rst > ../AUTHORS.rst',
    ]);
  });

  test('badges by substitution, and tables', () => {
    const document = read(
      'README.rst',
      '.. |badge1| image:: https://img.shields.io/badge/licence-AGPL--3-blue.png',
      '    :target: http://www.gnu.org/licenses/agpl-3.0-standalone.html',
      '    :alt: License: AGPL-3',
      '',
      '|badge1|',
      '',
      '+------+-------+',
      '| Ana  | board |',
      '+------+-------+',
    );
    expect(document.words).toBe(2);
    expect(document.links.map(({ kind }) => kind)).toContain('badge');
    expect(texts(document).at(-1)).toBe('row@8 Ana | board');
  });
});

test('AsciiDoc', () => {
  const document = read(
    'README.adoc',
    '= Semilla',
    ':site: https://semilla.coop',
    '// not said',
    '',
    '== Contributing',
    'See xref:CONTRIBUTING.adoc[the guide], {site}[our *site*] and link:docs/a.pdf[this].',
    '',
    '----',
    'npm test',
    '----',
    '////',
    'nor this',
    '////',
    'include::docs/roadmap.adoc[]',
    '',
    '* one',
    '** two',
  );
  expect(headings(document)).toEqual(['1@1 Semilla', '2@5 Contributing']);
  expect(texts(document)).toEqual([
    'paragraph@6 See the guide, our site and this.',
    'code@9 npm test',
    'paragraph@14 docs/roadmap.adoc',
    'item@16 one',
    'item@17 two',
  ]);
  expect(links(document).map((link) => link.split(' > ')[1])).toEqual([
    'CONTRIBUTING.adoc',
    'https://semilla.coop',
    'docs/a.pdf',
    'docs/roadmap.adoc',
  ]);
});

test('RDoc', () => {
  const document = read('README.rdoc', '= Fairmondo', '', '{Click here}[https://fairmondo.de/wiki] to read more.');
  expect(document.title).toBe('Fairmondo');
  expect(links(document)).toEqual(['link@3 Click here > https://fairmondo.de/wiki']);
});

test('Org', () => {
  const document = read(
    'README.org',
    '#+TITLE: Semilla',
    '# not said',
    '* TODO Roadmap :plan:',
    ':PROPERTIES:',
    ':CUSTOM_ID: x',
    ':END:',
    'See [[file:docs/plan.org][the plan]] and [[https://a.coop]].',
    '#+begin_src sh',
    'make',
    '#+end_src',
    '- [X] one',
  );
  expect(headings(document)).toEqual(['1@1 Semilla', '1@3 Roadmap']);
  expect(texts(document)).toEqual(['paragraph@7 See the plan and https://a.coop.', 'code@9 make', 'item@11 one']);
  expect(links(document)).toEqual(['link@7 the plan > docs/plan.org', 'link@7 https://a.coop > https://a.coop']);
});

test('HTML', () => {
  const document = read(
    'index.html',
    '<html><head><title>x</title><style>p{}</style></head><body>',
    '<h1>Semilla</h1>',
    '<p>Libre &amp; <a href="a.html">com&uacute;n</a>',
    '<ul><li>one<li>two</ul>',
    '<pre>make</pre><!-- no -->',
    '<script>var no;</script>',
  );
  expect(headings(document)).toEqual(['1@2 Semilla']);
  expect(texts(document)).toEqual(['paragraph@3 Libre & común', 'item@4 one', 'item@4 two', 'code@5 make']);
});

describe('plain text', () => {
  test('headings: underlined, numbered, in capitals; addresses are links', () => {
    const document = read(
      'README.txt',
      'Give module',
      '===========',
      'By Agaric, http://agaric.com/, or ask <ana@agaric.coop>.',
      '',
      'MAINTAINERS',
      '',
      ' * Ana',
      ' * Benjamin',
      '',
      '2. How to install',
      '',
      'Ask the OPERATOR',
      'of the server.',
    );
    expect(headings(document)).toEqual([
      '1@1 Give module',
      '2@5 MAINTAINERS',
      '2@10 How to install'.replace('How', '2. How'),
    ]);
    expect(texts(document).slice(1)).toEqual([
      'item@7 Ana',
      'item@8 Benjamin',
      'paragraph@12 Ask the OPERATOR of the server.',
    ]);
    expect(links(document)).toEqual([
      'link@3 http://agaric.com/ > http://agaric.com/',
      'link@3 ana@agaric.coop > mailto:ana@agaric.coop',
    ]);
  });

  test.each(['This is it.\n\nA sentence of a paragraph.', 'one\ntwo', '- NASA\n- ESA', '    INDENTED CODE'])(
    '%j has no headings',
    (text) => {
      expect(headings(read('NOTES', text)).filter((heading) => !heading.startsWith('0@'))).toEqual([]);
    },
  );

  test('a README without an ending that is Markdown is read so', () => {
    expect(headings(read('README', '# Semilla', '', '## Roadmap', '- one'))).toEqual(['1@1 Semilla', '2@3 Roadmap']);
  });
});

describe('headings marked with equal signs', () => {
  test.each([
    [
      'WordPress, most for the title',
      ['=== Semilla ===', '', '== FAQ ==', '', '= Is it free? =', '', 'Yes.'],
      [1, 2, 3],
    ],
    [
      'a wiki, fewest for the title',
      ['= Semilla =', '', '== FAQ ==', '', '=== Is it free? ===', '', 'Yes.'],
      [1, 2, 3],
    ],
    ['sections alone', ['== FAQ ==', '', 'Yes.', '', '== Use ==', '', 'No.'], [2, 2]],
  ])('%s', (_, lines, levels) => {
    const { sections } = read('readme.txt', ...lines);
    expect(sections.filter(({ heading }) => heading !== '').map(({ level }) => level)).toEqual(levels);
  });
});
