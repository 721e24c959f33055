import { describe, expect, test } from '@jest/globals';
import { contactsIn } from '../../src/reading/contacts.ts';
import { fold } from '../../src/reading/fold.ts';
import { formatOf, languageOf, stemOf } from '../../src/reading/format.ts';
import { isNegated, sentencesOf } from '../../src/reading/negation.ts';
import { parseDocument } from '../../src/reading/parse-document.ts';
import { findPlaceholders } from '../../src/reading/placeholders.ts';
import { contentUnder, findPhrases, findSections, wordsUnder } from '../../src/reading/search.ts';
import type { Topic } from '../../src/reading/topics.ts';

const read = (text: string, path = 'README.md') => parseDocument({ path, text });

test('folding', () => {
  expect(fold('  Código  de\nCONDUCTA – “así” l’équipe… ')).toBe('codigo de conducta - "asi" l\'equipe...');
});

test.each([
  ['docs/CODE_OF_CONDUCT.es.md', 'markdown', 'code-of-conduct', 'es'],
  ['README', 'text', 'readme', null],
  ['README.pt-BR.md', 'markdown', 'readme', 'pt-br'],
  ['README_zh_CN.md', 'markdown', 'readme', 'zh-cn'],
  ['contributing-fr.rst', 'restructuredtext', 'contributing', 'fr'],
  ['Code of Conduct.md', 'markdown', 'code-of-conduct', null],
  ['LICENSE-MIT', 'text', 'license-mit', null],
  ['how-to.md', 'markdown', 'how-to', null],
  ['es.md', 'markdown', 'es', null],
  ['README.rst.txt', 'text', 'readme', null],
  ['CODEOWNERS', null, 'codeowners', null],
  ['Makefile', null, 'makefile', null],
  ['requirements.txt', null, 'requirements', null],
  ['logo.png', null, 'logo.png', null],
])('%s', (path, format, stem, language) => {
  expect([formatOf(path), stemOf(path), languageOf(path)]).toEqual([format, stem, language]);
});

describe('negation', () => {
  test.each([
    ['There is no roadmap yet.', 'roadmap'],
    ["We don't have a code of conduct, roadmap, or governance document", 'governance'],
    ['Our roadmap is coming soon', 'roadmap'],
    ['Roadmap: TBD', 'roadmap'],
    ['Maintainers wanted', 'maintainers'],
    ['We are looking for maintainers', 'maintainers'],
    ['if you want to create a roadmap, tell us', 'roadmap'],
    ['This project has not been audited and lacks a security policy', 'security policy'],
    ['Please do not report security vulnerabilities through public issues', 'report security'],
    ['Aún no tenemos una hoja de ruta', 'hoja de ruta'],
    ['No hay todavía un código de conducta', 'codigo de conducta'],
    ['El proyecto funciona sin foro', 'foro'],
    ["Il n'y a pas de feuille de route", 'feuille de route'],
    ['La feuille de route est à venir', 'feuille de route'],
    ['Ainda não há um roteiro', 'roteiro'],
    ['Encara no tenim full de ruta', 'full de ruta'],
    ['Funciona sense governança', 'governanca'],
  ])('denied: %s', (sentence, words) => {
    const folded = fold(sentence);
    expect(folded).toContain(words);
    expect(isNegated(folded, folded.indexOf(words))).toBe(true);
  });

  test.each([
    ["We don't bite, see our roadmap", 'roadmap'],
    ['Not only maintainers decide: the roadmap is public', 'roadmap'],
    ['The project is no longer only kept by one person; our maintainers decide', 'maintainers'],
    ['If there is no consensus, the board votes', 'board votes'],
    ['If you do not find an answer, ask in our forum', 'forum'],
    ["Don't hesitate to ask in the forum", 'forum'],
    ["Don't see your question? Ask on the mailing list", 'mailing list'],
    ['the project has a roadmap without dates', 'roadmap'],
    ['Do not open public issues, report vulnerabilities to us', 'report vulnerabilities'],
    ['You will need a forum account', 'forum'],
    ['No dudes en mirar la hoja de ruta', 'hoja de ruta'],
    ['Sin miedo: únete al foro', 'foro'],
    ["N'hésitez pas à lire la feuille de route", 'feuille de route'],
    ['Não hesite em perguntar no fórum', 'forum'],
    ['A nonprofit cooperative keeps the roadmap', 'roadmap'],
    ['La cooperativa no solo mantiene el foro', 'foro'],
    ['Those who cannot come to the weekly meeting of the group find the roadmap there', 'roadmap'],
  ])('said: %s', (sentence, words) => {
    const folded = fold(sentence);
    expect(folded).toContain(words);
    expect(isNegated(folded, folded.indexOf(words))).toBe(false);
  });

  test('sentences', () => {
    expect(
      sentencesOf('We vote, e.g. on money. Decisions, v1.2 too, bind! ¿Dudas? Fin').map(({ text }) => text),
    ).toEqual(['We vote, e.g. on money.', 'Decisions, v1.2 too, bind!', '¿Dudas?', 'Fin']);
  });
});

