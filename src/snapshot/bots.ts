import { loginInAddress } from './logins.ts';

/** Services that write under a plain name, folded: lower case, anything between words as one hyphen. */
const services = new Set([
  'allcontributors',
  'all-contributors',
  'appveyor',
  'bors',
  'circleci',
  'circle-ci',
  'codacy-badger',
  'codecov',
  'codecov-io',
  'copilot',
  'crowdin',
  'deepsource-autofix',
  'deepsourcebot',
  'dependabot',
  'dependabot-preview',
  'dependabot-support',
  'depfu',
  'devin-ai-integration',
  'forgejo-actions',
  'fossabot',
  'gitea-actions',
  'github-action',
  'github-actions',
  'github-classroom',
  'github-merge-queue',
  'gitlab-ci',
  'gitlocalize-app',
  'greenkeeper',
  'greenkeeperio',
  'hosted-weblate',
  'imgbot',
  'imgbotapp',
  'jenkins',
  'jenkins-ci',
  'lgtm-com',
  'localheinz-automation',
  'mend-bolt-for-github',
  'mend-for-github-com',
  'mend-renovate',
  'mergify',
  'netlify',
  'oca-ci',
  'oca-transbot',
  'oca-travis',
  'poeditor',
  'pre-commit-ci',
  'pre-commit-ci-lite',
  'pyup-io',
  'readthedocs-assistant',
  'release-please',
  'renovate',
  'runboat',
  'scrutinizer-auto-fixer',
  'semantic-release',
  'semantic-release-bot',
  'snyk',
  'sonarcloud',
  'sonatype-lift',
  'stale',
  'styleci',
  'the-codacy-badger',
  'the-gitter-badger',
  'tidelift',
  'transifex',
  'transifex-com',
  'transifex-integration',
  'translatewiki-net',
  'travis-ci',
  'travisci',
  'vercel',
  'web-flow',
  'weblate',
  'whitesource-bolt-for-github',
  'whitesource-renovate',
]);

/** Words before "Bot" in a display name that no family gives to a child: "Release Bot", where "Theo Bot" is a person. */
const machineWords =
  /^(?:automatic|auto|backport|build|cd|changelog|ci|commit|crowdin|dependency|deploy(?:ment)?|docs?|format(?:ting)?|git|github|gitlab|i18n|image|integration|issue|l10n|label(?:ing)?|lint|maintenance|merge|odoo|project|publish(?:ing)?|release|repo|security|stale|style(?:ci)?|sync|test|translation|update|updater|upgrade|version|weblate|web|workflow)$/i;

/** Whole addresses of services, and domains on which only machines write. */
const serviceAddress =
  /^(?:(?:noreply|actions?|github-actions)@github\.com|(?:hosted|noreply|no-reply|weblate|commits|noreply-mt-[\w-]{1,80})@weblate\.org|noreply@anthropic\.com|noreply@aider\.chat|cursoragent@cursor\.com|(?:noreply|support)@crowdin\.(?:com|net)|(?:noreply|no-reply|admin|support)@transifex\.com|(?:support|noreply)@dependabot\.com|bot@renovateapp\.com|renovate@whitesourcesoftware\.com|support@greenkeeper\.io|snyk-bot@snyk\.io|badge@fossa\.(?:io|com)|builds@travis-ci\.(?:org|com)|travis@travis-ci\.(?:org|com)|(?:project|group)_\d{1,12}_bot[\w-]{0,80}@noreply\.[a-z\d.-]{1,200})$/i;

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '');

/** A login, or a display name of one word: `our-bot`, `bot_releases`, `ReleaseBot`, `k8s-ci-robot`, `our-ci`; not `talbot`. */
const machineHandle = (handle: string): boolean =>
  /[-_.](?:ro)?bot$/i.test(handle) ||
  /[a-z\d][-_]ci$/i.test(handle) ||
  /^bot[-_.]/i.test(handle) ||
  /[a-z\d]Bot$/.test(handle) ||
  handle.toLowerCase() === 'bot';

function machineName(name: string, local: string): boolean {
  const words = name.trim().split(/\s+/, 12);
  const last = words.at(-1) ?? '';
  if (words.length < 2) return machineHandle(last);
  // "Semilla CI", "Lint Action"; Ci is a family's name too.
  if (/^(?:CI|Action|Automation)$/.test(last)) return true;
  if (!/^bot$/i.test(last)) return false;
  const before = words.slice(0, -1);
  // An acronym before it (OCA Bot), or an address that says the same, tells a machine from the Dutch family Bot.
  return (
    before.some((word) => machineWords.test(word)) ||
    before.every((word) => /^[A-Z\d]{2,8}$/.test(word)) ||
    /(?:^|[-_.+])bot(?:$|[-_.+])/i.test(local) ||
    /^no-?reply$/i.test(local)
  );
}

/**
 * Whether what is known of somebody shows a machine account: a `[bot]` mark, a known service of the field (dependency updates,
 * translation platforms, continuous integration, badges), or a name built as machines are named. A login that only
 * a project knows to be a machine is for its settings to say.
 */
export function isBot(who: {
  readonly login: string | null;
  readonly name: string | null;
  readonly email: string | null;
}): boolean {
  const name = (who.name ?? '').slice(0, 200);
  const email = (who.email ?? '').trim().slice(0, 300);
  const login = (who.login ?? loginInAddress(email) ?? '').slice(0, 100);
  if ([login, name, email].some((text) => /\[bot\]|\(bot\)/i.test(text))) return true;
  if (services.has(fold(login)) || services.has(fold(name))) return true;
  if (serviceAddress.test(email)) return true;
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')));
  return machineHandle(login) || machineHandle(local) || machineName(name, local);
}
