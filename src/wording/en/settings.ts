import type { Words } from '../words.ts';

interface Mistake {
  /** The key as written. */
  readonly name: string;
  /** What stands there, shortened; '' when it is no plain value. */
  readonly value: string;
  readonly detail: string;
}

export const settings = {
  'settings.not-yaml':
    'This file cannot be read from here on, so the audit used the defaults. Often it is the spaces at the start of a line, or a quotation mark that is not closed.',
  'settings.tab':
    'There is a tab at the start of this line. YAML wants spaces there. Until it is changed, the audit uses the defaults.',
  'settings.several-documents':
    'A line of three dashes starts a second document here. Only one is read, so the audit used the defaults.',
  'settings.custom-tag':
    'A word that starts with ! has a special meaning here and is not read. Put it between quotation marks.',
  'settings.quotes-needed':
    'A value that starts with a sign such as @ or ` needs quotation marks around it. Until then the audit uses the defaults.',
  'settings.aliases':
    'This file repeats parts of itself by name (& and *) in a way that cannot be read. Write them out in full.',
  'settings.too-large': (p: { kilobytes: number }, w: Words) =>
    `This file is larger than ${w.number(p.kilobytes)} kilobytes and was not read.`,
  'settings.not-mapping': 'This file should be a list of settings, each written as “name: value”. It was not used.',
  'settings.duplicate-key': 'This setting is written twice. Only the last one counts.',
  'settings.unknown-key': (p: Mistake) => `There is no setting called “${p.name}” here. It was left out.`,
  'settings.unknown-key-did-you-mean': (p: Mistake) =>
    `There is no setting called “${p.name}” here. Did you mean “${p.detail}”?`,
  'settings.unknown-practice': (p: { name: string }) => `No practice is called “${p.name}”. It was left out.`,
  'settings.unknown-practice-did-you-mean': (p: { name: string; detail: string }) =>
    `No practice is called “${p.name}”. Did you mean “${p.detail}”?`,
  'settings.missing': (p: Mistake) => `“${p.name}” is needed here and is missing. This entry was left out.`,
  'settings.empty': (p: Mistake) => `“${p.name}” is empty. Write something, or remove the line.`,
  'settings.too-long': (p: Mistake) => `“${p.name}” is too long: ${p.detail} characters at most.`,
  'settings.list-too-long': (p: Mistake) => `“${p.name}” has too many entries: ${p.detail} at most.`,
  'settings.expected-text': (p: Mistake) => `“${p.name}” should be text. Anything between quotation marks is text.`,
  'settings.expected-yes-no': (p: Mistake) => `“${p.name}” should be true or false, without quotation marks.`,
  'settings.expected-list': (p: Mistake) => `“${p.name}” should be a list between square brackets: [one, another].`,
  'settings.expected-list-or-false': (p: Mistake) => `“${p.name}” should be a list, or false when there is none.`,
  'settings.expected-mapping': (p: Mistake) =>
    `Under “${p.name}” there should be settings of its own, each written as “name: value”.`,
  'settings.expected-mapping-or-false': (p: Mistake) =>
    `Under “${p.name}” there should be settings of its own, or false when there is none.`,
  'settings.expected-one-value': (p: Mistake) => `“${p.name}” takes one value, not a list.`,
  'settings.expected-one-of': (p: Mistake) => `“${p.name}” should be one of: ${p.detail}.`,
  'settings.expected-cooperative':
    'Under “cooperative” there should be the name and the rest, or one of two words: none, forming.',
  'settings.expected-answer': (p: Mistake) => `“${p.name}” should say who does it and where that is written, or false.`,
  'settings.expected-day': (p: Mistake) => `“${p.name}” should be a day written as year-month-day: 2027-06-01.`,
  'settings.expected-days': (p: Mistake) => `“${p.name}” should be a whole number of days, from 1 to 365.`,
  'settings.expected-share': (p: Mistake) => `“${p.name}” should be a number from 0 to 1: 0.8 stands for 80%.`,
  'settings.expected-percentage': (p: Mistake) => `“${p.name}” should be a number from 0 to 100, or null.`,
  'settings.impossible-day': (p: Mistake) => `The calendar has no day ${p.value}.`,
  'settings.bad-url': (p: Mistake) =>
    `“${p.name}” should be a whole web address, starting with https:// or http:// and without a password.`,
  'settings.bad-place': (p: Mistake) =>
    `“${p.name}” should be a web address, or the path of a file in this repository: docs/plan.md, without “..” or a leading “/”.`,
  'settings.bad-path': (p: Mistake) =>
    `“${p.name}” should be the path of a file in this repository, such as docs/plan.md, without “..” or a leading “/”.`,
  'settings.bad-login': (p: Mistake) =>
    `“${p.value}” cannot be the name of a GitHub account. Write the account’s name alone.`,
  'settings.bad-domain': (p: Mistake) => `“${p.value}” is not a domain. Write it as in example.coop.`,
  'settings.public-mail': (p: Mistake) =>
    `Anybody can have an address at ${p.value}, so it does not show who is a member. Only domains of your own are used.`,
  'settings.bad-extends': 'To inherit settings, write the owner and the repository: owner/.github.',
  'settings.one-proof': 'Give one proof: a domain, a registration or a federation.',
  'settings.reason-missing':
    'Say in a few words why this practice does not apply. Without a reason it is judged like the others.',
  'settings.until-alone': (p: { name: string }) =>
    `“until” goes with “not-applicable” and its reason, which “${p.name}” does not have.`,
  'settings.expired': (p: { name: string; until: number }, w: Words) =>
    `“${p.name}” was left out up to ${w.date(p.until)}. That day has passed, so it is judged again: give a new day, or remove the line.`,
  'settings.found-and-not-applicable': (p: { name: string }) =>
    `“${p.name}” is said not to apply and to be found somewhere. Keep one of the two.`,
  'settings.no-threshold': (p: { name: string; detail: string }) => `“${p.detail}” cannot be set for “${p.name}”.`,
  'settings.thresholds-order': (p: { name: string; met: number; partly: number }, w: Words) =>
    `For “${p.name}”, “partly” (${w.percent(p.partly)}) should not be above “met” (${w.percent(p.met)}). The defaults are used.`,
  'settings.points-nowhere': (p: { path: string }) => `There is no “${p.path}” in this repository.`,
  'settings.heading-nowhere': (p: { path: string; heading: string }) => `“${p.path}” has no heading “#${p.heading}”.`,
  'settings.extends-not-read': (p: { from: string }) =>
    `These settings continue in ${p.from}, which cannot be read when a folder is audited. What is written there was not used.`,
  'settings.extends-failed': (p: { from: string }) =>
    `The settings of ${p.from} could not be read. Only a public repository, or the owner’s .github repository, can be inherited from.`,
  'settings.extends-circle': (p: { from: string }) =>
    `These settings inherit from ${p.from}, which leads back to them. They are used once.`,

  'settings.about.language': 'Language of the scorecard',
  'settings.about.extends': 'Settings of another repository to start from, as owner/repository',
  'settings.about.agreed': 'When and where the members agreed on these settings',
  'settings.about.cooperative': 'The co-operative behind this project; or the word none, or forming',
  'settings.about.people': 'Who looks after management and communication, and the skills that people bring',
  'settings.about.decisions': 'How decisions are made, and who can take part',
  'settings.about.infrastructure': 'What the project runs on, and who looks after it',
  'settings.about.services': 'Services that the co-operative offers around the project',
  'settings.about.data': 'The policy on people’s data',
  'settings.about.bots': 'Machine accounts that do not count as people',
  'settings.about.dependents': 'Where to ask who depends on this project',
  'settings.about.practices': 'Practices that do not apply, are found elsewhere, or have limits of their own',
  'settings.about.publish': 'What is published on GitHub',
  'settings.about.fail-under': 'Percentage below which the check fails; null for never',

  'ecosystem.not-json': 'This file cannot be read as JSON from here on, so it was not used.',
  'ecosystem.not-yaml': 'This file cannot be read as YAML from here on, so it was not used.',
  'ecosystem.not-toml': 'This file cannot be read as TOML from here on, so it was not used.',
  'ecosystem.not-mapping': 'This file does not hold what its name promises, so it was not used.',
  'ecosystem.missing': (p: { name: string }) => `“${p.name}” is missing, and files of this kind need it.`,
  'ecosystem.wrong': (p: { name: string }) =>
    `“${p.name}” is not written the way files of this kind need it, so it was not used.`,
  'ecosystem.unknown-platform': (p: { name: string }) => `GitHub does not know a way of funding called “${p.name}”.`,
  'ecosystem.bad-owner': (p: { name: string }) =>
    `“${p.name}” cannot be an owner. Write @account, @organisation/team or an e-mail address.`,
  'ecosystem.bad-url': (p: { name: string }) => `“${p.name}” is not a web address.`,
};
