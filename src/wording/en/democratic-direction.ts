import type { Words } from '../words.ts';

export const democraticDirection = {
  'governance.title': 'Who decides, and how',
  'governance.asks': 'Is it written who decides and how?',
  'governance.why': 'Rules that everybody can read let people take part as equals.',
  'governance.met': 'It is written who decides and how.',
  'governance.mentioned': 'Deciding is mentioned, without saying yet who decides and how.',
  'governance.missing': 'Nothing was found about who decides and how.',
  'governance.declared': 'The project says where its decisions are explained',
  'governance.file': 'A document about how the project is governed',
  'governance.section': 'A section about how decisions are made',
  'governance.sentences': 'The document explains who decides and how',
  'governance.mention': 'A mention of how decisions are made',
  'governance.next':
    'Write half a page: who decides what, how a decision is taken, and how somebody comes to take part.',
  'governance.starter':
    '# How we decide\n\n## Who takes part\n\nWho the members or maintainers are, and how somebody becomes one.\n\n## How decisions are taken\n\nDay-to-day matters; larger matters (consensus, consent or vote, and who votes).\n\n## When we do not agree\n\nWhat we do then.\n',
  'open-decisions.title': 'Decisions open to people outside',
  'open-decisions.asks': 'Can people outside take part in decisions: proposals, open meetings, surveys or votes?',
  'open-decisions.why': 'Those who use and improve a project know things that the people who run it do not.',
  'open-decisions.met': 'There is a way for people outside to take part in decisions.',
  'open-decisions.unused': 'A way to take part in decisions is set up, and does not seem to be in use yet.',
  'open-decisions.missing': 'No way was found for people outside to take part in decisions.',
  'open-decisions.unread': 'Labels and discussions could not be read, and no other way to take part was found.',
  'open-decisions.proposals': 'Proposals or records of decisions are kept in the open',
  'open-decisions.proposals-empty': 'A folder for proposals, without proposals so far',
  'open-decisions.label': (p: { name: string }) => `Label for matters to decide: ${p.name}`,
  'open-decisions.discussions': (p: { name: string }) => `Discussions of ideas: ${p.name}`,
  'open-decisions.said': 'People are invited to take part',
  'open-decisions.template': 'A form for proposals',
  'open-decisions.next':
    'Invite people to bring proposals: a category for ideas in the discussions, an open call, or a survey.',
  'open-decisions.next-use': 'Put the next larger decision through it, so that people see how it works.',
  'named-maintainers.title': 'Maintainers with names',
  'named-maintainers.asks': 'Are two or more people, or a team, named as those who look after the project?',
  'named-maintainers.why': 'People need to know whom to turn to, and a project is safer in several hands.',
  'named-maintainers.met': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} people are named as those who look after the project.`,
  'named-maintainers.team': 'A team is named as those who look after the project.',
  'named-maintainers.one': 'One person is named as the one who looks after the project.',
  'named-maintainers.missing': 'Nobody is named as looking after the project.',
  'named-maintainers.named': 'Named as maintainers or authors',
  'named-maintainers.next':
    'Name the people or the team who look after the project, in the README or a MAINTAINERS file.',
  'named-maintainers.next-second': 'Name a second person, or the team, who looks after the project too.',
  'named-maintainers.starter':
    '# Maintainers\n\n- Name (@account): what they look after\n- Name (@account): what they look after\n',
  'shared-maintenance.title': 'Maintenance is shared',
  'shared-maintenance.asks': 'Did it take two or more people to make half of the recent work?',
  'shared-maintenance.why':
    'Where everything rests on one person, a holiday or an illness stops the project. Shared work also shares the say.',
  'shared-maintenance.too-few': (p: { commits: number; least: number }, w: Words) =>
    `Too little recent work to say: ${w.number(p.commits)} ${w.plural(p.commits, { one: 'commit', other: 'commits' })} by people in two years, and it takes ${w.number(p.least)}.`,
  'shared-maintenance.shared': (p: { factor: number }, w: Words) =>
    `Half of the recent work was done by ${w.number(p.factor)} people together.`,
  'shared-maintenance.one-mostly': (p: { share: number }, w: Words) =>
    `One person did half of the recent work or more, and others did ${w.percent(p.share)}.`,
  'shared-maintenance.one': 'One person did nearly all of the recent work.',
  'shared-maintenance.counted': (p: { commits: number; people: number }, w: Words) =>
    `Counted: the newest ${w.number(p.commits)} commits of two years, by ${w.number(p.people)} ${w.plural(p.people, { one: 'person', other: 'people' })}. Merges and machines are left out.`,
  'shared-maintenance.others': (p: { share: number }, w: Words) => `Others did ${w.percent(p.share)}.`,
  'shared-maintenance.next':
    'Invite a second person to look after a part of the project, and work together on it until they feel at home.',
  'management.title': 'Someone looks after management',
  'management.asks': 'Does someone look after resources, costs and planning?',
  'management.why':
    'Work on software that many rely on needs money, time and plans. Where someone minds them, the project lasts and those who write the code can write it.',
  'management.unanswered': 'The project has not said who looks after its management.',
  'management.invite': 'Add who looks after resources, costs and planning, or false if nobody does yet.',
  'management.no': 'Nobody looks after management so far.',
  'management.next':
    'Agree on one person who looks after costs and planning for a few months, and talk about it at the next meeting.',
  'management.yes': 'Someone looks after resources, costs and planning.',
  'management.who': (p: { who: readonly string[] }, w: Words) => `Looked after by ${w.list(p.who)}.`,
  'management.shown': 'The project says so.',
};
