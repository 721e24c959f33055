import type { Words } from '../words.ts';

export const careForUsers = {
  'unknown.unsupported': (p: { what: string }) =>
    ({
      history: 'There is no git history here to learn this from.',
      tags: 'There are no git tags here to learn this from.',
      issues:
        'Issues are kept on GitHub, not in this folder: audit the repository by its name (OWNER/NAME) to see this.',
      'pull-requests':
        'Pull requests are kept on GitHub, not in this folder: audit the repository by its name (OWNER/NAME) to see this.',
    })[p.what] ?? 'Only GitHub knows this: audit the repository by its name (OWNER/NAME) to see it.',
  'unknown.forbidden': (p: { what: string }) =>
    ({
      issues: 'The issues could not be read: permission to see them was not given.',
      'pull-requests': 'The pull requests could not be read: permission to see them was not given.',
      history: 'The history could not be read: permission to see it was not given.',
    })[p.what] ?? 'This could not be read: permission to see it was not given.',
  'unknown.rate-limited': (p: { what: string }) =>
    ({
      issues:
        'The issues could not be read for now: GitHub answers only so many questions an hour. Please try again later.',
      'pull-requests':
        'The pull requests could not be read for now: GitHub answers only so many questions an hour. Please try again later.',
      history:
        'The history could not be read for now: GitHub answers only so many questions an hour. Please try again later.',
    })[p.what] ??
    'This could not be read for now: so many questions an hour are answered, and no more. Please try again later.',
  'unknown.failed': (p: { what: string }) =>
    ({
      issues: 'The issues could not be read this time: no usable answer came back.',
      'pull-requests': 'The pull requests could not be read this time: no usable answer came back.',
      history: 'The history could not be read this time.',
    })[p.what] ?? 'This could not be read this time: no usable answer came back.',
  'inside.unknown':
    'Nothing here tells who belongs to the project and who comes from outside, so this was not measured.',
  'inside.some-unknown':
    'Of some of the people who worked on this, nothing tells whether they belong to the project, so this was not judged.',
  'inside.declare': 'Name the members, or the domain of their e-mail addresses, in the settings file.',
  'inside.told-by': (p: { kinds: readonly string[] }, w: Words) => {
    const kinds: Readonly<Record<string, string>> = {
      'declared-member': 'the members named in the settings',
      'declared-domain': 'the e-mail domains named in the settings',
      association: 'the role GitHub shows beside people’s names',
      merged: 'who merges changes',
      closed: 'who closes what others opened',
      released: 'who publishes releases',
      labelled: 'who sorts what others opened',
      tagged: 'who signs versions in git',
      'brought-in': 'who merges the work of others in git',
      committed: 'who commits the work of others in git',
      'shared-domain': 'an e-mail domain shared with one of them',
    };
    return `Who belongs to the project was told by ${w.list(p.kinds.map((kind) => kinds[kind] ?? kind))}.`;
  },
  'response.archived': 'This repository is archived: it is no longer a place to ask.',
  'response.issues-off': 'Issues are switched off here, so people are answered somewhere else.',
  'response.median': (p: { days: number }, w: Words) => `Half were answered within ${w.days(p.days)}.`,
  'response.median-beyond': (p: { days: number }, w: Words) =>
    `More than half still wait: the usual time until an answer is more than ${w.days(p.days)}.`,
  'response.p90': (p: { days: number }, w: Words) => `Nine in ten were answered within ${w.days(p.days)}.`,
  'response.p90-beyond': (p: { days: number }, w: Words) =>
    `For nine in ten to be answered it takes more than ${w.days(p.days)}.`,
  'response.by-anyone': (p: { share: number }, w: Words) =>
    `Counting answers from anyone, not only from the project’s people: ${w.percent(p.share)}.`,
  'response.waiting': (p: { count: number; numbers: readonly string[]; days: number }, w: Words) =>
    `${w.number(p.count)} open and not answered yet, the longest for ${w.days(p.days)}: ${w.plural(p.numbers.length, {
      one: 'number',
      other: 'numbers',
    })} ${w.list(p.numbers)}${p.count > p.numbers.length ? ', among others' : ''}.`,
  'response.unclear': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} left out: what happened to ${w.plural(p.count, { one: 'it', other: 'them' })} could not be seen in full.`,
  'issue-response.title': 'Questions are answered',
  'issue-response.asks': 'Do people from outside who open an issue hear from the project within two weeks?',
  'issue-response.why':
    'Somebody who asks has already given time to the project. A short answer, even “we have seen this”, tells them that they are welcome.',
  'issue-response.too-few': (p: { sample: number; least: number; months: number }, w: Words) =>
    `Too few issues from outside to say: ${w.number(p.sample)} in ${w.number(p.months)} months, and it takes ${w.number(p.least)}.`,
  'issue-response.answered': (
    p: { answered: number; sample: number; share: number; days: number; months: number },
    w: Words,
  ) =>
    `${w.number(p.answered)} of ${w.number(p.sample)} issues from outside (${w.percent(p.share)}) were answered by the project’s people within ${w.days(p.days)}, over the last ${w.number(p.months)} months.`,
  'issue-response.next': (p: { waiting: number }, w: Words) =>
    p.waiting === 0
      ? 'Agree on who looks at new issues each week: a first short answer is enough.'
      : `Give a first short answer to ${w.plural(p.waiting, { one: 'the open issue that waits', other: 'the open issues that wait' })}, beginning with the one that has waited longest.`,
  'issue-closure.title': 'Issues come to an end',
  'issue-closure.asks': 'Are most issues from outside that are older than a month closed by a person?',
  'issue-closure.why':
    'An issue that is solved, or kindly declined, leaves nobody guessing. The study found most issues of co-operatives’ projects closed.',
  'issue-closure.too-few': (p: { sample: number; least: number; days: number }, w: Words) =>
    `Too few issues from outside older than ${w.days(p.days)} to say: ${w.number(p.sample)}, and it takes ${w.number(p.least)}.`,
  'issue-closure.closed': (p: { closed: number; sample: number; share: number; days: number }, w: Words) =>
    `People closed ${w.number(p.closed)} of ${w.number(p.sample)} issues from outside older than ${w.days(p.days)} (${w.percent(p.share)}).`,
  'issue-closure.median': (p: { days: number }, w: Words) => `Half were closed within ${w.days(p.days)}.`,
  'issue-closure.by-bot': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'was', other: 'were' })} closed by a machine, which is not counted.`,
  'issue-closure.next': (p: { open: number }, w: Words) =>
    p.open === 0
      ? 'Let a person close issues, with a word about why.'
      : `Go through ${w.plural(p.open, { one: 'the old open issue', other: 'the old open issues' })} together: close what is solved or will not be done, with a word about why.`,
  'contribution-response.title': 'Offered changes are answered',
  'contribution-response.asks': 'Do people from outside who offer a change hear from the project within two weeks?',
  'contribution-response.why':
    'A pull request is work given. Whoever is answered soon is more likely to come back, and may become part of the project.',
  'contribution-response.too-few': (p: { sample: number; least: number; months: number }, w: Words) =>
    `Too few pull requests from outside to say: ${w.number(p.sample)} in ${w.number(p.months)} months, and it takes ${w.number(p.least)}.`,
  'contribution-response.answered': (
    p: { answered: number; sample: number; share: number; days: number; months: number },
    w: Words,
  ) =>
    `${w.number(p.answered)} of ${w.number(p.sample)} pull requests from outside (${w.percent(p.share)}) were answered by the project’s people within ${w.days(p.days)}, over the last ${w.number(p.months)} months.`,
  'contribution-response.next': (p: { waiting: number }, w: Words) =>
    p.waiting === 0
      ? 'Agree on who looks at new pull requests each week: a first word of thanks is enough to begin.'
      : `Give a first answer to ${w.plural(p.waiting, { one: 'the open pull request that waits', other: 'the open pull requests that wait' })}, even if the review comes later.`,
  'support-channel.title': 'A place to ask',
  'support-channel.asks': 'Is there a place to ask for help besides the bug tracker?',
  'support-channel.why':
    'Many people who have a question do not dare to report a bug. In the study, four projects have a forum.',
  'support-channel.found': 'There is a place to ask besides the bug tracker.',
  'support-channel.discussions': 'Discussions are switched on.',
  'support-channel.contact-link': (p: { name: string }) => `Offered when somebody opens an issue: ${p.name}`,
  'support-channel.place': 'A place to ask.',
  'support-channel.chat': 'A chat.',
  'support-channel.email': 'An e-mail address to write to.',
  'support-channel.issues': 'Issues can be opened.',
  'support-channel.issues-only': 'People can open issues; no other place to ask was found.',
  'support-channel.missing': 'No place to ask was found.',
  'support-channel.unlisted': 'The documents could not be listed in full.',
  'support-channel.next':
    'Say where people can ask: discussions, a forum, a chat, a mailing list or an address that somebody reads.',
  'support-channel.starter': `# Getting help

Questions are welcome, also from people who are just beginning.

- Ask at [forum, chat or address].
- Problems in the software: open an issue.

Write here who answers, in which languages, and how soon.
`,
};
