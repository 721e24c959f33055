import type { Words } from '../words.ts';

export const skillsAndPromotion = {
  'diverse-skills.title': 'Many kinds of work recognised',
  'diverse-skills.asks': 'Is work other than programming recognised, or named in the settings?',
  'diverse-skills.why': 'Design, translation, documentation and care keep a project alive as much as code does.',
  'diverse-skills.met': (p: { kinds: number }, w: Words) =>
    `${w.number(p.kinds)} kinds of work besides programming are recognised.`,
  'diverse-skills.one': 'One kind of work besides programming is recognised.',
  'diverse-skills.missing': 'No recognition of work other than programming was found.',
  'diverse-skills.all-contributors': 'Contributors are listed with the kinds of work they did.',
  'diverse-skills.credits': 'People are thanked or named for work other than programming.',
  'diverse-skills.declared': (p: { skills: readonly string[] }, w: Words) =>
    `Skills in the project: ${w.list(p.skills)}.`,
  'diverse-skills.next':
    'Thank by name somebody who designs, translates, writes or teaches, or name in the settings the skills that the project has.',
  'diverse-skills.next-more':
    'Name the other kinds of work too: who designs, translates, writes, teaches or organises?',
  'communication.title': 'Somebody looks after communication',
  'communication.asks': 'Does somebody do the communication work?',
  'communication.why':
    'People find and trust a project that tells what it does. Somebody who writes, translates and answers also brings in people with other skills.',
  'communication.unanswered': 'The project has not said who looks after its communication.',
  'communication.invite': 'Add who does the communication work; if nobody does yet, write “false”.',
  'communication.no': 'Nobody looks after communication so far.',
  'communication.next':
    'Ask who would like to write about the project now and then. The notes of the next release are a good first text.',
  'communication.yes': 'Somebody does the communication work.',
  'communication.who': (p: { who: readonly string[] }, w: Words) => `Looked after by ${w.list(p.who)}.`,
  'communication.shown': 'The project says so.',
  'public-profile.title': 'Public profile',
  'public-profile.asks': 'Does the repository show a description, a website, topics, and a logo or image?',
  'public-profile.why': 'It is how people find a project and recognise it.',
  'public-profile.met':
    'The repository shows at least three of these: a description, a website, three topics or more, a logo or image.',
  'public-profile.some': (p: { parts: number }, w: Words) =>
    `The repository shows ${w.number(p.parts)} of four: a description, a website, three topics or more, a logo or image.`,
  'public-profile.missing': 'The repository shows no description, website or logo yet, and fewer than three topics.',
  'public-profile.not-here': 'The public profile is kept on the project’s host and cannot be seen in a folder.',
  'public-profile.unread': 'The public profile of the repository could not be read.',
  'public-profile.description': 'A description.',
  'public-profile.website': 'A website.',
  'public-profile.topics': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'topic', other: 'topics' })}.`,
  'public-profile.social-image': 'An image for sharing.',
  'public-profile.logo': 'A logo.',
  'public-profile.next-description': 'Add a description of one sentence at the top of the repository page.',
  'public-profile.next-website': 'Add the website of the project at the top of the repository page.',
  'public-profile.next-topics': 'Add three topics or more: the words that people would search for.',
  'public-profile.next-image':
    'Add a logo to the README, or an image for sharing in the settings of the repository on GitHub.',
  'outreach.title': 'News of the project',
  'outreach.asks': 'Does the project have a channel of its own for news: blog, newsletter, social account, talks?',
  'outreach.why': 'A project that tells what it is doing finds users, contributors and support more easily.',
  'outreach.met': 'The project has a channel for its news.',
  'outreach.cooperative-only':
    'News goes through a channel of the co-operative or organisation; the project has none of its own.',
  'outreach.missing': 'No channel for news of the project was found.',
  'outreach.social': 'A social account.',
  'outreach.blog': 'A blog or newsletter.',
  'outreach.talks': 'Talks about the project.',
  'outreach.posts': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'post', other: 'posts' })} in the repository.`,
  'outreach.owners': 'A channel of the co-operative or organisation.',
  'outreach.next':
    'Link from the README to the place where the project tells its news: a blog, a newsletter or a social account.',
};
