import type { Words } from '../words.ts';

export const planningAndWorkflows = {
  'contribution-guide.title': 'Contribution guide',
  'contribution-guide.asks':
    'Does the project say how to propose a change: where to report, how to set it up, how to send a change, how it is reviewed?',
  'contribution-guide.why':
    'People who would like to help can begin without asking first. In the study, the vast majority of projects had such a guide.',
  'contribution-guide.found': 'There is a guide that says how to propose a change.',
  'contribution-guide.says': (p: { count: number }, w: Words) =>
    `It covers ${w.number(p.count)} of the four: reporting, setting up, sending a change, review.`,
  'contribution-guide.inherited': 'The guide is in the owner’s .github repository and holds for this project too.',
  'contribution-guide.elsewhere': 'The guide is on a page of the project; its text was not read here.',
  'contribution-guide.on-site': 'A link leads to the guide.',
  'contribution-guide.stub': 'There is a beginning of a guide; it does not yet say enough to propose a change.',
  'contribution-guide.stub-here': 'The guide so far is here.',
  'contribution-guide.mention': (p: { quote: string }) => `Changes are mentioned: “${p.quote}”`,
  'contribution-guide.only-mention': 'Changes are welcome, in one sentence; how to propose one is not said yet.',
  'contribution-guide.copied': (p: { from: string }) =>
    `The guide speaks of another project (${p.from}): it was taken from there and not yet made your own.`,
  'contribution-guide.missing': 'No guide for people who want to contribute was found.',
  'contribution-guide.unlisted': 'There are more files than could be listed, and no guide was among those seen.',
  'contribution-guide.next': 'Write down in a few lines how to report a problem and how to send a change.',
  'contribution-guide.next-more':
    'Add how to report, how to set it up, how to send a change or how it is reviewed: two of them are enough.',
  'contribution-guide.next-copied':
    'Put this project’s name and addresses in the guide, and take out what does not hold here.',
  'contribution-guide.starter': `# Contributing

Thank you for wanting to help.

## Reporting a problem

Open an issue and say what you did, what you expected and what happened.

## Setting it up

Write here the steps to get it running on a computer.

## Sending a change

1. Make a copy (fork) of the repository and a branch for the change.
2. Make the change, and try it out.
3. Open a pull request that says what changes and why.

## What happens next

Write here who reviews changes, and how long it usually takes.
`,
  'code-of-conduct.title': 'Code of conduct',
  'code-of-conduct.asks': 'Is there a code of conduct that says whom of this project to turn to?',
  'code-of-conduct.why':
    'It tells everyone how people treat each other here, and where to go when that fails. Without a contact, nobody can be told.',
  'code-of-conduct.complete': 'There is a code of conduct with a contact of this project.',
  'code-of-conduct.found': 'The code of conduct is here.',
  'code-of-conduct.inherited':
    'The code of conduct is in the owner’s .github repository and holds for this project too.',
  'code-of-conduct.contact': 'It says whom to turn to.',
  'code-of-conduct.no-contact': 'The code of conduct does not say whom to turn to.',
  'code-of-conduct.pointer': 'What there is only points to a code, or says that one will come.',
  'code-of-conduct.placeholder': 'The code of conduct still has a blank where the contact should be.',
  'code-of-conduct.placeholder-here': (p: { text: string }) => `This is still to be filled in: ${p.text}`,
  'code-of-conduct.others-contact': (p: { contact: string }) =>
    `The contact it gives seems to be of another organisation: ${p.contact}`,
  'code-of-conduct.link-only': 'A code of conduct somewhere else is linked; here there is none.',
  'code-of-conduct.link': 'The link is here.',
  'code-of-conduct.empty': 'The file for the code of conduct is empty.',
  'code-of-conduct.missing': 'No code of conduct was found.',
  'code-of-conduct.unlisted': 'There are more files than could be listed, and no code of conduct was among those seen.',
  'code-of-conduct.next': 'Agree on a short code of conduct, and name whom to turn to.',
  'code-of-conduct.next-own': 'Put a code of conduct in the repository, with a contact of yours.',
  'code-of-conduct.next-contact': 'Write in it an address of yours that somebody reads.',
  'code-of-conduct.next-placeholder': 'Fill in the contact.',
  'code-of-conduct.starter': `# Code of conduct

Everyone is welcome here, whoever they are and whatever they know.

We listen to each other, explain patiently and disagree with respect. We do not accept insults, harassment or
discrimination, in this project or in its name.

## Whom to turn to

If something happened to you or you saw it happen, write to [your contact address]. These people read it:
[names]. They answer within [days], tell nobody without your consent, and decide with you what to do.
`,
  'contribution-templates.title': 'Templates for issues and changes',
  'contribution-templates.asks': 'Do people find a form to fill in when they open an issue or propose a change?',
  'contribution-templates.why':
    'A form asks for what is needed, so that nobody has to ask back, and beginners know what to write.',
  'contribution-templates.both': 'There are templates for issues and for changes.',
  'contribution-templates.issues': 'A template for issues.',
  'contribution-templates.changes': 'A template for changes.',
  'contribution-templates.inherited-issues': (p: { path: string }) =>
    `A template for issues, in the owner’s .github repository: ${p.path}`,
  'contribution-templates.inherited-changes': (p: { path: string }) =>
    `A template for changes, in the owner’s .github repository: ${p.path}`,
  'contribution-templates.issues-only': 'There is a template for issues, and none yet for changes.',
  'contribution-templates.changes-only': 'There is a template for changes, and none yet for issues.',
  'contribution-templates.missing': 'No templates were found.',
  'contribution-templates.unlisted': 'There are more files than could be listed, and no template was among those seen.',
  'contribution-templates.next-issues': 'Add a short template for issues.',
  'contribution-templates.next-changes': 'Add a short template for changes.',
  'contribution-templates.starter-issues': `---
name: Something does not work
about: Tell us what happened
---

**What did you do?**

**What did you expect?**

**What happened instead?**

**Which version do you use, and where?**
`,
  'contribution-templates.starter-changes': `**What does this change, and why?**

**How can it be tried out?**

**Is there an issue about it?**
`,
  'beyond-code.title': 'Help beyond code',
  'beyond-code.asks':
    'Are people who do not program invited to help: to translate, document, design, test, answer questions or spread the word?',
  'beyond-code.why':
    'A project lives from more than code. Some guides in the study also speak to people who do not program.',
  'beyond-code.invited': 'People who do not program are invited to help.',
  'beyond-code.one': 'One way to help without programming is mentioned.',
  'beyond-code.platform': 'Translations are made on a platform that is open to people.',
  'beyond-code.section': (p: { heading: string }) => `A part of its own: “${p.heading}”`,
  'beyond-code.invitation': (p: { quote: string }) => `“${p.quote}”`,
  'beyond-code.missing': 'No invitation to people who do not program was found.',
  'beyond-code.unlisted': 'The documents could not be listed in full.',
  'beyond-code.next': 'Name two ways to help without programming, such as translating or improving the documentation.',
  'beyond-code.next-more': 'Name a second way to help without programming, and where to begin.',
  'beyond-code.starter': `# Contributing

## Ways to help without programming

- Translate the texts into your language.
- Improve the documentation where it left you puzzled.
- Try out new versions and tell us what happened.
- Answer questions of other people.
`,
  'roadmap.title': 'Roadmap',
  'roadmap.asks': 'Can anyone read what the project plans, and has the plan moved within a year?',
  'roadmap.why': 'Whoever depends on the project, or wants to help, can see where it is going and take part in time.',
  'roadmap.moving': 'There is a plan, and it has moved within a year.',
  'roadmap.milestone': (p: { title: string; at: number }, w: Words) =>
    `The milestone “${p.title}”, changed on ${w.date(p.at)}.`,
  'roadmap.current': 'There is a plan, and it names a time within the last year or ahead.',
  'roadmap.older-than': (p: { at: number }, w: Words) =>
    `There is a plan; the newest time it names is before ${w.date(p.at)}.`,
  'roadmap.older': 'There is a plan, and it has not moved for more than a year.',
  'roadmap.quiet': (p: { at: number }, w: Words) =>
    `There is a plan; nobody has worked on the project since ${w.date(p.at)}.`,
  'roadmap.age-unknown': 'There is a plan; how old it is cannot be known here.',
  'roadmap.undated': 'There is a plan. It names no time, so it is taken to be as fresh as the work on the project.',
  'roadmap.elsewhere':
    'The plan is kept on a page or board that is linked. It was not read; it is taken to be as fresh as the work on the project.',
  'roadmap.worked': (p: { at: number }, w: Words) =>
    `The latest work on the project by a person is of ${w.date(p.at)}.`,
  'roadmap.document': 'A document with the plan.',
  'roadmap.section': (p: { heading: string }) => `A section about the plan: “${p.heading}”`,
  'roadmap.sentence': (p: { quote: string }) => `“${p.quote}”`,
  'roadmap.link': 'A link to the plan.',
  'roadmap.missing': 'No plan was found.',
  'roadmap.unlisted': 'The documents could not be listed in full.',
  'roadmap.next': 'Write three things you mean to do next, and by when.',
  'roadmap.next-update': 'Go over the plan: what is done, what comes next, and by when.',
  'roadmap.starter': `# Roadmap

Looked over together on [date].

## Now

- …

## Next, by [month and year]

- …

## Later

- …

Tell us in an issue what matters to you.
`,
  'release-notes.title': 'Release notes',
  'release-notes.asks': 'Does the latest release say what changed?',
  'release-notes.why': 'Whoever uses the project can decide whether and how to move to the new version.',
  'release-notes.told': (p: { version: string }) =>
    `What changed in ${p.version}, the latest release, is written down.`,
  'release-notes.changelog': (p: { entry: string }) => `What changed is written down, up to ${p.entry}.`,
  'release-notes.in-release': (p: { version: string }) => `The notes of ${p.version}.`,
  'release-notes.entry': (p: { entry: string }) => `The newest entry is about ${p.entry}.`,
  'release-notes.behind': (p: { version: string; entry: string }) =>
    `What changed is written down up to ${p.entry}, and not for ${p.version}, the latest release.`,
  'release-notes.without-notes': (p: { version: string }) =>
    `Releases are made, the latest being ${p.version}, without a word about what changed.`,
  'release-notes.release': (p: { version: string }) => `The release ${p.version}.`,
  'release-notes.unknown-notes': (p: { version: string }) =>
    `The latest release is ${p.version}. Whether it has notes, only the host’s page of releases would tell.`,
  'release-notes.unknown-tags': 'Whether releases are made could not be learned here.',
  'release-notes.no-release': 'No release has been made so far, so there is nothing to tell about one.',
  'release-notes.upgrade-guide': 'There is help for moving to a new version.',
  'release-notes.next': 'Write in a few lines what changed in the latest release, for the people who use it.',
  'release-notes.next-entry': (p: { version: string }) => `Add an entry for ${p.version} that says what changed.`,
  'release-notes.starter': `# Changes

## [version], [date]

- What is new, what was mended, and what people who use it must do.
`,
  'maintained.title': 'Looked after',
  'maintained.asks': 'Has somebody worked on this within the last six months, or is it finished and nobody is waiting?',
  'maintained.why':
    'People who depend on this need to know that somebody is there. What machines do by themselves does not tell.',
  'maintained.archived': 'This repository is archived: its work has ended.',
  'maintained.no-dates': 'No work by people with a date that can be believed was found.',
  'maintained.last-work': (p: { at: number }, w: Words) => `The latest commit or merge by a person: ${w.date(p.at)}.`,
  'maintained.last-release': (p: { at: number }, w: Words) => `The latest release: ${w.date(p.at)}.`,
  'maintained.nobody-waits': 'No question from outside is waiting for an answer.',
  'maintained.active': (p: { at: number }, w: Words) => `People work on this; the latest work is of ${w.date(p.at)}.`,
  'maintained.finished': (p: { at: number }, w: Words) =>
    `This looks finished and looked after: a release on ${w.date(p.at)}, and nobody is waiting for an answer.`,
  'maintained.maybe-finished': (p: { at: number }, w: Words) =>
    `The latest release is of ${w.date(p.at)}. Whether this is finished or left alone, only its issues would tell.`,
  'maintained.quiet': (p: { at: number }, w: Words) =>
    `Nobody has worked on this for a while; the latest work is of ${w.date(p.at)}.`,
  'maintained.still': (p: { at: number }, w: Words) =>
    `Nobody has worked on this for a long time; the latest work is of ${w.date(p.at)}.`,
  'maintained.next':
    'Say in the README how things stand: finished, looking for people, or no longer looked after (then archive it on GitHub).',
};
