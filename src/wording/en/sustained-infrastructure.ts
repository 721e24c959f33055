import type { Words } from '../words.ts';

export const sustainedInfrastructure = {
  'automation.title': 'Automatic tests and updates',
  'automation.asks':
    'Is every change tested automatically, and are the parts it is built from (dependencies) kept up to date?',
  'automation.why': 'Machines can watch over what people forget, and leave them time for each other.',
  'automation.both': 'Changes are tested automatically, and updates of dependencies are looked after.',
  'automation.tests': 'This tests changes automatically.',
  'automation.updates': 'This looks after updates of dependencies.',
  'automation.update-commits': (p: { at: number }, w: Words) =>
    `A service proposes updates of dependencies; its latest change here is from ${w.date(p.at)}.`,
  'automation.tests-only':
    'Changes are tested automatically; nothing that looks after updates of dependencies was found.',
  'automation.updates-only': 'Updates of dependencies are looked after; no automatic tests of changes were found.',
  'automation.no-tests': 'Some things run automatically, but none was seen to test changes.',
  'automation.without-tests': 'This runs automatically; no tests were seen in it.',
  'automation.missing': 'Nothing that tests changes automatically was found.',
  'automation.unlisted':
    'There are more files than could be listed, and nothing that tests changes was among those seen.',
  'automation.next-tests': 'Let the tests run on every pull request; one test is enough to begin.',
  'automation.next-updates': 'Switch on Dependabot or Renovate: they propose updates by themselves.',
  'automation.starter-updates': `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
  # Add one such part for each kind of package the project uses: npm, pip, bundler, composer, cargo, gomod, mix …
`,
  'hosting.title': 'The infrastructure is looked after',
  'hosting.asks': 'Does the project say what it runs on, and who looks after it and watches it?',
  'hosting.why':
    'A website, a domain or a server that nobody looks after is lost one day, and the project with it. A co-operative host keeps it in the hands of its members.',
  'hosting.unanswered': 'The project has not said what it runs on and who looks after it.',
  'hosting.invite': 'Add who hosts the project, or where it is written who looks after its infrastructure.',
  'hosting.no': 'The project says that nobody looks after its infrastructure so far.',
  'hosting.next':
    'List the domain, the website and the accounts that the project depends on, each with two people who have access.',
  'hosting.shown': 'The project says where it is written what it runs on and who looks after it.',
  'hosting.written': 'Where it is written.',
  'hosting.by': (p: { by: string }) => `The project runs on infrastructure of ${p.by}.`,
  'hosting.by-cooperative': (p: { by: string }) => `The project runs on infrastructure of ${p.by}, a co-operative.`,
  'hosting.declared': (p: { by: string }) => `Hosted by ${p.by}.`,
  'security-contact.title': 'A private way to report security problems',
  'security-contact.asks': 'Is it written how to report a security problem without everybody reading it?',
  'security-contact.why': 'Whoever finds a weakness can tell you before somebody makes use of it.',
  'security-contact.found': 'There is a private way to report a security problem.',
  'security-contact.email': 'An e-mail address for reports.',
  'security-contact.form': 'A private way to report.',
  'security-contact.on-site': 'The policy is on a page of the project; its text was not read here.',
  'security-contact.private-reporting': 'GitHub’s private vulnerability reporting is switched on.',
  'security-contact.inherited':
    'The policy in the owner’s .github repository gives a private way, and applies to this project too.',
  'security-contact.insights': 'security-insights.yml names contacts.',
  'security-contact.security-text': 'security.txt names a contact.',
  'security-contact.policy': 'What is written about security problems is here.',
  'security-contact.public-only': 'Security problems are mentioned, but no private way to report one was found.',
  'security-contact.placeholder': 'The security policy is still a template: the way to report is not filled in.',
  'security-contact.others-contact': 'The contact for security problems seems to belong to another organisation.',
  'security-contact.missing': 'No way to report a security problem was found.',
  'security-contact.unlisted':
    'There are more files than could be listed, and no security policy was among those seen.',
  'security-contact.next': 'Say in SECURITY.md to which address to write, or switch on private reporting on GitHub.',
  'security-contact.next-private': 'Add an address of your own, or switch on private reporting on GitHub.',
  'security-contact.starter': `# Security

If you have found a weakness, please do not open an issue: write to [insert contact address].
We answer within [insert number of days] days, tell you what we do about it, and thank you by name if you like.
`,
  'funding.title': 'Funding',
  'funding.asks': 'Are there ways to fund the work, or does the project say where its money comes from?',
  'funding.why':
    'Work that others rely on has to be paid for somehow. In the study, two co-operatives fund other digital infrastructure.',
  'funding.found': 'The project says how its work can be funded, or who funds it.',
  'funding.ways': (p: { names: readonly string[] }, w: Words) => `Named: ${w.list(p.names.slice(0, 5))}.`,
  'funding.inherited': (p: { names: readonly string[] }, w: Words) =>
    `Named in the owner’s .github repository: ${w.list(p.names.slice(0, 5))}.`,
  'funding.link': 'A link to fund the work.',
  'funding.section': (p: { quote: string }) => `“${p.quote}”`,
  'funding.empty': 'There is a funding file that names no way to fund the work yet.',
  'funding.empty-file': 'The file names nothing yet.',
  'funding.missing': 'No way to fund the work was found.',
  'funding.next': 'If you would like support, say where it can be given; or say in the README who pays for the work.',
  'funding.next-fill': 'Fill in one way, such as a collective or a page for donations.',
  'funding.starter': `# Where people can support the work. Keep the lines that fit, take away their #, and remove the others.
# open_collective: your-collective
# liberapay: your-name
# custom: https://example.org/donate
`,
  'services.title': 'Services around the project',
  'services.asks': 'Does the co-operative offer services that complement the project?',
  'services.why':
    'Support, training, hosting or adaptations bring in income that pays for work on the project, and help the people who use it.',
  'services.unanswered': 'The project has not said whether services are offered around it.',
  'services.invite': 'Add the services that the co-operative offers; if there are none, an empty list: [].',
  'services.no': 'No services are offered around the project so far.',
  'services.next': 'Think of what people who use the project ask for most often. That could be a first service.',
  'services.offered': (p: { count: number }, w: Words) =>
    w.plural(p.count, {
      one: 'A service is offered around the project.',
      other: `${w.number(p.count)} kinds of services are offered around the project.`,
    }),
  'services.support': 'Support.',
  'services.training': 'Training.',
  'services.hosting': 'Hosting.',
  'services.consulting': 'Consulting.',
  'services.customisation': 'Adaptation to the needs of others.',
  'services.other': 'Another service.',
};
