import type { Words } from '../words.ts';

export const openInfrastructure = {
  'free-licence.title': 'Free licence',
  'free-licence.asks': 'Is there a free or open source licence, with its whole text in the repository?',
  'free-licence.why':
    'Without a licence others may look at the code, but not use, change or share it. In the model this is where common infrastructure begins.',
  'free-licence.free': (p: { licence: string }) =>
    `Everybody may use, study, change and share this work: its licence is ${p.licence}.`,
  'free-licence.named': (p: { licence: string }) =>
    `The licence is named (${p.licence}), but its text is not in the repository.`,
  'free-licence.limited': (p: { licence: string }) =>
    `The text of ${p.licence} is here, and beside it words that seem to limit what people may do.`,
  'free-licence.not-free': (p: { licences: readonly string[] }, w: Words) =>
    `The licence (${w.list(p.licences)}) limits who may use this work or for what, so it is not free software as the field defines it.`,
  'free-licence.not-judged': (p: { licence: string }) =>
    `The licence is ${p.licence}. Neither the Open Source Initiative nor the Free Software Foundation has said whether it is free.`,
  'free-licence.unrecognised': 'There is a licence text, but it is none that could be recognised.',
  'free-licence.missing': 'No licence was found.',
  'free-licence.empty': (p: { path: string }) => `${p.path} is empty.`,
  'free-licence.placeholder': (p: { path: string }) => `${p.path} says that a licence is still to come.`,
  'free-licence.copyright-only': (p: { path: string }) =>
    `${p.path} says who holds the rights, but gives others no permission.`,
  'free-licence.unknown-text': (p: { path: string }) => `The text of ${p.path} is no known licence.`,
  'free-licence.near': (p: { licence: string; similarity: number }, w: Words) =>
    `It comes close to ${p.licence} (${w.percent(p.similarity)} alike), but too much of it is different.`,
  'free-licence.unread': (p: { path: string }) => `${p.path} is there, but could not be read.`,
  'free-licence.unlisted': 'The repository has more files than could be listed, and no licence was among those seen.',
  'free-licence.text': (p: { licence: string }) => `The text of ${p.licence}.`,
  'free-licence.text-similar': (p: { licence: string; confidence: number }, w: Words) =>
    `The text of ${p.licence}, with small differences (${w.percent(p.confidence)} alike).`,
  'free-licence.said': (p: { licence: string }) => `Names ${p.licence}.`,
  'free-licence.contradiction': (p: { says: string; other: string; path: string }) =>
    `Says ${p.says}, while ${p.path} says ${p.other}. Both cannot be right.`,
  'free-licence.additional': (p: { quote: string }) =>
    `There are further words beside the licence, which a person should read: “${p.quote}”`,
  'free-licence.limits': (p: { quote: string }) => `These words seem to limit what people may do: “${p.quote}”`,
  'free-licence.without-text': (p: { licences: readonly string[] }, w: Words) =>
    `Named, but without a text here: ${w.list(p.licences)}.`,
  'free-licence.part': (p: { licence: string }) => `Parts of the repository are under ${p.licence}.`,
  'free-licence.later-unsaid': 'It is not said whether later versions of the licence may be used too.',
  'free-licence.source': (p: { osi: string; fsf: string }) =>
    `Approval by the Open Source Initiative as of ${p.osi}, by the Free Software Foundation as of ${p.fsf} (SPDX License List).`,
  'free-licence.next': 'Choose a licence together, and put its text in a file called LICENSE.',
  'free-licence.next-text': 'Put the whole text of the licence in a file called LICENSE.',
  'free-licence.next-known':
    'Use the unchanged text of a well-known free licence, so that people and programs can recognise it.',
  'free-licence.next-free':
    'If the members wish this to be free infrastructure for everybody, choose a free licence together; the AGPL also protects the work when it is offered as a service.',
  'free-licence.next-limits':
    'Leave the licence text as it is, and move wishes about its use to the README, or choose another licence.',
  'gpl-compatible-licence.title': 'Goes together with the GPL',
  'gpl-compatible-licence.asks': 'Can this code be joined with code under the GNU General Public License?',
  'gpl-compatible-licence.why':
    'Much of the free software that co-operatives build on is under the GPL. A licence that fits lets projects share code with each other.',
  'gpl-compatible-licence.both': (p: { licence: string }) =>
    `${p.licence} goes together with versions 2 and 3 of the GPL.`,
  'gpl-compatible-licence.version-3': (p: { licence: string }) =>
    `${p.licence} goes together with version 3 of the GPL.`,
  'gpl-compatible-licence.version-2': (p: { licence: string }) =>
    `${p.licence} goes together with version 2 of the GPL, but not with version 3.`,
  'gpl-compatible-licence.incompatible': (p: { licence: string }) => `${p.licence} does not go together with the GPL.`,
  'gpl-compatible-licence.not-listed': (p: { licence: string }) =>
    `The Free Software Foundation has not said whether ${p.licence} goes together with the GPL.`,
  'gpl-compatible-licence.no-licence': 'There is no licence yet, so this code cannot be joined with any other.',
  'gpl-compatible-licence.unknown-licence': 'The licence is not known well enough to tell.',
  'gpl-compatible-licence.one-both': (p: { licence: string }) => `${p.licence}: with GPL 2 and GPL 3.`,
  'gpl-compatible-licence.one-3': (p: { licence: string }) => `${p.licence}: with GPL 3 only.`,
  'gpl-compatible-licence.one-2': (p: { licence: string }) => `${p.licence}: with GPL 2 only.`,
  'gpl-compatible-licence.one-neither': (p: { licence: string }) => `${p.licence}: with neither version of the GPL.`,
  'gpl-compatible-licence.one-unknown': (p: { licence: string }) => `${p.licence}: not on the list.`,
  'gpl-compatible-licence.source': (p: { date: string }) =>
    `By the list of licences of the Free Software Foundation, written down here on ${p.date}.`,
  'gpl-compatible-licence.next-later':
    'Ask everybody who holds rights in the code to allow later versions too (“or any later version”).',
  'gpl-compatible-licence.next-choose':
    'Choose a licence that the Free Software Foundation lists as compatible, or offer one beside the present one.',
  'outside-contributors.title': 'People outside take part',
  'outside-contributors.asks': 'Have two or more people from outside had work accepted within two years?',
  'outside-contributors.why':
    'In the model, code becomes shared infrastructure when people beyond the co-operative work on it or build on it.',
  'outside-contributors.several': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} people from outside had work accepted within the last two years.`,
  'outside-contributors.one': 'One person from outside had work accepted within the last two years.',
  'outside-contributors.earlier': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'person', other: 'people' })} from outside had work accepted, but longer than two years ago.`,
  'outside-contributors.none': 'All the work seen here was done by the project’s own people.',
  'outside-contributors.cut': 'Only part of the history is here, too little to tell who took part.',
  'outside-contributors.share': (p: { share: number; study: number }, w: Words) =>
    `${w.percent(p.share)} of the commits of two years are by people from outside (in the study: about ${w.percent(p.study)}).`,
  'outside-contributors.next':
    'Mark a few small tasks as good for a first contribution, and invite people who use this to take one.',
  'dependents.title': 'Others build on it',
  'dependents.asks': 'Is it known that other projects or organisations depend on this?',
  'dependents.why':
    'In the model, code becomes shared infrastructure when others depend on it or help to make it. Naming them shows what the work is good for.',
  'dependents.counted': (p: { packages: number; repositories: number; source: string }, w: Words) =>
    `${w.number(p.packages)} ${w.plural(p.packages, { one: 'package', other: 'packages' })} and ${w.number(p.repositories)} ${w.plural(p.repositories, { one: 'repository', other: 'repositories' })} of others depend on this, as counted by ${p.source}.`,
  'dependents.counted-on': (p: { at: number }, w: Words) => `Counted on ${w.date(p.at)}.`,
  'dependents.named': (p: { count: number; names: readonly string[] }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'user is named', other: 'users are named' })}: ${w.list(p.names)}${p.count > p.names.length ? ', among others' : ''}.`,
  'dependents.claimed': 'It says that others use this, but does not name them.',
  'dependents.none-known':
    'It is not known who depends on this: nobody is named, and no register that was asked knows of any.',
  'dependents.private':
    'This repository is private, so no public register was asked who depends on it, and nobody is named.',
  'dependents.next': 'Write a short list of who uses this, with their permission, in a file called ADOPTERS.md.',
  'dependents.starter': '# Who uses this\n\n- Name of the project or organisation, with a link: what they use it for\n',
};
