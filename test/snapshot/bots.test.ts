import { describe, expect, test } from '@jest/globals';
import { isBot } from '../../src/snapshot/bots.ts';

const who = (name: string | null, email: string | null = null, login: string | null = null) => ({ name, email, login });

describe('machines', () => {
  test.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['dependabot-preview[bot]', 'support@dependabot.com'],
    ['Renovate Bot', 'bot@renovateapp.com'],
    ['WhiteSource Renovate', 'renovate@whitesourcesoftware.com'],
    ['github-actions', 'github-actions@github.com'],
    ['GitHub', 'noreply@github.com'],
    ['Weblate', 'noreply@weblate.org'],
    ['Weblate (bot)', 'hosted@weblate.org'],
    ['Hosted Weblate', 'hosted@weblate.org'],
    ['Weblate', 'weblate@coopcycle.org'],
    ['semantic-release-bot', 'semantic-release-bot@martynus.net'],
    ['greenkeeper[bot]', 'greenkeeper[bot]@users.noreply.github.com'],
    ['greenkeeperio-bot', 'support@greenkeeper.io'],
    ['snyk-bot', 'snyk-bot@snyk.io'],
    ['pre-commit-ci[bot]', '66853113+pre-commit-ci[bot]@users.noreply.github.com'],
    ['allcontributors', null],
    ['OCA-git-bot', 'oca-git-bot@odoo-community.org'],
    ['oca-ci', 'oca-ci@odoo-community.org'],
    ['OCA Transbot', 'transbot@odoo-community.org'],
    ['Odoo Translation Bot', 'c3p@odoo.com'],
    ['Digidem Bot', '68966934+digidem-bot@users.noreply.github.com'],
    ['StepSecurity Bot', 'bot@stepsecurity.io'],
    ['ImgBotApp', 'ImgBotHelp@gmail.com'],
    ['Crowdin Bot', 'support+bot@crowdin.com'],
    ['The Gitter Badger', 'badger@gitter.im'],
    ['Travis CI', 'builds@travis-ci.org'],
    ['Copilot', '198982749+Copilot@users.noreply.github.com'],
    ['Claude Opus 4.5', 'noreply@anthropic.com'],
    ['Token for releases', 'project_123_bot_0a1b2c@noreply.gitlab.com'],
    ['fiqus-bot', null],
    ['coophub-ci', 'ci@fiqus.coop'],
    ['dev-sec CI', 'hello@dev-sec.io'],
    ['GitHub Actions', 'puppetlabs@users.noreply.github.com'],
    ['Lint Action', 'lint-action@samuelmeuli.com'],
    ['Sharetribe Apps Automation', 'team@sharetribe.com'],
    ['Jenkins', 'service-accounts@graylog.com'],
    ['DeepL', 'noreply-mt-deepl@weblate.org'],
    ['ReleaseBot', null],
  ])('%s <%s>', (name, email) => {
    expect(isBot(who(name, email))).toBe(true);
  });

  test('a login alone', () => {
    expect(isBot(who(null, null, 'k8s-ci-robot'))).toBe(true);
    expect(isBot(who(null, null, 'web-flow'))).toBe(true);
  });
});

describe('people', () => {
  test.each([
    ['Ana Abbott', 'abbott@example.coop'],
    ['Robot Jones', 'robot@jones.example'],
    ['Robota', null],
    ['Jean Talbot', 'talbot@example.fr'],
    ['talbot', null],
    ['Theo Bot', 'theo@example.nl'],
    ['G.W.M. Bot', 'gwm.b@example.nl'],
    ['Élodie Turbot', null],
    ['Bottega Rossi', 'bottega@example.it'],
    ['Mr. Jenkins', 'jenkins@example.org'],
    ['Travis Smith', 'travis@example.org'],
    ['Claude Dupont', 'claude@example.fr'],
    ['Renovato Silva', 'renovato@example.br'],
    ['Wei Li', 'li@users.noreply.github.com'],
    ['Jo Web', 'jo@weblate.org'],
    ['abbot', '123+abbot@users.noreply.github.com'],
    ['Sam Actions', 'sam@github.com'],
    ['Wang Ci', 'wang@example.org'],
    ['Russell Jenkins', 'veryrusty@example.com'],
    ['Christian Iversen', 'ci@iversenit.dk'],
    ['Catalin', '6650666+ci@users.noreply.github.com'],
    ['Lucia Ci', 'luciaci@example.it'],
    ['Ana', 'ana@bot-makers.example'],
    ['Stale Hansen', null],
    ['Vercelli', null],
    ['', ''],
    [null, null],
  ])('%s <%s>', (name, email) => {
    expect(isBot(who(name, email))).toBe(false);
  });

  test('Claude, as a login or a first name, with an address of their own', () => {
    expect(isBot(who('Claude', 'claude@martin.example'))).toBe(false);
  });
});

test('long names are no work', () => {
  const started = performance.now();
  isBot(who(`${'a-'.repeat(500_000)}bo`, `${'x'.repeat(500_000)}@`, '-'.repeat(500_000)));
  expect(performance.now() - started).toBeLessThan(100);
});