describe('search', () => {
  const roadmap: Topic = {
    heading: /^(?:roadmap|hoja de ruta)$/,
    phrase: /\b(?:roadmap|hoja de ruta)\b/,
    notPhrase: /roadmap of react/,
  };
  const sections = (text: string, path?: string) => findSections([read(text, path)], roadmap);
  const phrases = (text: string, path?: string) => findPhrases([read(text, path)], roadmap);

  test.each([
    '## Roadmap\n\n- one',
    '## 3. Hoja de ruta 🚀:\n\nTexto.',
    '## Roadmap\n\n### 2026\n\nOffline first.',
    '## Roadmap\n\n[board](https://a.coop/board)',
    '## Roadmap\n\nWe do not plan far: federation comes first, then offline work, then translations, then the long list of small improvements that people have asked for.',
  ])('a section: %j', (text) => {
    expect(sections(text)).toHaveLength(1);
  });

  test.each([
    ['at the start of a paragraph', /^ask\b/],
    ['at the end of a paragraph', /\bhere$/],
    ['with nothing of a kind after it', /\bask\b(?![\s\S]*later)/],
    ['after nothing', /(?<![\s\S])ask\b/],
  ])('a phrase %s, whatever stands around the paragraph', (_, phrase) => {
    const text = 'First of all.\n\nAsk us here\n\nThe rest comes later.';
    expect(findPhrases([read(text)], { heading: /$^/, phrase })).toMatchObject([{ quote: 'Ask us here' }]);
  });

  test.each([
    '## Roadmap',
    '## Roadmap\n\n## License\n\nMIT',
    '## Roadmap\n\n<!-- write it -->',
    '## Roadmap\n\nTBD',
    '## Roadmap\n\nComing soon!',
    '## Roadmap\n\nThere is no roadmap yet.',
    '## Hoja de ruta\n\nPróximamente.',
    '## Roadmap\n\n![r](https://img.shields.io/badge/roadmap-x.svg)',
    '## Spring Roadmap integration\n\nText.',
    '```\n## Roadmap\n```\n\ntext',
  ])('no section: %j', (text) => {
    expect(sections(text)).toEqual([]);
  });

  test('a changelog and a licence speak of other things', () => {
    expect(sections('## Roadmap\n\n- one', 'CHANGELOG.md')).toEqual([]);
    expect(phrases('See our roadmap.', 'docs/LICENSE.md')).toEqual([]);
  });

  test('a phrase, on its line, quoted shortly', () => {
    const long = `See our roadmap ${'and more '.repeat(60)}.`;
    const [found] = phrases(`# A\n\nWe are many.\nAnd kind.\n${long}`);
    expect(found?.line).toBe(5);
    expect(found?.quote).toHaveLength(200);
    expect(found?.block?.line).toBe(3);
  });

  test.each([
    'There is no roadmap yet.',
    '`x`\n\n```\nsee our roadmap\n```',
    'Follow the roadmap of React.',
    '[![roadmap](https://img.shields.io/roadmap.svg)](https://a.coop)',
    'Todavía no hay hoja de ruta.',
  ])('no phrase: %j', (text) => {
    expect(phrases(text)).toEqual([]);
  });

  test('what stands under a section', () => {
    const document = read('# A\n\none two\n\n## B\n\nthree\n\n# C\n\nfour');
    const [first] = document.sections;
    if (first === undefined) throw new Error('no section');
    expect(contentUnder(document, first).map(({ text }) => text)).toEqual(['one two', 'three']);
    expect(wordsUnder(document, first)).toBe(3);
  });
});

