import { describe, expect, test } from '@jest/globals';
import { automation } from '../../../src/practices/sustained-infrastructure/automation.ts';
import { pipelineTests } from '../../../src/reading/ci/pipelines.ts';
import { runsTests } from '../../../src/reading/ci/test-commands.ts';
import { readWorkflow } from '../../../src/reading/ci/workflow.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { day, type FilesByPath, judge, now, repository } from '../../support/repository.ts';

const workflow = (steps: string, on = '[push, pull_request]', job = 'build'): string =>
  `on: ${on}\njobs:\n  ${job}:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
const testing = workflow('      - run: npm ci\n      - run: npm test\n');
const linting = workflow('      - run: npm ci\n      - run: npm run lint\n');
const dependabot =
  'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule:\n      interval: weekly\n';

describe('commands', () => {
  test.each([
    'npm test',
    'yarn --cwd ui test:run',
    'npm run cover',
    'dotnet tool run dotnet-cake --target=Test --configuration=Release',
    'bundle exec rspec',
    'bundle exec rake',
    'vendor/bin/phpunit --testsuite unit',
    'docker compose exec -T php ./vendor/bin/behat',
    'mix deps.get && mix test',
    'lein test',
    'cargo test --all-features',
    'opam exec -- dune build -p semilla @runtest',
    'Invoke-Pester -Path .\\tests',
    '.\\build\\vsts-validate.ps1',
    'python -m pytest tests',
    'python manage.py test',
    './gradlew check',
    'make -j2 check',
    'make test_mock',
    'mvn --errors --show-version --batch-mode -Ddoclint=all',
    './mvnw',
    'go test ./...',
    'script/cibuild',
    'oca_run_tests',
    'scripts/run-end-to-end-tests',
    'docker run --rm semilla/test:x test/docker/entrypoint.sh',
  ])('%s runs tests', (command) => {
    expect(runsTests(command)).toBe(true);
  });

  test.each([
    'opam exec -- dune build @install',
    '.\\build\\vsts-help.ps1',
    'make test_deps',
    'mvn -version',
    'mvn -B -DskipTests',
    'mvn compile',
    'npm ci',
    'npm run lint',
    'dotnet cake --target=Package',
    'npm run build',
    'bundle exec rubocop --format github',
    'pip install -r requirements-test.txt',
    'npm install --save-dev jest',
    'echo "npm test"',
    '# npm test',
    'ansible-lint playbooks/*.yml',
    'docker build -t app:test .',
    'cp .env.test .env',
    'meson setup build && ninja -C build',
    'codecov -t token',
    'scripts/run-docs-server',
    'scripts/install-test-dependencies',
    'cat test/docker/Dockerfile',
    'git checkout test',
    'test -f package.json',
  ])('%s does not', (command) => {
    expect(runsTests(command)).toBe(false);
  });
});

describe('workflows', () => {
  test.each([
    ['a step that runs tests', testing, true],
    ['a step named for it that runs a script', workflow('      - name: Run unit tests\n        run: ./ci/all\n'), true],
    ['an action that runs tests', workflow('      - uses: cypress-io/github-action@v6\n'), true],
    [
      'an input of an action',
      workflow('      - uses: nick-fields/retry@v3\n        with:\n          command: npm test\n'),
      true,
    ],
    [
      'linting in a job called test',
      workflow('      - name: Run RuboCop\n        run: bundle exec rubocop\n', '[push]', 'test'),
      false,
    ],
    ['checking licences in a job called test', workflow('      - run: npm run licensed\n', '[push]', 'test'), false],
    ['a step that builds and tests', workflow('      - name: Build and Test\n        run: ./run all\n'), true],
    ['results of tests', workflow('      - name: Upload logs and test results\n        run: ./upload\n'), false],
    ['a step switched off', workflow('      - run: npm test\n        if: false\n'), false],
    [
      'installing test tools',
      workflow('      - name: Install test dependencies\n        run: pip install tox\n'),
      false,
    ],
  ])('%s', (_, text, expected) => {
    expect(readWorkflow(text, 'ci.yml')?.tests).toBe(expected);
  });

  test.each([
    ['push', 'changes'],
    ['{ pull_request: { branches: [main] } }', 'changes'],
    ['[workflow_dispatch, schedule]', 'clock'],
    ['workflow_dispatch', 'other'],
    ['{ push: { tags: ["v*"] } }', 'other'],
    ['workflow_call', 'called'],
  ])('on %s', (on, expected) => {
    expect(readWorkflow(workflow('      - run: npm test\n', on), 'ci.yml')?.startedBy).toBe(expected);
  });

  test('what is no mapping is no workflow', () => {
    expect(readWorkflow('- a\n- b', 'ci.yml')).toBeNull();
    expect(readWorkflow('on: [push\njobs: }', 'ci.yml')).toBeNull();
  });
});

describe('other services', () => {
  test.each([
    ['.travis.yml', 'language: node_js\nnode_js: "8"\n', true],
    ['.travis.yml', 'language: ruby\nscript: ./shellcheck.sh\n', false],
    ['circle.yml', 'machine:\n  node:\n    version: 6.11.0\n', true],
    ['circle.yml', 'machine:\n  node:\n    version: 6.11.0\ntest:\n  override:\n    - ./lint.sh\n', false],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - mix test\n', true],
    ['.gitlab-ci.yml', 'dev_deploy:\n  script:\n    - npm run compile\n    - rsync -a ./ host:/var/www\n', false],
    ['.gitlab-ci.yml', 'test_deploy:\n  stage: deploy\n  script:\n    - rsync -a ./ host:/var/www\n', false],
    ['.circleci/config.yml', 'jobs:\n  build:\n    steps:\n      - run: bundle exec rake test\n', true],
    [
      '.circleci/config.yml',
      'jobs:\n  build:\n    steps:\n      - run:\n          command: ansible-lint playbooks/*.yml\n',
      false,
    ],
    ['.woodpecker.yml', 'steps:\n  test:\n    commands:\n      - cargo test --workspace\n', true],
    ['Jenkinsfile', "stage('Test') {\n  steps {\n    sh 'make check'\n  }\n}", true],
  ])('%s %#', (path, text, expected) => {
    expect(pipelineTests(text, path)).toBe(expected);
  });
});

describe('verdict', () => {
  test('met with tests and updates', () => {
    const judgement = judge(
      automation,
      repository({ '.github/workflows/ci.yml': testing, '.github/dependabot.yml': dependabot }),
    );
    expect(judgement.verdict).toBe('met');
  });

  test('a machine that updates is known by its commits of the last year', () => {
    const email = '49699333+dependabot[bot]@users.noreply.github.com';
    const bot = { login: null, name: 'dependabot[bot]', email, bot: true };
    const commit = (days: number) => ({
      id: 'a',
      authoredAt: now - days * day,
      committedAt: now - days * day,
      authors: [bot],
      committer: bot,
      merge: false,
    });
    const history = (days: number) => known({ commits: [commit(days)], whole: true, total: 1, firstCommitAt: null });
    const files = { '.github/workflows/ci.yml': testing };
    expect(judge(automation, repository(files, { history: history(30) })).verdict).toBe('met');
    expect(judge(automation, repository(files, { history: history(500) })).verdict).toBe('partly');
  });

  const verdicts: readonly (readonly [string, FilesByPath, string])[] = [
    ['tests alone', { '.github/workflows/ci.yml': testing }, 'partly'],
    ['updates alone', { 'renovate.json': '{"extends": ["config:recommended"]}' }, 'partly'],
    ['Renovate in package.json', { 'package.json': '{"renovate": {"extends": ["config:base"]}}' }, 'partly'],
    ['linting alone', { '.github/workflows/lint.yml': linting }, 'not-yet'],
    ['an old workflow laid aside', { '.github/workflows/test.yml.old': testing }, 'not-yet'],
    [
      'tests only when asked for',
      { '.github/workflows/ci.yml': workflow('      - run: npm test\n', 'workflow_dispatch') },
      'not-yet',
    ],
    [
      'newer versions that are only tried',
      {
        '.github/workflows/ci.yml': workflow(
          '      - run: composer update --prefer-lowest\n      - run: vendor/bin/phpunit\n',
        ),
      },
      'partly',
    ],
    [
      'newer versions that are kept, beside tests',
      {
        '.github/workflows/ci.yml': testing,
        '.github/workflows/up.yml': workflow(
          '      - run: npm update\n      - uses: peter-evans/create-pull-request@v7\n',
          'schedule',
        ),
      },
      'met',
    ],
    [
      'tests of every night',
      { '.github/workflows/ci.yml': workflow('      - run: npm test\n', '{ schedule: [{ cron: "0 3 * * *" }] }') },
      'partly',
    ],
    ['Dependabot with nothing to do', { '.github/dependabot.yml': 'version: 2\nupdates: []\n' }, 'not-yet'],
    ['Renovate switched off', { 'renovate.json': '{"enabled": false}' }, 'not-yet'],
    ['nothing', { 'README.md': '# Semilla' }, 'not-yet'],
  ];
  test.each(verdicts)('%s', (_, files, expected) => {
    expect(judge(automation, repository(files)).verdict).toBe(expected);
  });

  test.each([
    ['mrkkrp/haskell-ci/.github/workflows/haskell-ci.yml@master', 'partly'],
    ['ninenines/ci.erlang.mk/.github/workflows/ci.yaml@master', 'partly'],
    ['dtolnay/.github/.github/workflows/pre_ci.yml@master', 'not-yet'],
    ['semilla/shared/.github/workflows/ci-lint.yml@main', 'not-yet'],
    ['semilla/ci/.github/workflows/publish.yml@main', 'not-yet'],
    ['./.github/workflows/ci.yml', 'not-yet'],
  ])('a workflow elsewhere: %s', (uses, expected) => {
    const files = { '.github/workflows/main.yml': `on: pull_request\njobs:\n  check:\n    uses: ${uses}\n` };
    expect(judge(automation, repository(files)).verdict).toBe(expected);
  });

  test('tests in a workflow that another one calls', () => {
    const judgement = judge(
      automation,
      repository({
        '.github/workflows/main.yml': 'on: push\njobs:\n  all:\n    uses: ./.github/workflows/checks.yml\n',
        '.github/workflows/checks.yml': workflow('      - run: npm test\n', 'workflow_call'),
      }),
    );
    expect(judgement.verdict).toBe('partly');
  });
});
