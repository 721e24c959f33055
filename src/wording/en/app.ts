import type { Words } from '../words.ts';

export const app = {
  'app.page-title': 'coop-scorecard: a scorecard for co-operative digital infrastructure',
  'app.page-what':
    'This App compares a project on GitHub with the co-operative model for digital infrastructure, and keeps one scorecard in an issue: what is in place, what comes next, and where each part comes from.',
  'app.page-install-title': 'Install it',
  'app.page-install': 'Install the App',
  'app.page-install-steps':
    'Choose the repositories. A minute or two later, each has an issue with its scorecard. When more than ten repositories are added at once, only those get one that have a settings file, or whose owner has one in the repository “.github”.',
  'app.page-install-later':
    'The address for installing is not known yet: GitHub has not been reached. Please try again in a minute.',
  'app.page-what-happens-title': 'What it does',
  'app.page-does-1': 'One issue in each repository, kept up to date when something changes and once a week.',
  'app.page-does-2':
    'On a pull request: a check, and a comment only when the pull request changes something on the card.',
  'app.page-does-3':
    'In a comment, people of the project can write “/scorecard recheck”, “/scorecard explain code-of-conduct” or “/scorecard help”.',
  'app.page-does-4': 'It mentions nobody, and its check fails only if the project asks for that.',
  'app.page-rights-title': 'What it may do, and what it keeps',
  'app.page-rights':
    'It reads contents, discussions and metadata; it writes issues, pull requests (comments) and checks. It never writes to your files. It has no database: what it knows is in the issue, where you can read it.',
  'app.page-stop-title': 'How to make it stop',
  'app.page-stop':
    'Write “publish: { issue: false, check: false, comment: never }” in .github/coop-scorecard.yml, or uninstall the App on GitHub. What it wrote stays until you delete it.',
  'app.page-no-certificate':
    'The scorecard is not a certificate. It shows a next step; the people of the project decide.',
  'app.page-source': 'Source code and documentation',

  'app.setup': (p: { address: string }) =>
    `coop-scorecard is not registered with GitHub yet. Open ${p.address} in a browser and press “Register GitHub App”: GitHub makes the App and its keys, which are written to the file .env here. Then stop this program (Ctrl+C), start it again, and install the App on a repository.`,
  'app.setup-address':
    'GitHub must be able to reach this machine: open the page by the public address that your reverse proxy answers. To try the App without any of that: npm run demo',
  'app.setup-done': 'The keys are in .env. Stop this program (Ctrl+C) and start it again.',
  'app.setup-cannot':
    'NODE_ENV is “production” and nothing is configured. Set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET, or start without NODE_ENV to be shown the set-up page.',
  'app.wrong-variable': (p: { variable: string; why: string }) => `${p.variable}: ${p.why}`,
  'app.why-missing': 'it is not set, and the App cannot run without it.',
  'app.why-not-a-number': 'a whole number is expected.',
  'app.why-not-a-key': 'this is not a private key. One begins with “-----BEGIN RSA PRIVATE KEY-----”.',
  'app.why-unreadable-file': 'the file cannot be read.',
  'app.why-not-an-address': 'a web address is expected, such as https://github.example.org.',
  'app.why-not-a-level': 'debug, info, warn or error is expected.',
  'app.why-not-redis': 'the address of a Redis server is expected, such as redis://127.0.0.1:6379.',
  'app.why-not-a-role': 'web, worker or both is expected.',
  'app.why-needs-redis': 'web and worker find each other through Redis: set REDIS_URL too.',
  'app.why-not-yes-or-no': 'true or false is expected.',
  'app.port-taken': (p: { port: number }) =>
    `Port ${p.port} is taken by another program. Set PORT (or METRICS_PORT) to another number.`,
  'app.listening': (p: { address: string }) => `coop-scorecard is listening on ${p.address}`,

  'app.health-stopping': 'The App is stopping.',
  'app.health-not-known': 'GitHub has not been reached yet with the App’s key.',
  'app.health-key-refused': 'GitHub does not accept the App’s key.',
  'app.health-queue-full': 'The queue is full: webhooks are refused, and asked for again later.',
  'app.health-queue-stuck': (p: { minutes: number }, w: Words) =>
    `Work has been waiting for ${w.number(p.minutes)} minutes.`,
  'app.health-queue-away': 'The queue cannot be reached.',
  'app.health-fit': 'Everything is in order.',

  'app.reply-rechecked': (p: { met: number; assessed: number }, w: Words) =>
    `Looked at again: ${w.number(p.met)} of ${w.number(p.assessed)} practices are in place.`,
  'app.reply-rechecked-without-card': 'Looked at again. This repository has no scorecard issue.',
  'app.reply-closed': 'This pull request is closed, so it was not looked at again.',
  'app.reply-not-rechecked':
    'It could not be looked at now: GitHub did not give enough to judge by. It will be tried again by itself.',
  'app.reply-card': 'The scorecard',
  'app.reply-explain-more': 'What to do about it is on the card, in the row of this practice.',
  'app.reply-unknown': 'That was not understood. This is what can be asked:',
  'app.reply-help': 'This is what can be asked:',
  'app.reply-help-recheck': 'looks at the repository, or at this pull request, again.',
  'app.reply-help-explain': 'explains what a practice asks, why, and where that comes from.',
  'app.reply-help-help': 'shows this.',
  'app.reply-help-who':
    'People with triage rights or more can ask; the author of a pull request can have that one looked at again.',
  'app.reply-practices': 'The practices',

  'app.merge-queue-title': 'Nothing to check in a merge queue',
  'app.merge-queue-summary':
    'The pull request was looked at when it was changed. In the merge queue this check passes at once.',

  'demo.begin':
    'Everything happens on this machine: a small GitHub, the App, and a repository. No account, no network; it ends by itself.',
  'demo.github': (p: { url: string }) => `A GitHub on this machine: ${p.url}`,
  'demo.app': (p: { url: string }) => `The App: ${p.url} (front page), ${p.url}/health`,
  'demo.installed': (p: { repository: string }) => `The App was installed on ${p.repository}.`,
  'demo.card': (p: { number: number; url: string }) => `Its scorecard is issue ${p.number}: ${p.url}`,
  'demo.pushed': (p: { file: string }) => `Somebody pushed ${p.file}. The scorecard now says:`,
  'demo.pull-request': (p: { number: number }) =>
    `A pull request from a fork, number ${p.number}, adds a code of conduct. Its check says:`,
  'demo.comment': 'And the comment on it:',
  'demo.no-comment': 'No comment was written.',
  'demo.explain': (p: { command: string }) => `A maintainer wrote “${p.command}”. The answer:`,
  'demo.stranger': (p: { command: string }) =>
    `A stranger wrote “${p.command}”. They may not ask, and nothing was answered.`,
  'demo.sent-again': (p: { count: number }, w: Words) =>
    `GitHub sent all ${w.number(p.count)} webhooks once more. Nothing was written.`,
  'demo.sent-again-wrote': 'GitHub sent all webhooks once more, and something was written. That should not be.',
  'demo.card-text': 'The whole card, as it is in the issue:',
  'demo.cost': (p: { requests: number; writes: number }, w: Words) =>
    `In all, the App asked ${w.number(p.requests)} times, and wrote ${w.number(p.writes)} times.`,
  'demo.stay': 'It goes on until Ctrl+C.',
  'demo.end': 'That was all. With --stay it goes on, so that the addresses can be opened.',
};