describe('contacts', () => {
  const contacts = (text: string) =>
    contactsIn(read(text).sections.flatMap(({ blocks }) => blocks)).map(({ kind, value }) => `${kind} ${value}`);

  test.each([
    ['write to hola@camba.coop.', 'email hola@camba.coop'],
    ['[us](mailto:hola@camba.coop?subject=x)', 'email hola@camba.coop'],
    ['foss[at]smallworld[dot]org', 'email foss@smallworld.org'],
    ['ana (at) camba (dot) coop', 'email ana@camba.coop'],
    ['ana [arroba] camba [punto] coop', 'email ana@camba.coop'],
    ['ana AT camba DOT coop', 'email ana@camba.coop'],
    ['ana&#64;camba.coop', 'email ana@camba.coop'],
    ['[Contáctanos](https://camba.coop/contacto)', 'form https://camba.coop/contacto'],
    ['<https://framaforms.org/x-123>', 'form https://framaforms.org/x-123'],
    ['https://matrix.to/#/#semilla:camba.coop', 'chat https://matrix.to/#/#semilla:camba.coop'],
    ['https://chat.camba.coop/semilla', 'chat https://chat.camba.coop/semilla'],
    ['in #semilla:matrix.org', 'chat #semilla:matrix.org'],
    ['#semilla on libera', 'chat #semilla'],
    ['Report it to @ana-b.', 'handle @ana-b'],
    ['Tel: +54 11 4567 8901', 'phone +54 11 4567 8901'],
  ])('%s', (text, contact) => {
    expect(contacts(text)).toContain(contact);
    expect(contacts(text)).toHaveLength(1);
  });

  test.each([
    'git clone git@github.com:camba/semilla.git',
    'npm i @babel/core pkg@1.2.3 left-pad@^1.0',
    'We use the @Override decorator.',
    'Released 2021-10-11 10:22:33, version 1.2.3.4',
    'Arriving at noon (at) the office',
    'We met at camba.coop yesterday',
    'user@example.com',
    '```\nana@camba.coop\n```',
    '[contact](#contact)',
    '[the form of governance](GOVERNANCE.md)',
    'Thanks to @ana for this.',
    '<!-- ana@camba.coop -->',
    'logo@2x.png',
    'Write tests tagged `@readonly` first.',
    '![Join Chat](https://badges.gitter.im/Join%20Chat.svg)',
  ])('none: %j', (text) => {
    expect(contacts(text)).toEqual([]);
  });
});

describe('placeholders', () => {
  const placeholders = (text: string) =>
    findPlaceholders(read(text)).map(({ line, text: words }) => `${line} ${words}`);

  test.each([
    ['may be reported to the leaders at\n[INSERT CONTACT METHOD].', '2 [INSERT CONTACT METHOD]'],
    ['write to <your-email@example.com>', '1 your-email@example.com'],
    ['[us](mailto:team@example.org)', '1 team@example.org'],
    ['write to {{ email }}', '1 {{ email }}'],
    ['# [PROJECT NAME]', '1 [PROJECT NAME]'],
    ['Copyright YOUR NAME HERE', '1 YOUR NAME HERE'],
    ['Lorem ipsum dolor', '1 Lorem ipsum'],
    ['[TODO]', '1 [TODO]'],
    ['TODO: say who decides', '1 TODO: say who decides'],
    ['mail <your-email>', '1 <your-email>'],
    ['escribir a [INSERTAR CORREO]', '1 [INSERTAR CORREO]'],
    [
      'Use this section to tell people how to report a vulnerability.',
      '1 Use this section to tell people how to report a vulnerability',
    ],
  ])('%j', (text, placeholder) => {
    expect(placeholders(text)).toEqual([placeholder]);
  });

  test.each([
    'run `login user@example.com`',
    '```\nYOUR NAME\n```',
    '- [x] done\n- [ ] to do',
    'see [your guide][g]\n\n[g]: x.md',
    '<https://example.com>',
    'write to {{ site.email }}',
    'See the TODO list and TODO.md.',
    '<!-- [INSERT CONTACT METHOD] -->',
    'Insert your card [see photo]',
    '[name] and [options]',
    'ana@camba.coop',
  ])('none: %j', (text) => {
    expect(placeholders(text)).toEqual([]);
  });
});
