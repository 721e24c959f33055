import type { Words } from '../words.ts';

export const careForUsers = {
  'unknown.unsupported': (p: { what: string }) =>
    ({
      history: 'There is no git history here to learn this from.',
      tags: 'There are no git tags here to learn this from.',
      issues:
        'Issues are kept on the project’s host, not in this folder. If that is GitHub, audit the repository by its name (OWNER/NAME) to see this.',
      'pull-requests':
        'Pull requests are kept on the project’s host, not in this folder. If that is GitHub, audit the repository by its name (OWNER/NAME) to see this.',
    })[p.what] ??
    'Only the project’s host knows this. If that is GitHub, audit the repository by its name (OWNER/NAME) to see it.',
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
    'For some of the people who worked on this, nothing tells whether they belong to the project, so this was not judged.',
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
      tagged: 'who tags versions in git',
      'brought-in': 'who merges the work of others in git',
      committed: 'who commits the work of others in git',
      'shared-domain': 'an e-mail domain shared with one of them',
    };
    return `Who belongs to the project was learned from: ${w.list(p.kinds.map((kind) => kinds[kind] ?? kind))}.`;
  },
  'response.archived': 'This repository is archived: it is no longer a place to ask.',
  'response.issues-off': 'Issues are switched off here, so there was nothing to look at.',
  'response.median': (p: { days: number }, w: Words) => `Half were answered within ${w.days(p.days)}.`,
  'response.median-beyond': (p: { days: number }, w: Words) =>
    `More than half wait longer than ${w.days(p.days)} for an answer.`,
  'response.p90': (p: { days: number }, w: Words) => `Nine in ten were answered within ${w.days(p.days)}.`,
  'response.p90-beyond': (p: { days: number }, w: Words) =>
    `It takes more than ${w.days(p.days)} until nine in ten are answered.`,
  'response.by-anyone': (p: { share: number }, w: Words) =>
    `Answered within that time by anybody, not only by the project’s people: ${w.percent(p.share)}.`,
  'response.waiting': (p: { count: number; numbers: readonly string[]; days: number }, w: Words) =>
    `${w.number(p.count)} open and still without an answer, the longest for ${w.days(p.days)}: ${w.plural(p.numbers.length, { one: 'number', other: 'numbers' })} ${w.list(p.numbers)}${p.count > p.numbers.length ? ', among others' : ''}.`,
  'response.unclear': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} left out: what happened to ${w.plural(p.count, { one: 'it', other: 'them' })} could not be seen in full.`,
  'issue-response.title': 'Questions are answered',
  'issue-response.asks':
    'Do people from outside who open an issue (a question, a problem, a wish) hear from the project within two weeks?',
  'issue-response.why':
    'Whoever asks has already given time to the project. A short answer, even “we have seen this”, tells them that they are welcome.',
  'issue-response.too-few': (p: { sample: number; least: number; months: number }, w: Words) =>
    `Too few issues from outside to tell: ${w.number(p.sample)} in ${w.number(p.months)} months; at least ${w.number(p.least)} are needed.`,
  'issue-response.answered': (
    p: { answered: number; sample: number; share: number; days: number; months: number },
    w: Words,
  ) =>
    `${w.number(p.answered)} of ${w.number(p.sample)} issues from outside (${w.percent(p.share)}) ${w.plural(p.answered, { one: 'was', other: 'were' })} answered by the project’s people within ${w.days(p.days)}, over the last ${w.number(p.months)} months.`,
  'issue-response.next': (p: { waiting: number }, w: Words) =>
    p.waiting === 0
      ? 'Agree on who looks at new issues each week: a first short answer is enough.'
      : w.plural(p.waiting, {
          one: 'Give a first short answer to the open issue that is still waiting.',
          other: 'Give a first short answer to the open issues that are still waiting, beginning with the oldest.',
        }),
  'issue-closure.title': 'Issues get closed',
  'issue-closure.asks': 'Does a person close most issues from outside that are more than a month old?',
  'issue-closure.why':
    'An issue that is solved, or kindly declined, leaves nobody guessing. In the study, the vast majority of issues were closed.',
  'issue-closure.too-few': (p: { sample: number; least: number; days: number }, w: Words) =>
    `Too few issues from outside that are more than ${w.days(p.days)} old: ${w.number(p.sample)}; at least ${w.number(p.least)} are needed to tell.`,
  'issue-closure.closed': (p: { closed: number; sample: number; share: number; days: number }, w: Words) =>
    `People closed ${w.number(p.closed)} of ${w.number(p.sample)} issues from outside that are more than ${w.days(p.days)} old (${w.percent(p.share)}).`,
  'issue-closure.median': (p: { days: number }, w: Words) => `Half were closed within ${w.days(p.days)}.`,
  'issue-closure.by-bot': (p: { count: number }, w: Words) =>
    `Closed automatically, which does not count: ${w.number(p.count)}.`,
  'issue-closure.next': (p: { open: number }, w: Words) =>
    p.open === 0
      ? 'Have a person close issues, with a word about why.'
      : w.plural(p.open, {
          one: 'Look at the old open issue together: close it if it is solved or will not be done, with a word about why.',
          other:
            'Go through the old open issues together: close what is solved or will not be done, with a word about why.',
        }),
  'contribution-response.title': 'Proposed changes are answered',
  'contribution-response.asks':
    'Do people from outside who propose a change (open a pull request) hear from the project within two weeks?',
  'contribution-response.why':
    'A pull request is work given freely. People who are answered soon are more likely to come back, and may become part of the project.',
  'contribution-response.too-few': (p: { sample: number; least: number; months: number }, w: Words) =>
    `Too few pull requests from outside to tell: ${w.number(p.sample)} in ${w.number(p.months)} months; at least ${w.number(p.least)} are needed.`,
  'contribution-response.answered': (
    p: { answered: number; sample: number; share: number; days: number; months: number },
    w: Words,
  ) =>
    `${w.number(p.answered)} of ${w.number(p.sample)} pull requests from outside (${w.percent(p.share)}) ${w.plural(p.answered, { one: 'was', other: 'were' })} answered by the project’s people within ${w.days(p.days)}, over the last ${w.number(p.months)} months.`,
  'contribution-response.next': (p: { waiting: number }, w: Words) =>
    p.waiting === 0
      ? 'Agree on who looks at new pull requests each week: a first word of thanks is enough to begin.'
      : `Give a first answer to ${w.plural(p.waiting, { one: 'the open pull request that is still waiting', other: 'the open pull requests that are still waiting' })}, even if the review comes later.`,
  'support-channel.title': 'A place to ask',
  'support-channel.asks': 'Is there a place to ask for help besides the issues?',
  'support-channel.why':
    'Many people who have a question do not dare to open an issue. In the study, four projects have a forum.',
  'support-channel.found': 'There is a place to ask besides the issues.',
  'support-channel.discussions': 'Discussions are switched on.',
  'support-channel.contact-link': (p: { name: string }) => `Offered when somebody opens an issue: ${p.name}`,
  'support-channel.place': 'A place to ask.',
  'support-channel.chat': 'A chat.',
  'support-channel.email': 'An e-mail address to write to.',
  'support-channel.issues': 'Issues can be opened.',
  'support-channel.issues-only': 'People can open issues; no other place to ask was found.',
  'support-channel.missing': 'No place to ask was found.',
  'support-channel.unlisted': 'Not all the documents could be listed.',
  'support-channel.next':
    'Say where people can ask: discussions, a forum, a chat, a mailing list or an address that somebody reads.',
  'support-channel.starter': `# Getting help

Questions are welcome, also from people who are just beginning.

- Ask here: [insert forum, chat or address]
- Something does not work: open an issue

These people answer: [insert names, languages and how soon]
`,
};
