import { monthsBefore } from '../../measures/dates.ts';
import { pipelineFile, pipelineTests } from '../../reading/ci/pipelines.ts';
import { readWorkflow, type Workflow } from '../../reading/ci/workflow.ts';
import type { Documents } from '../../reading/documents.ts';
import { readDependabot, readRenovate } from '../../reading/ecosystem/dependency-updates.ts';
import type { Instant } from '../../snapshot/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';

const workflowFile = /^\.(?:github|forgejo|gitea)\/workflows\/[^/]+\.ya?ml$/;
const actionFile = /^(?:\.github\/actions\/(?:[^/]+\/)?action|action)\.ya?ml$/;
const dependabotFile = /^\.(?:github|gitlab)\/dependabot\.ya?ml$/;
const renovateFile = /^(?:\.github\/|\.gitlab\/|\.forgejo\/|\.gitea\/)?(?:renovate\.json5?|\.renovaterc(?:\.json5?)?)$/;
const packageFile = /^package\.json$/;
/** Other services; the file being there is what switches them on. */
const otherUpdates =
  /^(?:\.pyup\.ya?ml|greenkeeper\.json|\.scala-steward\.conf|\.github\/\.scala-steward\.conf|\.dependabot\/config\.ya?ml|\.depfu\.ya?ml|depfu\.ya?ml|updatecli\.d\/[^/]+\.ya?ml|\.updatecli\.ya?ml)$/;
/** Accounts of services that propose updates, as they sign commits. */
const updateBot =
  /^(?:dependabot|renovate|pyup|depfu|snyk|greenkeeper|scala-steward|mend-bolt|nixpkgs-update|requires)\b/i;
const monthsOfBots = 12;

export const automation: Practice = {
  id: 'automation',
  area: 'sustained-infrastructure',
  basis: { kind: 'report', where: 'Recommendations; OpenSSF' },
  shows: ['S1', 'S3'],
  reads: [
    { path: workflowFile, most: 24 },
    { path: pipelineFile, most: 8 },
    { path: actionFile, most: 8 },
    { path: dependabotFile, most: 1 },
    { path: renovateFile, most: 2 },
    { path: packageFile, most: 1 },
  ],
  judge({ snapshot, documents, now }) {
    const workflows = workflowsOf(documents);
    const tests = testing(workflows, documents);
    const updates = updating(snapshot, workflows, documents, now);
    if (tests !== null && updates !== null) {
      return { verdict: 'met', summary: say('automation.both'), evidence: [tests, updates] };
    }
    if (tests !== null) {
      const nextStep = {
        summary: say('automation.next-updates'),
        place: { kind: 'new-file', path: '.github/dependabot.yml', starter: say('automation.starter-updates') },
      } as const;
      return { verdict: 'partly', summary: say('automation.tests-only'), evidence: [tests], nextStep };
    }
    const nextStep = {
      summary: say('automation.next-tests'),
      place: { kind: 'guide', url: 'https://docs.github.com/actions/use-cases-and-examples/building-and-testing' },
    } as const;
    if (updates !== null) {
      return { verdict: 'partly', summary: say('automation.updates-only'), evidence: [updates], nextStep };
    }
    if (!snapshot.files.whole) {
      return { verdict: 'not-checked', summary: say('automation.unlisted') };
    }
    const others = documents.matching(workflowFile, pipelineFile);
    const evidence = others.slice(0, 3).map(
      ({ path }): Evidence => ({
        kind: 'observed',
        summary: say('automation.without-tests'),
        path,
      }),
    );
    return {
      verdict: 'not-yet',
      summary: others.length > 0 ? say('automation.no-tests') : say('automation.missing'),
      evidence,
      lookedIn: ['.github/workflows', '.gitlab-ci.yml', '.circleci', '.travis.yml', 'dependabot.yml', 'renovate.json'],
      nextStep,
    };
  },
};

/** Workflows and actions of the repository, each parsed once and only when it is asked for. */
interface Workflows {
  /** Those likely to test first. */
  readonly paths: readonly string[];
  at(path: string): Workflow | null;
}

function workflowsOf(documents: Documents): Workflows {
  const paths = documents.matching(workflowFile, actionFile).map(({ path }) => path);
  const isLikely = (path: string): boolean => /test|spec|\bci\b|check|build/i.test(path);
  const read = new Map<string, Workflow | null>();
  return {
    paths: [...paths.filter(isLikely), ...paths.filter((path) => !isLikely(path))],
    at(path) {
      if (!read.has(path)) {
        const text = documents.text(path);
        read.set(path, text === null ? null : readWorkflow(text, path));
      }
      return read.get(path) ?? null;
    },
  };
}

/** The first configuration that tests changes. */
function testing(workflows: Workflows, documents: Documents): Evidence | null {
  const called = (use: string): readonly (Workflow | null)[] =>
    [use, `${use}/action.yml`, `${use}/action.yaml`]
      .filter((path) => workflows.paths.includes(path))
      .map((path) => workflows.at(path));
  const tests = (workflow: Workflow, depth = 0): boolean =>
    workflow.tests ||
    (depth < 3 && workflow.uses.some((use) => called(use).some((next) => next !== null && tests(next, depth + 1))));
  for (const start of ['changes', 'clock'] as const) {
    for (const path of workflows.paths) {
      const workflow = workflows.at(path);
      if (workflow?.startedBy === start && tests(workflow)) return tested(path);
    }
  }
  for (const { path } of documents.matching(pipelineFile)) {
    const text = documents.text(path);
    if (text !== null && pipelineTests(text, path)) return tested(path);
  }
  return null;
}

const tested = (path: string): Evidence => ({ kind: 'observed', summary: say('automation.tests'), path });

/** What keeps dependencies up to date: a service's settings, a workflow, or a machine's commits of the last year. */
function updating(snapshot: Snapshot, workflows: Workflows, documents: Documents, now: Instant): Evidence | null {
  const kept = (path: string): Evidence => ({ kind: 'observed', summary: say('automation.updates'), path });
  for (const { path, size } of documents.matching(otherUpdates, dependabotFile, renovateFile, packageFile)) {
    const name = path.toLowerCase();
    if (otherUpdates.test(name) && size !== 0) return kept(path);
    const text =
      dependabotFile.test(name) || renovateFile.test(name) || packageFile.test(name) ? documents.text(path) : null;
    if (text === null) continue;
    if (packageFile.test(name) && !/"(?:renovate|greenkeeper)"\s*:/.test(text)) continue;
    const read = dependabotFile.test(name) ? readDependabot(text, path) : readRenovate(text, path);
    if (read.value?.enabled) return kept(path);
  }
  for (const path of workflows.paths) {
    const isLikely = /updat|upgrade|renovate|steward|ncu -u|go get -u|dependabot\//i.test(documents.text(path) ?? '');
    if (isLikely && workflows.at(path)?.updatesDependencies) return kept(path);
  }
  if (!snapshot.history.known) return null;
  const since = monthsBefore(now, monthsOfBots);
  const latest = snapshot.history.value.commits.find(
    ({ authors, committedAt }) =>
      committedAt !== null &&
      committedAt >= since &&
      authors.some(({ login, name, email }) =>
        [login, name, email?.replace(/^\d+\+/, '')].some((each) => updateBot.test(each ?? '')),
      ),
  );
  if (!latest?.committedAt) return null;
  return { kind: 'observed', summary: say('automation.update-commits', { at: latest.committedAt }) };
}
