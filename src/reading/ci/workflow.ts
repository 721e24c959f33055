import {
  inside,
  isMapping,
  listOf,
  type Mapping,
  mappingsOf,
  readData,
  textOf,
  textsOf,
} from '../ecosystem/data-file.ts';
import { runsTests } from './test-commands.ts';

/** What one workflow of GitHub Actions does, as far as testing and dependencies go. */
export interface Workflow {
  /** Whether changes start it: pushes, pull requests, merge queues; or a clock; `called`: other workflows start it. */
  readonly startedBy: 'changes' | 'clock' | 'called' | 'other';
  readonly tests: boolean;
  /** Workflows and actions of the repository itself that it uses (`./.github/…`). */
  readonly uses: readonly string[];
  readonly updatesDependencies: boolean;
}

const onChanges = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group', 'workflow_run']);

/** Names of jobs, steps and reusable workflows that say tests are run. */
const testing =
  /\b(?:unit|integration|e2e|end-to-end|functional|acceptance|system|smoke)?[ _-]?(?:tests?|specs?|testing|pruebas)\b|\b(?:phpunit|rspec|pytest|jest|cypress|playwright|cucumber|behat|vitest)\b/i;
const notTesting =
  /\b(?:lint|style|format|set[ -]?up|install|prepare|build|upload|report|publish|deploy|release|cache|database|result|coverage upload|artifacts?|summary|docker image|environment|image|create|wait|download|notify|comment|restore|save|start|stop|check changes|version|services?|staging|testflight|TestPyPI|test.?pypi|matrix|data)\b/i;
/** "Build and test", "Install, lint & run tests": what stands before is done too. */
const andTests =
  /^[^\n]{0,60}(?:\band|[&+,]) (?:run )?(?:the )?(?:all )?(?:\w+ )?tests?\b(?! (?:results?|reports?|logs?|data|images?|artifacts?|dependencies|deps|environment|database|db)\b)/i;
/** A workflow of another repository, which cannot be read, for continuous integration as a whole. */
const integration = /^(?!.*\b(?:pre|lint|docs?|release|deploy|publish)\b)(?:.* )?ci\b/i;
const testActions =
  /^(?:cypress-io\/github-action|julia-actions\/julia-runtest|r-lib\/actions\/check-r-package|reactivecircus\/android-emulator-runner|home-assistant\/actions\/hassfest|borales\/actions-yarn|coactions\/|ansible\/ansible-lint|gruntwork|paambaati\/codeclimate-action|artiomtr\/jest-coverage|moodlehq\/|browser-actions|helm\/chart-testing-action|shivammathur\/phpunit|php-actions\/(?:phpunit|behat|codeception)|gabrielbb\/xvfb-action|coq-community\/docker-coq-action|matlab-actions\/run-tests|posit-dev\/|jsdaniell\/|ergebnis\/)/i;
const updating =
  /\b(?:npm update|npx npm-check-updates|ncu -u|yarn upgrade|pnpm update|bundle update|composer update|pip-compile --upgrade|poetry update|cargo update|mix deps\.update|nix flake update|go get -u|uv lock --upgrade)\b/;
const updateActions =
  /^(?:renovatebot\/|scala-steward-org\/|determinatesystems\/update-flake-lock|technote-space\/create-pr-action|saadmk11\/|dependabot\/)/i;

/** Reads a workflow or an action; null when it is not one. */
export function readWorkflow(text: string, path: string): Workflow | null {
  return readData<Workflow>({ text, path, notation: 'yaml' }, ({ data }) => ({ value: interpret(data), problems: [] }))
    .value;
}

function interpret(data: Mapping): Workflow {
  const jobs = Object.entries(inside(data, 'jobs')).flatMap(([id, job]) => (isMapping(job) ? [{ id, job }] : []));
  const composite: readonly Mapping[] = mappingsOf(inside(data, 'runs').steps);
  const live = jobs.filter(({ job }) => !isOff(job));
  const steps = [...live.flatMap(({ job }) => mappingsOf(job.steps)), ...composite].filter((step) => !isOff(step));
  const called = live.flatMap(({ job }) => textOf(job.uses) ?? []);
  const uses = [...called, ...steps.flatMap((step) => textOf(step.uses) ?? [])];
  return {
    startedBy: startedBy(data),
    tests: steps.some(isTestStep) || live.some(isTestJob),
    uses: uses.filter((use) => use.startsWith('./')).map((use) => use.slice(2)),
    updatesDependencies:
      uses.some((use) => updateActions.test(use)) ||
      (steps.some((step) => updating.test(textOf(step.run) ?? '')) && steps.some(isProposal)),
  };
}

function startedBy(data: Mapping): Workflow['startedBy'] {
  if (isMapping(data.runs)) return 'called';
  // YAML 1.1 reads the key as true; the parser is of version 1.2, and keeps it.
  const on = data.on ?? data.true;
  const events = isMapping(on) ? Object.keys(on) : listOf(on).flatMap((event) => textOf(event) ?? []);
  const push = isMapping(on) && isMapping(on.push) ? on.push : null;
  const onlyTags = push !== null && push.tags !== undefined && push.branches === undefined && push.paths === undefined;
  if (events.some((event) => onChanges.has(event) && !(event === 'push' && onlyTags))) return 'changes';
  if (events.includes('schedule')) return 'clock';
  return events.includes('workflow_call') ? 'called' : 'other';
}

const isOff = (mapping: Mapping): boolean =>
  mapping.if === false || /^(?:\$\{\{\s*)?false\b/.test(textOf(mapping.if) ?? '');

function isTestStep(step: Mapping): boolean {
  const run = textOf(step.run);
  const uses = textOf(step.uses);
  if (run !== null && runsTests(run)) return true;
  if (uses !== null && (testActions.test(uses) || textsOf(Object.values(inside(step, 'with'))).some(isTestInput)))
    return true;
  const name = textOf(step.name) ?? '';
  return (run !== null || uses !== null) && testing.test(name) && !notTesting.test(name.replace(andTests, 'tests'));
}

/** A newer version that is only tried, as tests do, is not kept. */
const isProposal = (step: Mapping): boolean =>
  /create-pull-request|git-auto-commit|add-and-commit|git-push|pull-request@|commit-action/i.test(
    textOf(step.uses) ?? '',
  ) ||
  /\bgit (?:-\S+ \S+ )*(?:push|commit)\b|\bgh pr create\b|\bhub pull-request\b|\bglab mr create\b/.test(
    textOf(step.run) ?? '',
  );

/** An input such as `run: npm test` of an action that runs commands. */
const isTestInput = (value: string): boolean => value.length < 2000 && runsTests(value);

/** A job named for tests that runs something of the project's own, or calls a workflow for testing. */
function isTestJob({ id, job }: { readonly id: string; readonly job: Mapping }): boolean {
  const uses = textOf(job.uses);
  if (uses !== null) {
    const called = (uses.split('/').at(-1)?.split('@')[0] ?? '').replace(/[_.-]/g, ' ');
    const isElsewhere = !uses.startsWith('./');
    return testing.test(`${id.replace(/[_.-]/g, ' ')} ${called}`) || (isElsewhere && integration.test(called));
  }
  const names = [id.replace(/[_-]/g, ' '), textOf(job.name) ?? ''];
  if (!names.some((name) => testing.test(name)) || names.some((name) => notTesting.test(name))) return false;
  return mappingsOf(job.steps).some((step) => {
    const run = textOf(step.run) ?? '';
    return /\b(?:docker|compose|nix|act|bash|sh)\b/.test(run) && !notTesting.test(run);
  });
}
