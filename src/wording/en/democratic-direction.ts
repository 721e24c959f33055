import type { Words } from '../words.ts';

export const democraticDirection = {
  'governance.title': 'Who decides, and how',
  'governance.asks': 'Is it written down who decides, and how?',
  'governance.why': 'Rules that everybody can read let people take part as equals.',
  'governance.met': 'It is written down who decides, and how.',
  'governance.mentioned': 'Decisions are mentioned, but it does not say yet who makes them and how.',
  'governance.missing': 'Nothing was found about who decides, and how.',
  'governance.declared': 'The project says where its decisions are explained.',
  'governance.file': 'A document about how the project is governed.',
  'governance.section': 'A section about how decisions are made.',
  'governance.sentences': 'The document explains who decides, and how.',
  'governance.mention': 'A mention of how decisions are made.',
  'governance.next':
    'Write half a page: who decides what, how a decision is made, and how somebody can come to take part.',
  'governance.starter': `# How we decide

## Who takes part

[insert who the members or maintainers are, and how somebody becomes one]

## How decisions are made

- Day-to-day matters: [insert who decides, and how]
- Larger matters: [insert how (consensus, consent or vote), and who takes part]

## When we do not agree

[insert what you do then]
`,
  'open-decisions.title': 'Decisions open to people from outside',
  'open-decisions.asks':
    'Can people from outside take part in decisions, through proposals, open meetings, surveys or votes?',
  'open-decisions.why': 'People who use and improve a project know things that those who run it do not.',
  'open-decisions.met': 'There is a way for people from outside to take part in decisions.',
  'open-decisions.unused': 'A way to take part in decisions is set up, but does not seem to be used yet.',
  'open-decisions.missing': 'No way was found for people from outside to take part in decisions.',
  'open-decisions.unread': 'Labels and discussions could not be read, and no other way to take part was found.',
  'open-decisions.proposals': 'Proposals or records of decisions are kept in the open.',
  'open-decisions.proposals-empty': 'A folder for proposals, without proposals so far.',
  'open-decisions.label': (p: { name: string }) => `A label for matters to decide: ${p.name}`,
  'open-decisions.discussions': (p: { name: string }) => `Discussions for ideas: ${p.name}`,
  'open-decisions.said': 'People are invited to take part.',
  'open-decisions.template': 'A template for proposals.',
  'open-decisions.next':
    'Invite people to bring proposals: a category for ideas in the discussions, an open meeting, or a survey.',
  'open-decisions.next-use': 'Use it for the next larger decision, so that people see how it works.',
  'named-maintainers.title': 'Named maintainers',
  'named-maintainers.asks': 'Are two or more people, or a team, named as those who maintain the project?',
  'named-maintainers.why': 'People need to know whom to turn to, and a project is safer in several hands.',
  'named-maintainers.met': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} people are named as those who maintain the project.`,
  'named-maintainers.team': 'A team is named as the one that maintains the project.',
  'named-maintainers.one': 'One person is named as the one who maintains the project.',
  'named-maintainers.organisation': (p: { name: string }) =>
    `${p.name} is named as the author, but nobody in particular as maintaining the project.`,
  'named-maintainers.authors': (p: { count: number }, w: Words) =>
    `${w.plural(p.count, { one: 'One author is', other: `${w.number(p.count)} authors are` })} named, but nobody as maintaining the project now.`,
  'named-maintainers.missing': 'Nobody was found who is named as maintaining the project.',
  'named-maintainers.named': 'Names of maintainers or authors.',
  'named-maintainers.next':
    'Name the people or the team who maintain the project, in the README or in a file called MAINTAINERS.md.',
  'named-maintainers.next-second': 'Name a second person, or the team, who maintains the project too.',
  'named-maintainers.starter': `# Maintainers

- [insert name and account]: [insert what they look after]
- [insert name and account]: [insert what they look after]
`,
  'shared-maintenance.title': 'Maintenance is shared',
  'shared-maintenance.asks': 'Did it take two or more people to do half of the recent work?',
  'shared-maintenance.why':
    'Where everything rests on one person, a holiday or an illness stops the project. Sharing the work also means sharing the say.',
  'shared-maintenance.too-few': (p: { commits: number; least: number }, w: Words) =>
    `Too little to tell: among the newest 100 changes (commits), ${w.number(p.commits)} ${w.plural(p.commits, { one: 'is', other: 'are' })} by people and of the last two years; at least ${w.number(p.least)} are needed.`,
  'shared-maintenance.shared': (p: { factor: number }, w: Words) =>
    `It took ${w.number(p.factor)} people to do half of the recent work.`,
  'shared-maintenance.one-mostly': (p: { share: number }, w: Words) =>
    `One person did half of the recent work or more; others did ${w.percent(p.share)}.`,
  'shared-maintenance.one': 'One person did more than four fifths of the recent work.',
  'shared-maintenance.counted': (p: { commits: number; people: number }, w: Words) =>
    `Counted: ${w.number(p.commits)} ${w.plural(p.commits, { one: 'change (commit)', other: 'changes (commits)' })} of the last two years among the newest 100, by ${w.number(p.people)} ${w.plural(p.people, { one: 'person', other: 'people' })}. Merges and automatic changes are left out.`,
  'shared-maintenance.others': (p: { share: number }, w: Words) => `Others did ${w.percent(p.share)}.`,
  'shared-maintenance.next':
    'Invite a second person to look after a part of the project, and work together on it until they feel at home.',
  'management.title': 'Somebody looks after management',
  'management.asks': 'Does somebody look after resources, costs and planning?',
  'management.why':
    'Work on software that many rely on needs money, time and plans. Where somebody looks after them, the project lasts, and those who write the code can write it.',
  'management.unanswered': 'The project has not said who looks after its management.',
  'management.invite': 'Add who looks after resources, costs and planning; if nobody does yet, write “false”.',
  'management.no': 'Nobody looks after management so far.',
  'management.next':
    'Agree on one person who looks after costs and planning for a few months, and talk about it at the next meeting.',
  'management.yes': 'Somebody looks after resources, costs and planning.',
  'management.who': (p: { who: readonly string[] }, w: Words) => `Looked after by ${w.list(p.who)}.`,
  'management.shown': 'The project says so.',
};
