import type { Words } from '../words.ts';

export const cli = {
  'cli.help': `coop-scorecard: how a project stands beside the co-operative model for digital infrastructure

  coop-scorecard audit [TARGET]       TARGET: a folder (this one, if left out), OWNER/NAME, or a web address
  coop-scorecard explain [PRACTICE]   what a practice asks, why, and where that comes from
  coop-scorecard init [FOLDER]        asks a few questions and writes .github/coop-scorecard.yml

Options of audit
  --format FORMAT     terminal, markdown, json, sarif, badge or html
                      (terminal on a screen, otherwise markdown)
  --output FILE       write there, and not to standard output
  --language CODE     en or es
  --settings FILE     use this settings file, and not the repository’s own
  --fail-under N      exit with status 1 when the percentage is below N (0 to 100)
  --ref REF           a branch, tag or commit
  --now TIME          judge as if it were this time, such as 2026-11-20T10:00:00Z
  --quiet             no progress and no remarks

GITHUB_TOKEN or GH_TOKEN holds a token for GitHub. Without one, OWNER/NAME is cloned and audited as a folder.

Exit status: 0 audited, 1 below --fail-under, 2 wrong usage, 3 could not audit.`,
  'cli.see-help': 'coop-scorecard --help shows what can be asked.',
  'cli.unknown-command': (p: { command: string }) => `There is no command called “${p.command}”.`,
  'cli.unknown-option': (p: { option: string }) => `There is no option called ${p.option}.`,
  'cli.unknown-format': (p: { format: string; formats: readonly string[] }, w: Words) =>
    `There is no format called “${p.format}”. There are ${w.list(p.formats)}.`,
  'cli.unknown-language': (p: { language: string; languages: readonly string[] }, w: Words) =>
    `The card is not written in “${p.language}” yet. It is written in ${w.list(p.languages)}.`,
  'cli.unknown-practice': (p: { practice: string }) =>
    `There is no practice called “${p.practice}”. To list them all: coop-scorecard explain`,
  'cli.one-target': (p: { count: number }, w: Words) =>
    `One audit takes one repository; ${w.number(p.count)} were given.`,
  'cli.one-practice': (p: { count: number }, w: Words) => `One practice at a time; ${w.number(p.count)} were given.`,
  'cli.empty-value': (p: { option: string }) => `${p.option} needs a value after it.`,
  'cli.no-value': (p: { option: string }) => `${p.option} takes no value.`,
  'cli.fail-under': (p: { value: string }) => `--fail-under takes a whole number from 0 to 100, not “${p.value}”.`,
  'cli.now': (p: { value: string }) => `--now takes a time such as 2026-11-20T10:00:00Z, not “${p.value}”.`,
  'cli.settings-unreadable': (p: { path: string }) => `The settings file ${p.path} cannot be read.`,
  'cli.settings-problem': (p: { path: string; line: number; column: number; message: string }) =>
    `${p.path}:${p.line}:${p.column}: ${p.message}`,
  'cli.output-failed': (p: { path: string }) => `The result could not be written to ${p.path}. Does its folder exist?`,
  'cli.below': (p: { score: number; threshold: number }) =>
    `${p.score}%, below the ${p.threshold}% that was asked for.`,
  'cli.no-score': 'Nothing could be assessed, so there is no percentage to compare.',
  'cli.wrote': (p: { path: string }) => `Written to ${p.path}.`,
  'cli.folder-missing': (p: { path: string }) => `There is no folder called ${p.path}.`,
  'cli.not-a-folder': (p: { path: string }) => `${p.path} is not a folder. Give the folder that holds the repository.`,
  'cli.folder-unreadable': (p: { path: string }) =>
    `The folder ${p.path} cannot be read. Perhaps it belongs to somebody else.`,
  'cli.unknown-ref': (p: { ref: string }) => `The repository has no branch, tag or commit called “${p.ref}”.`,
  'cli.ref-without-history': (p: { ref: string }) =>
    `“${p.ref}” cannot be looked up: the folder is not a git repository, or git is not installed.`,
  'cli.cloning': (p: { url: string }) => `Getting a copy of ${p.url}, since no token for GitHub was given …`,
  'cli.without-token':
    'Audited as a folder. With a token in GITHUB_TOKEN, the card also shows how people who open issues and pull requests are answered, and the public profile of the project.',
  'cli.no-git': 'Git is needed to get a copy, and it is not installed.',
  'cli.clone-not-found': (p: { url: string }) =>
    `There is no public repository at ${p.url}. Is the name right? A private one needs a token in GITHUB_TOKEN.`,
  'cli.clone-not-allowed': (p: { url: string }) =>
    `${p.url} may not be read without signing in. A token in GITHUB_TOKEN is needed.`,
  'cli.clone-no-network': (p: { url: string }) => `${p.url} cannot be reached. Is the network up?`,
  'cli.clone-timed-out': (p: { url: string }) =>
    `Getting a copy of ${p.url} took too long. It may work to clone it yourself and audit the folder.`,
  'cli.clone-too-large': (p: { url: string }) =>
    `${p.url} is too large to copy here. Clone it yourself and audit the folder.`,
  'cli.clone-failed': (p: { url: string }) => `${p.url} could not be copied. Clone it yourself and audit the folder.`,
  'cli.bad-address': (p: { url: string }) =>
    `${p.url} is not an address that can be cloned: it must begin with https://.`,
  'cli.repository-not-found': (p: { target: string }) =>
    `There is no repository ${p.target} that this token may see. Is the name right, and may the token read it?`,
  'cli.repository-forbidden': (p: { target: string }) =>
    `The token may not read ${p.target}. It needs to read contents; for more of the card also issues, pull requests and discussions.`,
  'cli.bad-token':
    'GitHub does not accept the token. Has it expired? Without a token, a public repository is cloned instead.',
  'cli.rate-limited': 'GitHub asks for a pause: too many requests with this token. Try again in an hour.',
  'cli.rate-limited-until': (p: { until: number }, w: Words) =>
    `GitHub asks for a pause: too many requests with this token. Try again after ${w.time(p.until)}.`,
  'cli.github-unreachable': 'GitHub cannot be reached. Is the network up, and is GITHUB_API_URL right?',
  'cli.github-timed-out': 'GitHub did not answer in time. Trying again in a few minutes often helps.',
  'cli.github-failed': (p: { status: string }) =>
    `GitHub answered with an error${p.status}. Trying again in a few minutes may help.`,
  'explain.list': 'The practices, by area (★: essential). To read more about one: coop-scorecard explain PRACTICE',
  'explain.what-it-asks': 'What it asks',
  'explain.why': 'Why',
  'explain.basis': 'Where it comes from',
  'explain.essential': 'One of the five essentials.',
  'explain.declared': 'Answered by the project in its settings; it is not part of the percentage.',
  'init.usage': `coop-scorecard init [FOLDER]   asks a few questions and writes .github/coop-scorecard.yml

  --cooperative NAME      name of the co-operative; or none, or forming
  --website URL           its website
  --members A,B           names of its members' accounts on GitHub
  --email-domains A,B     domains of its e-mail addresses
  --language CODE         en or es
  --yes                   ask nothing: write what the options say, and examples for the rest`,
  'init.welcome': 'A few questions. Press Enter to leave one open: all of it can be changed later.',
  'init.ask-cooperative':
    'Which co-operative stands behind this project? (its name, or one of two words: none, forming)',
  'init.ask-website': 'Its website?',
  'init.ask-members': 'Names of the members’ accounts on GitHub? (separated by commas)',
  'init.ask-email-domains': 'Domains of its e-mail addresses? (such as example.coop)',
  'init.exists': (p: { path: string }) =>
    `There is already a file ${p.path}, and it was left as it is. Open it to change it.`,
  'init.no-terminal':
    'There is nobody here to answer questions. Give the answers as options (--cooperative NAME, none or forming), or --yes for a file of examples.',
  'init.nothing-written': 'Nothing was written.',
  'init.cannot-write': (p: { path: string }) => `The file ${p.path} could not be written. May this folder be changed?`,
  'init.written': (p: { path: string }) =>
    `Written: ${p.path}. The examples in it can be filled in whenever it suits you.`,
  'init.file-heading': 'Settings of coop-scorecard. All of it is optional, and the card shows whatever is said here.',
  'init.file-examples': 'Lines that start with # and no space are examples: take the # away to use them.',
  'init.example-name': 'Ana',
  'init.example-skills': 'design, translation, accounting',
  'init.example-reason': 'why it does not apply',
};
