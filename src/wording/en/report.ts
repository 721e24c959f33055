import type { Words } from '../words.ts';

type Counts = { met: number; assessed: number };

export const report = {
  'words.less-than-a-day': 'less than a day',

  'verdict.met': 'In place',
  'verdict.partly': 'In part',
  'verdict.not-yet': 'Not yet',
  'verdict.not-checked': 'Not checked',
  'verdict.not-applicable': 'Does not apply',

  'area.open-infrastructure': 'Open infrastructure',
  'area.planning-and-workflows': 'Planning and workflows',
  'area.care-for-users': 'Concern for users',
  'area.knowledge-sharing': 'Sharing information and knowledge',
  'area.democratic-direction': 'Decisions and democratic direction',
  'area.skills-and-promotion': 'Diverse skills, communication and promotion',
  'area.sustained-infrastructure': 'Supporting the infrastructure',
  'area.inter-cooperation': 'Context, inter-cooperation and federations',

  'activity.P1': 'Research',
  'activity.P2': 'Development',
  'activity.P3': 'Documentation',
  'activity.P4': 'Maintenance',
  'activity.P5': 'Production',
  'activity.P6': 'Marketing',
  'activity.P7': 'Replacement',
  'activity.P8': 'Implementation',
  'activity.P9': 'Education',
  'activity.P10': 'Technical support',
  'activity.P11': 'Operations',
  'activity.S1': 'Infrastructure',
  'activity.S2': 'Human resources',
  'activity.S3': 'Support technology',
  'activity.S4': 'Procurement',

  'stage.value-creation': 'Value creation',
  'stage.value-proposition': 'Value proposition',
  'stage.value-capture': 'Value capture',
  'stage.none': 'No stage named in the report',
  'participant.development-community': 'development community',
  'participant.cooperative': 'co-operative',
  'participant.public-users-clients': 'public, users and clients',

  'basis.report': (p: { where: string }) =>
    /^\d/.test(p.where) ? `the report, section ${p.where}` : `the report, ${p.where}`,
  'basis.certify': (p: { where: string }) => `“Should We Certify Platform Cooperatives?”, ${p.where}`,
  'basis.brief': (p: { where: string }) =>
    p.where === ''
      ? 'asked for by those who commissioned this tool'
      : `asked for by those who commissioned this tool; ${p.where.replace(/^Report /, 'the report, section ')}`,
  'basis.field': (p: { where: string }) => `common practice in free software (${p.where})`,

  'looked-in.issues': 'issues',
  'looked-in.pull requests': 'pull requests',
  'looked-in.discussions': 'discussions',
  'looked-in.labels': 'labels',
  'looked-in.milestones': 'milestones',
  'looked-in.releases': 'releases',
  'looked-in.tags': 'version tags',
  'looked-in.commits': 'changes (commits)',
  'looked-in.merges': 'merges',
  'looked-in.contributors': 'list of contributors',
  'looked-in.description': 'description',
  'looked-in.website': 'website',
  'looked-in.topics': 'topics',

  'card.name': (p: { name: string }) => `Co-operative scorecard: ${p.name}`,
  'card.not-open':
    'This project is not open yet. Without a free licence, others may not freely use the code or build on it. That comes first.',
  'card.essentials': (p: Counts, w: Words) =>
    p.assessed === 0
      ? 'The essentials could not be checked'
      : `${w.number(p.met)} of ${w.number(p.assessed)} ${w.plural(p.assessed, { one: 'essential', other: 'essentials' })} in place`,
  'card.practices': (p: Counts, w: Words) =>
    p.assessed === 0
      ? 'no practice could be checked'
      : `${w.number(p.met)} of ${w.number(p.assessed)} ${w.plural(p.assessed, { one: 'practice', other: 'practices' })} in place`,
  'card.others': (p: { partly: number; notYet: number }, w: Words) =>
    `Of the rest: ${w.list([...(p.partly > 0 ? [`${w.number(p.partly)} in part`] : []), ...(p.notYet > 0 ? [`${w.number(p.notYet)} not yet`] : [])])}.`,
  'card.not-counted': (p: { notChecked: number; unanswered: number; notApplicable: number }, w: Words) => {
    const parts = [
      ...(p.notChecked > 0 ? [`${w.number(p.notChecked)} not checked`] : []),
      ...(p.unanswered > 0 ? [`${w.number(p.unanswered)} for the project to answer`] : []),
      ...(p.notApplicable > 0
        ? [
            w.plural(p.notApplicable, {
              one: '1 that does not apply',
              other: `${w.number(p.notApplicable)} that do not apply`,
            }),
          ]
        : []),
    ];
    return `Left out of the count: ${w.list(parts)}.`;
  },
  'card.infrastructure.yes': 'Digital infrastructure: yes.',
  'card.infrastructure.no': 'Digital infrastructure: not yet.',
  'card.infrastructure.unknown': 'Digital infrastructure: not known.',
  'card.change.same': (p: { at: number }, w: Words) => `Nothing in the count has changed since ${w.date(p.at)}.`,
  'card.change': (p: { at: number; met: number; essentials: number }, w: Words) => {
    const change = (count: number, one: string, other: string): string[] =>
      count === 0
        ? []
        : [`${w.number(Math.abs(count))} ${count > 0 ? 'more' : 'fewer'} ${w.plural(Math.abs(count), { one, other })}`];
    const parts = [...change(p.met, 'practice', 'practices'), ...change(p.essentials, 'essential', 'essentials')];
    return `Since ${w.date(p.at)}: ${w.list(parts)} in place.`;
  },
  'card.change.assessed': (p: { at: number; assessed: number }, w: Words) =>
    `Since ${w.date(p.at)}: as many in place as before, and ${w.number(Math.abs(p.assessed))} ${p.assessed > 0 ? 'more' : 'fewer'} in the count.`,
  'card.change.rules': (p: { at: number; before: string; now: string }, w: Words) =>
    `The rules have changed since ${w.date(p.at)} (${p.before}, now ${p.now}), so the counts are not compared.`,
  'card.problems': (p: { count: number }, w: Words) =>
    w.plural(p.count, {
      one: 'One thing in the files needs a look:',
      other: `${w.number(p.count)} things in the files need a look:`,
    }),

  'card.heading.essentials': 'The five essentials',
  'card.heading.areas': 'By area',
  'card.heading.steps': 'Next steps',
  'card.heading.all': 'All practices, with what was seen',
  'card.heading.chain': 'The value chain',
  'card.heading.study': 'Beside the projects in the study',
  'card.heading.declared': 'What the project says about itself',
  'card.heading.measured': 'How this was measured',
  'card.heading.history': 'Earlier cards',

  'card.column.verdict': 'Now',
  'card.column.practice': 'Practice',
  'card.column.area': 'Area',
  'card.column.count': 'In place',
  'card.column.each': 'Each practice',
  'card.column.activity': 'Activity',
  'card.column.shown': 'Seen here',
  'card.column.by': 'Through',
  'card.column.what': 'What',
  'card.column.here': 'Here',
  'card.column.in-study': 'In the study',
  'card.column.day': 'Day',
  'card.column.rules': 'Rules',
  'card.column.essentials': 'Essentials',
  'card.column.practices': 'Practices',
  'card.column.score': 'Percentage',

  'card.of': (p: Counts, w: Words) => `${w.number(p.met)} of ${w.number(p.assessed)}`,
  'card.none-assessed': 'not counted',
  'card.no-steps': 'Nothing is waiting. Thank you for looking after this project.',
  'card.all-intro':
    '★ marks the essentials. The report is “Proposal for a Cooperative Model for Digital Infrastructure” (Cooperativa Tierra Común, 2022).',
  'card.seen': 'Seen',
  'card.said': 'The project says',
  'card.looked-in': (p: { places: readonly string[] }, w: Words) =>
    `Looked in: ${w.list(p.places)}`.replace(/(?<!…)$/, '.'),
  'card.next': 'Next step',
  'card.by-default': (p: { verdict: string }) =>
    `Judged by limits that the project set for itself. By the usual ones it would be: ${p.verdict.toLowerCase()}.`,
  'card.basis': (p: { basis: string }) => `Source: ${p.basis}.`,
  'card.left-out': (p: { count: number }, w: Words) =>
    w.plural(p.count, {
      one: '… and one more row, left out to keep this short.',
      other: `… and ${w.number(p.count)} more rows, left out to keep this short.`,
    }),

  'place.create': (p: { path: string }) => `Write ${p.path}`,
  'place.edit': (p: { path: string }) => `Edit ${p.path}`,
  'place.settings': 'Open the settings file',
  'place.page.issues': 'Open the issues',
  'place.page.labels': 'Open the labels',
  'place.page.milestones': 'Open the milestones',
  'place.page.releases': 'Open the releases',
  'place.page.discussions': 'Open the discussions',
  'place.page.community': 'Open the community page',
  'place.guide': 'Read how',

  'chain.intro':
    'Which activities of the value chain can be seen in this repository, by the stages and participants of the report. An activity that is not seen here may well happen elsewhere.',
  'chain.stage': (p: { stage: string; participants: readonly string[] }, w: Words) =>
    p.participants.length === 0 ? p.stage : `${p.stage}: ${w.list(p.participants)}`,
  'chain.shown': 'Seen',
  'chain.not-shown': 'Not seen',
  'chain.unknown': 'Not known',
  'chain.not-measured.S2': 'Recruiting and training are not measured',
  'chain.not-measured.S4': 'Purchases are not measured, only funding',
  'chain.capture': 'Value capture (co-operative; public, users and clients): the report places no activity here.',

  'study.intro': (p: { projects: number; cooperatives: number }, w: Words) =>
    `What the study found in ${w.number(p.projects)} projects of ${w.number(p.cooperatives)} co-operatives in 2022. It is there for context, never as a mark to reach.`,
  'study.every': 'every project',
  'study.most': 'the vast majority',
  'study.usual': 'usual',
  'study.some': 'some; most do not',
  'study.forum': (p: { count: number; of: number }, w: Words) =>
    `${w.number(p.count)} of ${w.number(p.of)} projects have a discussion forum`,
  'study.as-service': (p: { count: number; of: number }, w: Words) =>
    `${w.number(p.count)} of ${w.number(p.of)} projects are offered as a service`,
  'study.cooperatives-fund': (p: { count: number; of: number }, w: Words) =>
    `${w.number(p.count)} of ${w.number(p.of)} co-operatives fund other digital infrastructure`,
  'study.outside-commits': 'Changes (commits) by people from outside',
  'study.outside-commits.found': (p: { share: number; most: number }, w: Words) =>
    `about ${w.percent(p.share)} by a rough estimate, up to ${w.percent(p.most)} in two cases`,
  'study.contributors': 'Contributors',
  'study.contributors.found': (p: { mean: number; most: number; least: readonly string[] }, w: Words) =>
    `${w.number(p.mean)} on average; most ${w.number(p.most)}; fewest ${p.least.join(' or ')} (the report gives both)`,
  'study.age': 'Age in years',
  'study.age.found': (p: { years: number }, w: Words) => `${w.number(p.years)} on average`,
  'study.dependents.found': (p: { counts: readonly string[] }, w: Words) => `where shown: ${w.list(p.counts)}`,

  'says.nothing': 'The project has not said anything about itself yet. The settings file is the place for it.',
  'says.cooperative.none': 'There is no co-operative behind it. The practices of a co-operative are guidance here.',
  'says.cooperative.forming': 'A co-operative is being formed. The practices of a co-operative are guidance here.',
  'says.cooperative': (p: { name: string }) => `Co-operative: ${p.name}`,
  'says.website': (p: { website: string }) => `Website: ${p.website}`,
  'says.proof.domain': (p: { proof: string }) => `Proof of being a co-operative, its domain: ${p.proof}`,
  'says.proof.registration': (p: { proof: string }) => `Proof of being a co-operative, its registration: ${p.proof}`,
  'says.proof.federation': (p: { proof: string }) => `Proof of being a co-operative, its federation: ${p.proof}`,
  'says.members': (p: { count: number }, w: Words) => `Members named: ${w.number(p.count)}`,
  'says.federations': (p: { names: readonly string[] }, w: Words) =>
    p.names.length === 0 ? 'Federations: none' : `Federations: ${w.list(p.names)}`,
  'says.joint-work': (p: { names: readonly string[] }, w: Words) =>
    p.names.length === 0 ? 'Works together with: nobody yet' : `Works together with: ${w.list(p.names)}`,
  'says.management': (p: { answer: string }) => `Looks after resources, costs and planning: ${p.answer}`,
  'says.communication': (p: { answer: string }) => `Does the communication work: ${p.answer}`,
  'says.skills': (p: { skills: readonly string[] }, w: Words) =>
    p.skills.length === 0 ? 'Skills besides programming: none' : `Skills besides programming: ${w.list(p.skills)}`,
  'says.decisions': (p: { answer: string }) => `How decisions are made: ${p.answer}`,
  'says.decisions.open-to': (p: { who: string }) => `open to ${p.who}`,
  'says.hosting': (p: { answer: string }) => `Hosting: ${p.answer}`,
  'says.hosting.cooperative': 'a co-operative',
  'says.services': (p: { services: readonly string[] }, w: Words) =>
    p.services.length === 0 ? 'Services: none' : `Services: ${w.list(p.services)}`,
  'says.service.support': 'support',
  'says.service.training': 'training',
  'says.service.hosting': 'hosting',
  'says.service.consulting': 'consulting',
  'says.service.customisation': 'customisation',
  'says.service.other': 'other',
  'says.data': (p: { answer: string }) => `Data about people: ${p.answer}`,
  'says.data.none': 'none is kept',
  'says.yes': 'yes',
  'says.nobody': 'nobody yet',
  'says.none': 'none',
  'says.not-applicable': (p: { practice: string; reason: string }) => `Does not apply: ${p.practice} (${p.reason})`,
  'says.found-at': (p: { practice: string; path: string }) => `Where it is: ${p.practice} (${p.path})`,
  'says.own-limits': (p: { practice: string }) => `Limits of its own: ${p.practice}`,
  'says.extends': (p: { from: string }) => `Follows the settings of ${p.from}`,

  'measured.day': (p: { at: number }, w: Words) => `Looked at on ${w.date(p.at)}`,
  'measured.commit': (p: { ref: string; commit: string }) =>
    p.ref === '' ? `Commit ${p.commit}` : `Branch or tag ${p.ref}, commit ${p.commit}`,
  'measured.ref': (p: { ref: string }) => `Branch or tag ${p.ref}`,
  'measured.no-commit': 'Files without version control',
  'measured.github': 'Read through GitHub',
  'measured.checkout': 'Read from a folder: what only the project’s host knows could not be checked',
  'measured.rules': (p: { ruleset: string }) => `Rules ${p.ruleset}`,
  'measured.score': (p: { score: number }, w: Words) =>
    `Of the practices that can be seen, ${w.percent(p.score / 100)} are in place (those in part count half)`,
  'measured.sample': (p: { practice: string; count: number }, w: Words) =>
    `${p.practice}: a sample of ${w.number(p.count)}`,
  'measured.cost': (p: { requests: number; points: number }, w: Words) =>
    `Cost: ${w.number(p.requests)} ${w.plural(p.requests, { one: 'request', other: 'requests' })} and ${w.number(p.points)} ${w.plural(p.points, { one: 'point', other: 'points' })} of GitHub’s limits`,

  'unread.forbidden': (p: { what: string }) => `Could not read ${p.what}: no permission`,
  'unread.rate-limited': (p: { what: string }) => `Could not read ${p.what} now: GitHub’s limit was reached`,
  'unread.rate-limited-until': (p: { what: string; until: number }, w: Words) =>
    `Could not read ${p.what} now: GitHub’s limit was reached (until ${w.date(p.until)})`,
  'unread.unsupported': (p: { what: string }) => `Did not read ${p.what}: not available here`,
  'unread.failed': (p: { what: string }) => `Could not read ${p.what}: something failed on the way`,
  'unread.what.files': 'the list of files',
  'unread.what.file': 'a file',
  'unread.what.history': 'the history of changes',
  'unread.what.tags': 'the tags',
  'unread.what.owner-files': 'the files shared by the owner’s repositories',
  'unread.what.profile': 'the profile of the repository',
  'unread.what.issues': 'the issues',
  'unread.what.pull-requests': 'the pull requests',
  'unread.what.releases': 'the releases',
  'unread.what.milestones': 'the milestones',
  'unread.what.labels': 'the labels',
  'unread.what.discussions': 'the discussions',
  'unread.what.contributors': 'the list of contributors',
  'unread.what.dependents': 'the projects that depend on this one',
  'unread.what.vulnerability-reporting': 'whether security problems can be reported in private',
  'unread.what.inherited-settings': 'the settings this project follows',

  'foot.no-certificate':
    'This card is guidance for the people of the project. It is not a certificate, and it does not compare anybody.',
  'foot.agreed': (p: { on: number }, w: Words) =>
    `The project’s people agreed on the rules of this card on ${w.date(p.on)}.`,
  'foot.agreed-at': (p: { on: number; at: string }, w: Words) =>
    `The project’s people agreed on the rules of this card on ${w.date(p.on)}: ${p.at}`,
  'foot.agreed-somewhere': (p: { at: string }) => `The project’s people agreed on the rules of this card: ${p.at}`,
  'foot.agreed-undated': 'The project’s people agreed on the rules of this card.',
  'foot.not-agreed': 'The people of the project have not said yet whether they agreed on the rules of this card.',
  'foot.change': (p: { path: string }) =>
    `To change the rules, decide together and write in ${p.path} what does not apply, where things are, and limits of your own.`,
  'foot.stop': (p: { path: string }) =>
    `To make this card stop, write “publish: { issue: false, check: false, comment: never }” in ${p.path}.`,
  'foot.settings': 'Open the settings file',

  'badge.label': 'co-op scorecard',
  'badge.message': (p: Counts, w: Words) => `${w.number(p.met)} of ${w.number(p.assessed)} practices`,
  'badge.not-open': 'not open yet',
  'badge.nothing': 'not checked yet',
  'badge.description': (p: Counts & { essentials: number; of: number }, w: Words) =>
    `${w.number(p.met)} of ${w.number(p.assessed)} practices in place, ${w.number(p.essentials)} of ${w.number(p.of)} essentials. Guidance, not a certificate.`,

  'terminal.more': 'For all practices with what was seen: --format markdown, html or json.',
  'page.skip': 'Skip to the next steps',
};
