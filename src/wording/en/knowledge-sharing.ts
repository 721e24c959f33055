import type { Words } from '../words.ts';

export const knowledgeSharing = {
  'readme.title': 'A README that welcomes',
  'readme.asks':
    'Does the README, the first page, say what this is, how to get it, how to use it, where to ask or help, and under which licence it is?',
  'readme.why': 'It is the first page that newcomers read, and often the only one.',
  'readme.complete': 'The README says all five things that readers look for first.',
  'readme.good': 'The README says most of the things that readers look for first.',
  'readme.incomplete': (p: { found: number; of: number }, w: Words) =>
    `The README says ${w.number(p.found)} of the ${w.number(p.of)} things that readers look for first.`,
  'readme.bare': 'There is a README, but it says very little so far.',
  'readme.missing': 'No README was found.',
  'readme.says-what': 'Says what it is.',
  'readme.says-install': 'Says how to install or run it.',
  'readme.says-use': 'Shows how it is used.',
  'readme.says-help': 'Says where to get help or how to contribute.',
  'readme.says-licence': 'Says under which licence it is.',
  'readme.next-create': 'Write a README: what it is and for whom, in a few lines, is a good start.',
  'readme.next-what': 'Begin the README with two sentences: what this is, and for whom.',
  'readme.next-install': 'Add to the README how to install it or run it.',
  'readme.next-use': 'Add to the README a short example of its use, or a link to one.',
  'readme.next-help': 'Add to the README where to ask questions and how to contribute.',
  'readme.next-licence': 'Name the licence in the README.',
  'readme.starter': `# [insert the name of the project]

[insert what it does and for whom, in two sentences]

## Install

[insert the steps to get it running]

## Use

[insert a first example]

## Help and contributing

[insert where to ask questions, and how to propose a change]

## Licence

[insert the name of the licence]; the full text is in the file LICENSE.
`,
  'documentation.title': 'Documentation',
  'documentation.asks': 'Is there documentation beyond the README?',
  'documentation.why': 'People who can read how it works depend less on the few who know it by heart.',
  'documentation.met': 'There is documentation beyond the README.',
  'documentation.some': 'There is a beginning of documentation, and room for more.',
  'documentation.missing': 'No documentation beyond the README was found.',
  'documentation.generator': (p: { name: string }) => `A documentation site is set up with ${p.name}.`,
  'documentation.site': 'The project points to its documentation site or wiki.',
  'documentation.pages': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'page', other: 'pages' })} of documentation.`,
  'documentation.long-readme': (p: { words: number }, w: Words) => `A long README (${w.number(p.words)} words).`,
  'documentation.next':
    'Gather what people ask most often in a few pages in a docs folder, or link the site where it is explained.',
  'documentation.starter': `# Documentation

## What it is for, and how it is built

[insert a few sentences]

## How to install and update it

[insert the steps]

## How to use it

[insert a first use, step by step]

## Questions that come up often

[insert questions and answers]
`,
  'learning-materials.title': 'Learning materials',
  'learning-materials.asks': 'Are there tutorials, guides, examples, videos or workshops?',
  'learning-materials.why': 'A reference explains each part; a tutorial or an example helps people to begin.',
  'learning-materials.met': (p: { kinds: number }, w: Words) =>
    p.kinds === 1
      ? 'There are materials to learn with, several of one kind.'
      : `There are materials to learn with, of ${w.number(p.kinds)} kinds.`,
  'learning-materials.some': 'There is something to learn with, of one kind.',
  'learning-materials.missing': 'No tutorials, guides, examples, videos or workshops were found.',
  'learning-materials.tutorials': 'A tutorial.',
  'learning-materials.guides': 'A guide.',
  'learning-materials.examples': 'Examples.',
  'learning-materials.videos': 'A video.',
  'learning-materials.workshops': 'A workshop or course.',
  'learning-materials.next': 'Add one example that people can copy, or a short tutorial for a first day.',
  'learning-materials.next-more':
    'Add another kind: if there are examples, a short tutorial; if there is a guide, an example to copy.',
  'learning-materials.starter': `# A first example

At the end of this page you will have [insert what the reader will have].

1. Before you begin: [insert what is needed]
2. First step: [insert it]
3. To see that it worked: [insert what to look for]
`,
  'translations.title': 'More than one language',
  'translations.asks': 'Are the README, the documentation or the interface in two or more languages?',
  'translations.why': 'People take part more easily in a language of their own.',
  'translations.met': 'The project can be read or used in more than one language.',
  'translations.set-up': 'Translation is set up, but no second language was found yet.',
  'translations.missing': 'No second language was found.',
  'translations.readme': 'The README is in more than one language.',
  'translations.documentation': (p: { count: number }, w: Words) => `Documentation in ${w.number(p.count)} languages.`,
  'translations.interface': (p: { count: number }, w: Words) => `An interface in ${w.number(p.count)} languages.`,
  'translations.said': 'The project says in which languages it is.',
  'translations.platform': 'A platform for translating is set up.',
  'translations.template': 'The sentences of the interface are gathered here for translators.',
  'translations.next': 'Translate the README, or its first part, into a language that your users speak.',
  'translations.next-template':
    'Invite somebody to translate the sentences that are gathered, or a first part of them.',
  'translations.next-fill': 'Invite somebody to translate a first part on the platform that is set up.',
};
