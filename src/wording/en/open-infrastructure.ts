import type { Words } from '../words.ts';

export const openInfrastructure = {
  'free-licence.title': 'Free licence',
  'free-licence.asks': 'Is there a free or open source licence, with its full text in the repository?',
  'free-licence.why':
    'Without a licence, others may look at the code but may not use, change or share it. In the model, this is where shared infrastructure begins.',
  'free-licence.free': (p: { licence: string }) =>
    `Everybody may use, study, change and share this work: its licence is ${p.licence}.`,
  'free-licence.named': (p: { licence: string }) =>
    `The licence is named (${p.licence}), but its text is not in the repository.`,
  'free-licence.limited': (p: { licence: string }) =>
    `The text of ${p.licence} is here, but words beside it seem to limit what people may do.`,
  'free-licence.not-free': (p: { licences: readonly string[] }, w: Words) =>
    `The licence (${w.list(p.licences)}) does not give everybody the freedom to use, study, change and share this work, so it is not free software in the usual sense.`,
  'free-licence.not-judged': (p: { licence: string }) =>
    `The licence is ${p.licence}. Neither the Open Source Initiative nor the Free Software Foundation has said whether it is free.`,
  'free-licence.unrecognised': 'There is a licence text, but it could not be recognised.',
  'free-licence.missing': 'No licence was found.',
  'free-licence.empty': (p: { path: string }) => `${p.path} is empty.`,
  'free-licence.placeholder': (p: { path: string }) => `${p.path} says that a licence is still to come.`,
  'free-licence.copyright-only': (p: { path: string }) =>
    `${p.path} says who holds the rights, but gives others no permission.`,
  'free-licence.unknown-text': (p: { path: string }) => `The text in ${p.path} was not recognised as a licence.`,
  'free-licence.near': (p: { licence: string; similarity: number }, w: Words) =>
    `It is close to ${p.licence} (${w.percent(p.similarity)} alike), but too much of it differs.`,
  'free-licence.unread': (p: { path: string }) => `${p.path} is there, but could not be read.`,
  'free-licence.unlisted': 'The repository has more files than could be listed, and no licence was among those seen.',
  'free-licence.text': (p: { licence: string }) => `The text of ${p.licence}.`,
  'free-licence.text-similar': (p: { licence: string; confidence: number }, w: Words) =>
    `The text of ${p.licence}, with small differences (${w.percent(Math.min(p.confidence, 0.99))} alike).`,
  'free-licence.said': (p: { licence: string }) => `Names ${p.licence}.`,
  'free-licence.contradiction': (p: { says: string; other: string; path: string }) =>
    `Says ${p.says}, but ${p.path} says ${p.other}. They cannot both be right.`,
  'free-licence.additional': (p: { quote: string }) =>
    `There are other words beside the licence that somebody should read: “${p.quote}”`,
  'free-licence.limits': (p: { quote: string }) => `These words seem to limit what people may do: “${p.quote}”`,
  'free-licence.without-text': (p: { licences: readonly string[] }, w: Words) =>
    `The text is missing for: ${w.list(p.licences)}.`,
  'free-licence.part': (p: { licence: string }) => `Parts of the repository are under ${p.licence}.`,
  'free-licence.later-unsaid': 'It does not say whether later versions of the licence may be used too.',
  'free-licence.source': (p: { osi: string; fsf: string }, w: Words) =>
    `Checked against the lists of the Open Source Initiative (as of ${w.date(Date.parse(p.osi))}) and the Free Software Foundation (as of ${w.date(Date.parse(p.fsf))}).`,
  'free-licence.next': 'Choose a licence together, and put its text in a file called LICENSE.',
  'free-licence.next-text': 'Put the full text of the licence in a file called LICENSE.',
  'free-licence.next-known':
    'Use the unchanged text of a well-known free licence, so that people and programs can recognise it.',
  'free-licence.next-free':
    'If you want this to be free infrastructure for everybody, choose a free licence together. The AGPL also protects the work when it is offered as a service.',
  'free-licence.next-limits':
    'Leave the licence text as it is and move wishes about its use to the README, or choose another licence.',
  'gpl-compatible-licence.title': 'Compatible with the GPL',
  'gpl-compatible-licence.asks': 'Can this code be combined with code under the GNU General Public License (GPL)?',
  'gpl-compatible-licence.why':
    'Much of the free software that co-operatives build on is under the GPL. A compatible licence lets projects share code with each other.',
  'gpl-compatible-licence.both': (p: { licence: string }) =>
    `${p.licence} is compatible with versions 2 and 3 of the GPL.`,
  'gpl-compatible-licence.version-3': (p: { licence: string }) =>
    `${p.licence} is compatible with version 3 of the GPL.`,
  'gpl-compatible-licence.version-2': (p: { licence: string }) =>
    `${p.licence} is compatible with version 2 of the GPL, but not with version 3.`,
  'gpl-compatible-licence.incompatible': (p: { licence: string }) => `${p.licence} is not compatible with the GPL.`,
  'gpl-compatible-licence.not-listed': (p: { licence: string }) =>
    `The Free Software Foundation has not said whether ${p.licence} is compatible with the GPL.`,
  'gpl-compatible-licence.no-licence':
    'There is no licence yet, so this code cannot be combined with code under the GPL.',
  'gpl-compatible-licence.unknown-licence': 'Too little is known about the licence to tell.',
  'gpl-compatible-licence.one-both': (p: { licence: string }) => `${p.licence}: compatible with GPL 2 and GPL 3.`,
  'gpl-compatible-licence.one-3': (p: { licence: string }) => `${p.licence}: compatible with GPL 3 only.`,
  'gpl-compatible-licence.one-2': (p: { licence: string }) => `${p.licence}: compatible with GPL 2 only.`,
  'gpl-compatible-licence.one-neither': (p: { licence: string }) =>
    `${p.licence}: compatible with neither version of the GPL.`,
  'gpl-compatible-licence.one-unknown': (p: { licence: string }) => `${p.licence}: not on the list.`,
  'gpl-compatible-licence.source': (p: { date: string }, w: Words) =>
    `By the Free Software Foundation’s list of licences, as of ${w.date(Date.parse(p.date))}.`,
  'gpl-compatible-licence.by-terms': (p: { licence: string }) =>
    `${p.licence} is not on the list of the Free Software Foundation: this follows from its terms.`,
  'gpl-compatible-licence.by-relicensing': (p: { licence: string }) =>
    `By itself ${p.licence} is not compatible, but it allows the work to be passed on under the GPL.`,
  'gpl-compatible-licence.next-later':
    'Ask everybody who holds rights in the code to allow later versions too (“or any later version”).',
  'gpl-compatible-licence.next-choose':
    'Choose a licence that the Free Software Foundation lists as compatible. It can also be offered beside another one.',
  'outside-contributors.title': 'People from outside take part',
  'outside-contributors.asks': 'Has work by two or more people from outside been accepted within the last two years?',
  'outside-contributors.why':
    'In the model, code becomes shared infrastructure when people beyond the co-operative work on it or build on it.',
  'outside-contributors.several': (p: { count: number }, w: Words) =>
    `Work by ${w.number(p.count)} people from outside was accepted within the last two years.`,
  'outside-contributors.one': 'Work by one person from outside was accepted within the last two years.',
  'outside-contributors.earlier': (p: { count: number }, w: Words) =>
    `Work by ${w.number(p.count)} ${w.plural(p.count, { one: 'person', other: 'people' })} from outside was accepted, but more than two years ago.`,
  'outside-contributors.none': 'All the work seen here was done by the project’s own people.',
  'outside-contributors.cut': 'Only part of the history is here, too little to tell who took part.',
  'outside-contributors.share': (p: { share: number; study: number }, w: Words) =>
    `People from outside made ${w.percent(p.share)} of the changes (commits) of the last two years (in the study: about ${w.percent(p.study)}).`,
  'outside-contributors.next':
    'Mark a few small tasks as good for a first contribution, and invite people who use this to take one.',
  'dependents.title': 'Others build on it',
  'dependents.asks': 'Is it known that other projects or organisations depend on this one?',
  'dependents.why':
    'In the model, code becomes shared infrastructure when others depend on it or help to make it. Naming them shows what the work is good for.',
  'dependents.counted': (p: { packages: number; repositories: number; source: string }, w: Words) =>
    `Others depend on this: ${w.list([...(p.packages > 0 ? [`${w.number(p.packages)} ${w.plural(p.packages, { one: 'package', other: 'packages' })}`] : []), ...(p.repositories > 0 ? [`${w.number(p.repositories)} ${w.plural(p.repositories, { one: 'repository', other: 'repositories' })}`] : [])])}, as counted by ${p.source}.`,
  'dependents.counted-on': (p: { at: number }, w: Words) => `Counted on ${w.date(p.at)}.`,
  'dependents.named': (p: { count: number; names: readonly string[] }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'user is named', other: 'users are named' })}: ${w.list(p.names)}${p.count > p.names.length ? ', among others' : ''}.`,
  'dependents.claimed': 'It says that others use this, but does not name them.',
  'dependents.none-known':
    'It is not known who depends on this: nobody is named here, and no public register has told us of anybody.',
  'dependents.private':
    'This repository is private, so no public register was asked who depends on it; nobody is named here either.',
  'dependents.next': 'Write a short list of who uses this, with their permission, in a file called ADOPTERS.md.',
  'dependents.starter':
    '# Who uses this\n\n- [insert the name of a project or organisation, with a link]: [insert what they use it for]\n',
};
