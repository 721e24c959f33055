import type { Words } from '../words.ts';

const the = (what: string): string => what.replace(/^an? /, 'the ');

export const publishing = {
  'dashboard.title': 'Co-operative scorecard',
  'dashboard.label': 'The scorecard of this project, kept by coop-scorecard',
  'dashboard.farewell': (p: { path: string }) =>
    `The project has decided in ${p.path} to have no scorecard in its issues, so this one is closed. Writing “publish: { issue: true }” there and opening this issue again brings it back.`,
  'dashboard.farewell-input':
    'The workflow of this project asks for no scorecard in the issues, so this one is closed. Asking for it there and opening this issue again brings it back.',
  'dashboard.duplicate':
    'There is an older scorecard among the issues. That one is kept up to date, and this one is closed.',

  'change.heading': 'What this pull request changes on the co-operative scorecard',
  'change.none': 'This pull request changes nothing on the co-operative scorecard.',
  'change.adds': (p: { what: string }) => `Adds ${p.what}`,
  'change.begins': (p: { what: string }) => `Adds ${p.what}, in part`,
  'change.completes': (p: { what: string }) => `Completes ${the(p.what)}`,
  'change.reduces': (p: { what: string }) => `Leaves ${the(p.what)} only in part`,
  'change.removes': (p: { what: string }) => `Removes ${the(p.what)}`,
  'change.turns': (p: { title: string; from: string; to: string }) => `${p.title}: ${p.from} → ${p.to}`,
  'change.licence': (p: { from: string; to: string }) => `The licence: ${p.from} → ${p.to}`,
  'change.licence-none': 'none recognised',
  'change.counts': (p: { before: number; beforeAssessed: number; met: number; assessed: number }, w: Words) =>
    `Practices in place: ${w.number(p.before)} of ${w.number(p.beforeAssessed)} → ${w.number(p.met)} of ${w.number(p.assessed)}.`,
  'change.problems-solved': (p: { count: number }, w: Words) =>
    w.plural(p.count, { one: 'Puts one mistake right', other: `Puts ${w.number(p.count)} mistakes right` }),
  'change.card': 'The whole card, as it would be',

  'change.what.free-licence': 'a free licence',
  'change.what.gpl-compatible-licence': 'a licence compatible with the GPL',
  'change.what.outside-contributors': 'work by people from outside',
  'change.what.dependents': 'names of those who build on it',
  'change.what.contribution-guide': 'a contribution guide',
  'change.what.code-of-conduct': 'a code of conduct',
  'change.what.contribution-templates': 'templates for issues and pull requests',
  'change.what.beyond-code': 'an invitation to help without programming',
  'change.what.roadmap': 'a roadmap',
  'change.what.release-notes': 'notes on the latest release',
  'change.what.maintained': 'signs that somebody looks after it',
  'change.what.issue-response': 'answers to questions',
  'change.what.issue-closure': 'the closing of issues',
  'change.what.contribution-response': 'answers to proposed changes',
  'change.what.support-channel': 'a place to ask',
  'change.what.readme': 'a README that welcomes',
  'change.what.documentation': 'documentation',
  'change.what.learning-materials': 'learning materials',
  'change.what.translations': 'a second language',
  'change.what.governance': 'a text on who decides, and how',
  'change.what.open-decisions': 'a way to take part in decisions',
  'change.what.named-maintainers': 'named maintainers',
  'change.what.shared-maintenance': 'shared maintenance',
  'change.what.management': 'a mention of who looks after management',
  'change.what.diverse-skills': 'recognition of many kinds of work',
  'change.what.communication': 'a mention of who looks after communication',
  'change.what.public-profile': 'a public profile',
  'change.what.outreach': 'a channel for news',
  'change.what.automation': 'automatic tests and updates',
  'change.what.hosting': 'a mention of who looks after the infrastructure',
  'change.what.security-contact': 'a private way to report security problems',
  'change.what.funding': 'ways to fund the work',
  'change.what.services': 'a mention of services around the project',
  'change.what.cooperative-identity': 'a sign of the co-operative behind it',
  'change.what.federation': 'a mention of a federation',
  'change.what.joint-work': 'a mention of working with others',
  'change.what.data-rights': 'people’s rights over their data',

  'check.title': (p: { met: number; assessed: number }, w: Words) =>
    `${w.number(p.met)} of ${w.number(p.assessed)} practices in place`,
  'check.below': (p: { score: number; threshold: number; before: number }, w: Words) =>
    `${w.number(p.score)}%, below the ${w.number(p.threshold)}% that the project asks for, and less than before this change (${w.number(p.before)}%).`,
  'check.below-before': (p: { score: number; threshold: number }, w: Words) =>
    `${w.number(p.score)}%, below the ${w.number(p.threshold)}% that the project asks for. It was already so before this change, so it does not hold it up.`,
  'check.not-audited': 'The scorecard could not be made this time',
  'check.no-score': 'Nothing could be assessed, so there is no percentage to compare.',

  'done.issue.created': (p: { url: string }) => `The scorecard is now among the issues: ${p.url}`,
  'done.issue.updated': (p: { url: string }) => `The scorecard among the issues was brought up to date: ${p.url}`,
  'done.issue.closed': (p: { url: string }) => `The scorecard among the issues was closed, as asked: ${p.url}`,
  'done.comment.created': (p: { url: string }) => `A comment says what changes: ${p.url}`,
  'done.comment.updated': (p: { url: string }) => `The comment was brought up to date: ${p.url}`,
  'done.check.created': 'A check says what changes.',
  'done.put-away': (p: { count: number }, w: Words) =>
    w.plural(p.count, {
      one: 'A second one, there by accident, was put away.',
      other: `${w.number(p.count)} more, there by accident, were put away.`,
    }),
  'done.issue.unchanged': 'The scorecard among the issues already says this.',
  'done.comment.unchanged': 'There is nothing new to say on the pull request, so no comment was written.',
  'done.older-run': 'A newer run has been here already, so nothing was changed.',
  'done.issue.not-wanted': 'No scorecard among the issues was asked for.',
  'done.comment.not-wanted': 'No comments were asked for.',
  'done.no-dashboard': 'There is no scorecard among the issues, and this event does not make one.',
  'done.deleted':
    'The scorecard was deleted from the issues, so it stays away. Starting this workflow by hand brings it back.',
  'done.issues-off': 'The issues of this repository are switched off, so the scorecard is only here.',
  'done.archived': 'This repository is archived, so nothing was written to it.',
  'done.fork': 'This is a fork, so no scorecard was put among its issues.',
  'done.empty': 'This repository is empty, so no scorecard was put among its issues.',
  'done.template': 'This is a template, so no scorecard was put among its issues.',
  'done.app-publishes': (p: { url: string }) =>
    `An App publishes the scorecard here already, so this run leaves it to the App: ${p.url} If the App is no longer in use, deleting what it wrote lets this workflow take over.`,
  'done.not-found-for-sure':
    'There is too much to look through to be sure that no scorecard is there already, so none was written.',
  'done.dry-run': 'This was a dry run: nothing was written to GitHub.',
  'done.would.create': 'It would have written a new one.',
  'done.would.update': 'It would have brought the one that is there up to date.',
  'done.would.close': 'It would have closed the one that is there.',
  'done.would.remove': 'It would have put a second one away.',
  'done.refused.read-only':
    'The token of this run may not write here, as is usual for forks and for Dependabot, so nothing was posted. If it should, the workflow needs the permissions that the guide lists.',
  'done.refused.issues-off': 'The issues of this repository are switched off, so nothing was posted.',
  'done.refused.locked': 'The conversation is locked, so nothing was posted.',
  'done.refused.gone': 'What was to be written to is not there any more, or this token may not see it.',
  'done.refused.refused': 'GitHub did not accept what was to be posted.',
  'done.refused.rate-limited': 'GitHub asks for a pause, so nothing was posted. The next run will.',
  'done.refused.failed': 'GitHub did not answer as it should, so nothing was posted. The next run will try again.',

  'action.not-audited': (p: { target: string }) => `The scorecard of ${p.target} could not be made.`,
  'action.not-found': 'The token of this run may not see the repository.',
  'action.bad-token': 'GitHub does not accept the token of this run.',
  'action.forbidden': 'The token of this run may not read the files. The workflow needs “permissions: contents: read”.',
  'action.rate-limited': 'GitHub asks for a pause: too many requests with this token.',
  'action.rate-limited-until': (p: { until: number }, w: Words) =>
    `GitHub asks for a pause until ${w.time(p.until)}: too many requests with this token.`,
  'action.no-network': 'GitHub could not be reached.',
  'action.timed-out': 'GitHub did not answer in time.',
  'action.unknown-ref': 'The commit is not there any more: the branch may have been changed since.',
  'action.failed': 'GitHub answered with an error.',
  'action.try-again': 'The next run will try again.',
  'action.no-repository':
    'No repository is named. This Action reads GITHUB_REPOSITORY, which GitHub sets in a workflow.',
  'action.bad-input': (p: { input: string; value: string; expected: string }) =>
    `The input “${p.input}” takes ${p.expected}, not “${p.value}”.`,
  'action.settings-missing': (p: { path: string }) => `There is no settings file ${p.path} in the repository.`,
  'action.file-outside': (p: { path: string }) => `${p.path} leads out of the workspace, so it was not written.`,
  'action.file-link': (p: { path: string }) =>
    `On the way to ${p.path} there is a link that leads elsewhere, so it was not written.`,
  'action.file-folder': (p: { path: string }) =>
    `${p.path} is a folder, so it was not written. It takes the name of a file.`,
  'action.file-read-only': (p: { path: string }) => `This run may not write to ${p.path}.`,
  'action.file-failed': (p: { path: string }) => `${p.path} could not be written.`,
  'action.below': (p: { score: number; threshold: number }, w: Words) =>
    `${w.number(p.score)}%, below the ${w.number(p.threshold)}% that was asked for.`,
  'action.other-branch': (p: { branch: string }) =>
    `This was a push to ${p.branch}. The scorecard among the issues follows the default branch, so it was left as it is.`,
  'action.closed': 'This pull request is closed, so there is nothing to say on it.',
  'action.merge-group': 'Nothing holds up the merge queue: the scorecard was shown on the pull request.',
  'action.card-only': (p: { event: string }) =>
    `The event “${p.event}” posts nothing. Pull requests get a comment; pushes to the default branch, schedules and runs by hand keep the scorecard among the issues.`,
  'action.event-damaged': (p: { event: string }) =>
    `The file that describes the event “${p.event}” is missing or damaged, so the card is only here and nothing was posted.`,
  'action.workflow-run':
    'A run that follows another workflow posts nothing: it cannot tell for sure which pull request it belongs to. “pull_request_target” without a checkout is the safe way to comment on forks.',
  'action.no-event': 'No event is named, so nothing was posted.',
  'action.faults': (p: { practices: readonly string[] }, w: Words) =>
    `Because of a fault of ours, this could not be checked: ${w.list(p.practices)}. Please tell us.`,
};
