import type { Words } from '../words.ts';

export const interCooperation = {
  'cooperative-identity.title': 'A co-operative stands behind it',
  'cooperative-identity.asks': 'Can people see that the organisation behind the project is a co-operative?',
  'cooperative-identity.why':
    'People who rely on the project, or think of joining it, can see that it belongs to its members and not to investors. A .coop domain, a registration or a federation shows it.',
  'cooperative-identity.none': 'The project says that no co-operative stands behind it, so there is none to show.',
  'cooperative-identity.forming': 'A co-operative is being formed: there is nothing to show yet, and no hurry.',
  'cooperative-identity.towards':
    'Once it is registered, add its name and where that can be seen. A federation near you can help with the first steps.',
  'cooperative-identity.named': (p: { name: string }) => `${p.name} shows that it is a co-operative.`,
  'cooperative-identity.shown': 'It can be seen that a co-operative stands behind the project.',
  'cooperative-identity.claim': 'A co-operative is named, but nothing shows yet that it is one.',
  'cooperative-identity.claimed': (p: { name: string }) =>
    p.name ? `The project names ${p.name}.` : 'The project says that it has a co-operative.',
  'cooperative-identity.prove':
    'Add one proof: a .coop domain, the page where the registration is shown, or the federation that lists the co-operative.',
  'cooperative-identity.unanswered': 'The project has not said whether a co-operative stands behind it.',
  'cooperative-identity.invite':
    'If there is a co-operative, add its name and website. If there is none, or one is being formed, a single word says so: none or forming.',
  'cooperative-identity.registered': 'The project links to the registration of the co-operative.',
  'cooperative-identity.federated': 'The project links to the federation that the co-operative belongs to.',
  'cooperative-identity.domain': (p: { domain: string }) =>
    `The co-operative uses ${p.domain}. Only co-operatives are given a .coop domain.`,
  'cooperative-identity.site': (p: { domain: string }) =>
    `The website of the project, or of its owner, is ${p.domain}.`,
  'cooperative-identity.mail': (p: { domain: string }) => `The people who make it have addresses at ${p.domain}.`,
  'cooperative-identity.commits': (p: { domain: string; share: number }, w: Words) =>
    `Of the changes (commits) read, ${w.percent(p.share)} come from addresses at ${p.domain}.`,

  'federation.title': 'Member of a federation',
  'federation.asks': 'Does the co-operative belong to a federation or network of co-operatives?',
  'federation.why':
    'Together, co-operatives share work, people and know-how, and take on what none of them could do alone.',
  'federation.no-cooperative': 'The project says that no co-operative stands behind it, so this does not apply.',
  'federation.forming': 'A co-operative is being formed: a federation can be of help even before it exists.',
  'federation.towards':
    'Look for a federation or network of technology co-operatives near you, and ask how others began.',
  'federation.declared': (p: { count: number }, w: Words) =>
    w.plural(p.count, {
      one: 'The co-operative belongs to a federation or network.',
      other: `The co-operative belongs to ${w.number(p.count)} federations or networks.`,
    }),
  'federation.member': (p: { name: string }) => `Member of ${p.name}.`,
  'federation.by-proof': 'Named as the proof of being a co-operative.',
  'federation.no': 'The co-operative belongs to no federation or network so far.',
  'federation.next':
    'Find out whether there is a federation or network of co-operatives in your region or trade. A conversation commits you to nothing.',
  'federation.unanswered': 'The project has not said whether its co-operative belongs to a federation or network.',
  'federation.invite':
    'Add the federations or networks that the co-operative belongs to; if there are none, an empty list: [].',

  'joint-work.title': 'Working with others',
  'joint-work.asks':
    'Does the co-operative work on this project with other co-operatives, or with the communities it builds on?',
  'joint-work.why':
    'What several co-operatives carry together lasts longer than what one carries alone. Taking on a project that others began counts too.',
  'joint-work.no-cooperative': 'The project says that no co-operative stands behind it, so this does not apply.',
  'joint-work.forming': 'A co-operative is being formed: working with others along the way can help.',
  'joint-work.towards':
    'Ask a co-operative that uses the project, or works on something near it, to do one thing together.',
  'joint-work.declared': (p: { count: number }, w: Words) =>
    w.plural(p.count, {
      one: 'The co-operative works with another organisation or community.',
      other: `The co-operative works with ${w.number(p.count)} other organisations or communities.`,
    }),
  'joint-work.with': (p: { name: string }) => `Works with ${p.name}.`,
  'joint-work.no': 'The co-operative does this work alone so far.',
  'joint-work.next': 'Ask one co-operative that uses the project what it would like to work on together.',
  'joint-work.unanswered': 'The project has not said whom it works with.',
  'joint-work.invite':
    'Add the co-operatives and communities that you work with; if there are none, an empty list: [].',

  'data-rights.title': 'People’s rights over their data',
  'data-rights.asks':
    'Where the project runs a service: does it say what it keeps about people, how it protects that, and what rights they have over it?',
  'data-rights.why':
    'A co-operative answers to people. Those whose data it keeps should be able to see it, correct it, take it with them and have it deleted.',
  'data-rights.none-kept': 'The project says that it keeps no data about people.',
  'data-rights.no-service': 'The project does not say that it runs a service with data about people.',
  'data-rights.unanswered': 'The project runs a service and has not said yet what it does with data about people.',
  'data-rights.invite':
    'Add where the policy on data about people can be read; if nothing about people is kept, write “false”.',
  'data-rights.policy': 'The policy on data about people.',
  'data-rights.elsewhere':
    'The project has a policy on data about people. Its text is kept elsewhere and was not read here.',
  'data-rights.lost': (p: { path: string }) =>
    `The policy on data about people should be in ${p.path}, but there is no such file.`,
  'data-rights.write':
    'Write there what is kept about people, how it is protected, and how they can see, correct, take along and delete it.',
  'data-rights.named': (p: { count: number }, w: Words) =>
    `It names ${w.number(p.count)} of these rights: to see, correct, delete or take along the data, or to object.`,
  'data-rights.written': 'A policy says what rights people have over the data that is kept about them.',
  'data-rights.without-rights':
    'There is a policy on data about people, but it says little or nothing yet about their rights over it.',
  'data-rights.add': 'Add how people can see, correct, take along and delete what is kept about them, and whom to ask.',
};
