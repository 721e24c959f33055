import type { Words } from '../words.ts';

export const planningAndWorkflows = {
  'contribution-guide.title': 'Contribution guide',
  'contribution-guide.asks':
    'Does the project say how to propose a change: where to report a problem, how to set things up, how to send a change, how it is reviewed?',
  'contribution-guide.why':
    'People who would like to help can begin without asking first. In the study, the vast majority of projects had such a guide.',
  'contribution-guide.found': 'There is a guide that says how to propose a change.',
  'contribution-guide.says': (p: { count: number }, w: Words) =>
    `It covers ${w.number(p.count)} of ${w.number(4)} topics: reporting, setting up, sending a change, review.`,
  'contribution-guide.inherited': 'The guide is in the owner’s .github repository and applies to this project too.',
  'contribution-guide.elsewhere': 'The guide is on a page of the project; its text was not read here.',
  'contribution-guide.on-site': 'A link leads to the guide.',
  'contribution-guide.stub': 'A guide has been started; it does not say enough yet for somebody to propose a change.',
  'contribution-guide.stub-here': 'What there is so far is here.',
  'contribution-guide.mention': (p: { quote: string }) => `It says: “${p.quote}”`,
  'contribution-guide.only-mention':
    'One sentence speaks of contributing; it does not say yet how to propose a change.',
  'contribution-guide.copied': (p: { from: string }) =>
    `The guide speaks of another project (${p.from}): it seems to come from there and has not been adapted to this one yet.`,
  'contribution-guide.missing': 'No guide for people who want to contribute was found.',
  'contribution-guide.unlisted': 'There are more files than could be listed, and no guide was among those seen.',
  'contribution-guide.next': 'Write down in a few lines how to report a problem and how to send a change.',
  'contribution-guide.next-more':
    'Add how to report a problem, how to set things up, how to send a change or how it is reviewed: two of these are enough.',
  'contribution-guide.next-copied':
    'Put this project’s name and addresses in the guide, and take out what does not apply here.',
  'contribution-guide.starter': `# Contributing

Thank you for wanting to help. A small change is as welcome as a large one.

## Reporting a problem

Open an issue and say what you did, what you expected and what happened instead.

## Setting up

[insert the steps to get the project running on a computer]

## Sending a change

1. Make a copy (fork) of the repository, and a branch for the change.
2. Make the change, and try it out.
3. Open a pull request that says what changes, and why.

## What happens next

[insert who reviews changes, and how long that usually takes]
`,
  'code-of-conduct.title': 'Code of conduct',
  'code-of-conduct.asks': 'Is there a code of conduct that says whom to turn to in this project?',
  'code-of-conduct.why':
    'It tells everybody how people treat each other here, and where to turn when that fails. Without a contact, there is nobody to tell.',
  'code-of-conduct.complete': 'There is a code of conduct with a contact of this project.',
  'code-of-conduct.found': 'The code of conduct is here.',
  'code-of-conduct.inherited':
    'The code of conduct is in the owner’s .github repository and applies to this project too.',
  'code-of-conduct.contact': 'It says whom to turn to.',
  'code-of-conduct.no-contact': 'The code of conduct does not say whom to turn to.',
  'code-of-conduct.pointer': 'What is there only points to a code of conduct, or says that one will come.',
  'code-of-conduct.placeholder': 'The code of conduct still has a blank where the contact should be.',
  'code-of-conduct.placeholder-here': (p: { text: string }) => `This is still to be filled in: ${p.text}`,
  'code-of-conduct.others-contact': (p: { contact: string }) =>
    `The contact it gives seems to belong to another organisation: ${p.contact}`,
  'code-of-conduct.link-only': 'There is a link to a code of conduct kept elsewhere; there is none in this repository.',
  'code-of-conduct.link': 'The link is here.',
  'code-of-conduct.empty': 'The file for the code of conduct is empty.',
  'code-of-conduct.missing': 'No code of conduct was found.',
  'code-of-conduct.unlisted': 'There are more files than could be listed, and no code of conduct was among those seen.',
  'code-of-conduct.next': 'Agree on a short code of conduct, and name whom to turn to.',
  'code-of-conduct.next-own': 'Put a code of conduct in the repository, with a contact of your own.',
  'code-of-conduct.next-contact': 'Add an address of your own that somebody reads.',
  'code-of-conduct.next-placeholder': 'Fill in the contact.',
  'code-of-conduct.starter': `# Code of conduct

Everybody is welcome here, whoever they are and whatever they know.

We listen to each other, explain patiently and disagree with respect. We do not accept insults, harassment or
discrimination, in this project or in its name.

## Whom to turn to

If something has happened to you, or you have seen it happen, please write to [insert contact address]. These people
read it: [insert names]. They answer within [insert number of days] days, tell nobody without your consent, and decide
with you what to do.
`,
  'contribution-templates.title': 'Templates for issues and pull requests',
  'contribution-templates.asks':
    'Is there a template to fill in when somebody reports a problem (opens an issue) or proposes a change (opens a pull request)?',
  'contribution-templates.why':
    'A template asks for what is needed: nobody has to ask again, and newcomers know what to write.',
  'contribution-templates.both': 'There are templates for issues and for pull requests.',
  'contribution-templates.issues': 'A template for issues.',
  'contribution-templates.changes': 'A template for pull requests.',
  'contribution-templates.inherited-issues': (p: { path: string }) =>
    `A template for issues, in the owner’s .github repository: ${p.path}`,
  'contribution-templates.inherited-changes': (p: { path: string }) =>
    `A template for pull requests, in the owner’s .github repository: ${p.path}`,
  'contribution-templates.issues-only': 'There is a template for issues, and none yet for pull requests.',
  'contribution-templates.changes-only': 'There is a template for pull requests, and none yet for issues.',
  'contribution-templates.missing': 'No templates were found.',
  'contribution-templates.unlisted': 'There are more files than could be listed, and no template was among those seen.',
  'contribution-templates.next-issues': 'Add a short template for issues.',
  'contribution-templates.next-changes': 'Add a short template for pull requests.',
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
  'beyond-code.title': 'Helping without programming',
  'beyond-code.asks':
    'Are people who do not program invited to help: to translate, document, design, test, answer questions or spread the word?',
  'beyond-code.why':
    'A project lives on more than code. In the study, some guides also speak to people who do not program.',
  'beyond-code.invited': 'People who do not program are invited to help.',
  'beyond-code.one': 'One way to help without programming is mentioned.',
  'beyond-code.platform': 'The project uses a platform where people can help to translate it.',
  'beyond-code.section': (p: { heading: string }) => `A section about it: “${p.heading}”`,
  'beyond-code.invitation': (p: { quote: string }) => `“${p.quote}”`,
  'beyond-code.missing': 'No invitation to people who do not program was found.',
  'beyond-code.unlisted': 'Not all the documents could be listed.',
  'beyond-code.next': 'Name two ways to help without programming, such as translating or improving the documentation.',
  'beyond-code.next-more': 'Name a second way to help without programming, and where to begin.',
  'beyond-code.starter': `# Contributing

## Ways to help without programming

- Translate the texts into your language.
- Improve the documentation where it left you puzzled.
- Try out new versions, and tell us what happened.
- Answer other people’s questions.

Where to begin: [insert a link or a contact]
`,
  'roadmap.title': 'Roadmap',
  'roadmap.asks': 'Can anybody read what the project plans, and has the plan moved within the last year?',
  'roadmap.why': 'People who depend on the project, or want to help, can see where it is going and take part in time.',
  'roadmap.moving': 'There is a plan, and it has moved within the last year.',
  'roadmap.milestone': (p: { title: string; at: number }, w: Words) =>
    `The milestone “${p.title}”, changed on ${w.date(p.at)}.`,
  'roadmap.current': 'There is a plan, and it names a time within the last year or still to come.',
  'roadmap.older-than': (p: { at: number }, w: Words) =>
    `There is a plan; it names no time later than ${w.date(p.at)}.`,
  'roadmap.older': 'There is a plan, but it has not moved for more than a year.',
  'roadmap.quiet': (p: { at: number }, w: Words) =>
    `There is a plan, but no work by people has been seen since ${w.date(p.at)}.`,
  'roadmap.age-unknown': 'There is a plan; how recent it is could not be learned here.',
  'roadmap.undated':
    'There is a plan. It names no dates, so it is taken to be as recent as the latest work on the project.',
  'roadmap.elsewhere':
    'The plan is on a linked page or board. It was not read; it is taken to be as recent as the latest work on the project.',
  'roadmap.worked': (p: { at: number }, w: Words) => `The latest work by a person is from ${w.date(p.at)}.`,
  'roadmap.document': 'A document with the plan.',
  'roadmap.section': (p: { heading: string }) => `A section about the plan: “${p.heading}”`,
  'roadmap.sentence': (p: { quote: string }) => `“${p.quote}”`,
  'roadmap.link': 'A link to the plan.',
  'roadmap.missing': 'No plan was found.',
  'roadmap.unlisted': 'Not all the documents could be listed.',
  'roadmap.next': 'Write down three things you mean to do next, and by when.',
  'roadmap.next-update': 'Go over the plan: what is done, what comes next, and by when.',
  'roadmap.starter': `# Roadmap

Last looked over together on [insert date].

## Now

- [insert what is being worked on]

## Next, by [insert month and year]

- [insert what comes next]

## Later

- [insert what can wait]

Tell us in an issue what matters to you.
`,
  'release-notes.title': 'Release notes',
  'release-notes.asks': 'Does the latest release say what changed?',
  'release-notes.why': 'People who use the project can decide whether to move to the new version, and how.',
  'release-notes.told': (p: { version: string }) =>
    `What changed in ${p.version}, the latest release, is written down.`,
  'release-notes.changelog': (p: { entry: string }) => `What changed is written down, up to ${p.entry}.`,
  'release-notes.in-release': (p: { version: string }) => `The notes of ${p.version}.`,
  'release-notes.entry': (p: { entry: string }) => `The newest entry is about ${p.entry}.`,
  'release-notes.entry-of': (p: { entry: string }) => `The entry about ${p.entry}.`,
  'release-notes.behind': (p: { version: string; entry: string }) =>
    `What changed is written down up to ${p.entry}, but not for ${p.version}, the latest release.`,
  'release-notes.without-notes': (p: { version: string }) =>
    `The latest release, ${p.version}, does not say what changed.`,
  'release-notes.release': (p: { version: string }) => `Release ${p.version}.`,
  'release-notes.unknown-notes': (p: { version: string }) =>
    `The latest release is ${p.version}. Only the page of releases on the project’s host could tell whether it has notes.`,
  'release-notes.unknown-tags': 'It could not be learned here whether releases are made.',
  'release-notes.no-release': 'No release was found, so there is none to describe.',
  'release-notes.upgrade-guide': 'There is help for moving to a new version.',
  'release-notes.next': 'Write in a few lines what changed in the latest release, for the people who use it.',
  'release-notes.next-entry': (p: { version: string }) => `Add an entry for ${p.version} that says what changed.`,
  'release-notes.starter': `# Changes

## [insert version], [insert date]

- [insert what is new]
- [insert what was mended]
- [insert what people need to do when they update]
`,
  'maintained.title': 'Looked after',
  'maintained.asks':
    'Has somebody worked on this within the last six months, or is it finished, with nobody waiting for an answer?',
  'maintained.why':
    'People who depend on this need to know that somebody is there. Automatic changes alone do not show that.',
  'maintained.archived': 'This repository is archived: no more work is expected on it.',
  'maintained.no-dates': 'No work by people was found with a date that can be believed.',
  'maintained.last-work': (p: { at: number }, w: Words) =>
    `The latest change by a person (commit or merge): ${w.date(p.at)}.`,
  'maintained.last-release': (p: { at: number }, w: Words) => `The latest release: ${w.date(p.at)}.`,
  'maintained.nobody-waits': 'No question from outside is waiting for an answer.',
  'maintained.active': (p: { at: number }, w: Words) =>
    `People are working on this; the latest work is from ${w.date(p.at)}.`,
  'maintained.finished': (p: { at: number }, w: Words) =>
    `This looks finished and looked after: a release on ${w.date(p.at)}, and nobody from outside waiting for an answer.`,
  'maintained.maybe-finished': (p: { at: number }, w: Words) =>
    `The latest release is from ${w.date(p.at)}. Only the issues could tell whether this is finished or left alone.`,
  'maintained.quiet': (p: { at: number }, w: Words) =>
    `No work by people has been seen for a while; the latest is from ${w.date(p.at)}.`,
  'maintained.still': (p: { at: number }, w: Words) =>
    `No work by people has been seen for a long time; the latest is from ${w.date(p.at)}.`,
  'maintained.next':
    'Say in the README how things stand: finished, looking for people, or no longer looked after (then archive it on GitHub).',
};
