import { isMapping, listOf, type Mapping, readData, textOf, textsOf } from '../ecosystem/data-file.ts';
import { runsTests } from './test-commands.ts';

/** Configurations of services that run pipelines, GitHub's own left out, by their path in lower case. */
export const pipelineFile =
  /^(?:\.gitlab-ci\.ya?ml|\.gitlab\/ci\/[^/]+\.ya?ml|\.travis\.ya?ml|\.circleci\/config\.ya?ml|circle\.ya?ml|jenkinsfile|\.?azure-pipelines[^/]*\.ya?ml|\.azure-pipelines\/[^/]+\.ya?ml|\.?appveyor\.ya?ml|\.buildkite\/[^/]+\.ya?ml|\.woodpecker\.ya?ml|\.woodpecker\/[^/]+\.ya?ml|\.drone\.(?:ya?ml|star|jsonnet)|\.cirrus\.(?:ya?ml|star)|bitbucket-pipelines\.ya?ml|\.build\.ya?ml|\.builds\/[^/]+\.ya?ml|\.semaphore\/semaphore\.ya?ml|codeship-steps\.ya?ml|wercker\.ya?ml|buildspec\.ya?ml|cloudbuild\.ya?ml|\.forgejo\/workflows\/[^/]+\.ya?ml|\.gitea\/workflows\/[^/]+\.ya?ml|\.scrutinizer\.ya?ml|\.ci\/run)$/;

/** Languages whose tests Travis runs when nothing else is said (docs.travis-ci.com, "Building a … project"). */
const testedByDefault =
  /^(?:node_js|ruby|php|go|java|jvm|groovy|scala|clojure|rust|elixir|erlang|haskell|perl6?|python|r|swift|objective-c|julia|d|dart|crystal|csharp|android)$/;

/** Whether a pipeline runs tests. `text` is the file's, `path` in any letter case. */
export function pipelineTests(text: string, path: string): boolean {
  const name = path.toLowerCase();
  if (/(?:^|\/)\.travis\.ya?ml$/.test(name)) return fromMapping(text, path, travis);
  // CircleCI ran a project's tests where its first configuration named no others.
  if (name === 'circle.yml' && /^machine:/m.test(text) && !/^test:/m.test(text)) return true;
  if (/gitlab/.test(name)) return fromMapping(text, path, gitlab);
  if (/scrutinizer/.test(name)) return /\btests:/.test(text) && runsTests(plain(text));
  if (
    /\.circleci/.test(name) &&
    /^\s*-?\s*[\w-]+\/(?:\w+-)?(?:test|rspec-test|pytest|run-tests|minitest|test-unit)\b/m.test(text)
  )
    return true;
  return runsTests(plain(text));
}

/** Lines of any notation without comments, list marks, keys and quotes. */
const plain = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#|\/\/)/.test(line))
    .map((line) =>
      line
        .replace(/^\s*(?:- )*\s*(?:[\w-]+:\s+)?/, '')
        .replace(/^(?:sh|bat|powershell)\b\s*\(?/, '')
        .replace(/^['"[]+/, ''),
    )
    .join('\n');

function fromMapping(text: string, path: string, judge: (data: Mapping) => boolean): boolean {
  // GitLab's own tags (`!reference`) are none of YAML's.
  const read = readData<boolean>({ text: text.replace(/!reference\b/g, ''), path, notation: 'yaml' }, ({ data }) => ({
    value: judge(data),
    problems: [],
  }));
  return read.value ?? runsTests(plain(text));
}

function travis(data: Mapping): boolean {
  const scripts = [
    data.script,
    ...jobsOf(data).map((job) => job.script),
    ...[data.before_script, data.after_success, data.install],
  ];
  if (data.script === undefined && jobsOf(data).every((job) => job.script === undefined)) {
    return testedByDefault.test(textOf(data.language) ?? 'ruby');
  }
  return scripts.flatMap(textsOf).some(runsTests);
}

function jobsOf(data: Mapping): readonly Mapping[] {
  return [data.jobs, data.matrix].flatMap((jobs) => (isMapping(jobs) ? listOf(jobs.include) : [])).filter(isMapping);
}

const linting = /lint|style|format|sast|audit|quality|sonar|build|deploy|image|pages|docs?\b/i;

function gitlab(data: Mapping): boolean {
  const included = listOf(data.include)
    .filter(isMapping)
    .flatMap((each) => textOf(each.template) ?? []);
  if (included.some((template) => /Auto-DevOps/i.test(template))) return true;
  return Object.entries(data).some(([name, job]) => {
    if (!isMapping(job) || name === 'default' || name === 'variables' || job.when === 'never') return false;
    const lines = [...flat(job.script), ...flat(job.before_script)];
    if (lines.some(runsTests)) return true;
    const isNamed =
      /(?:^|[\s:_./-])(?:tests?|specs?|phpunit|rspec|pytest|jest|cypress|unit|integration)(?:$|[\s:_./-])/i.test(name);
    return isNamed && !linting.test(name) && flat(job.script).some((line) => !/^\s*echo\b/.test(line));
  });
}

const flat = (value: unknown): readonly string[] =>
  listOf(value).flatMap((item) => (Array.isArray(item) ? textsOf(item) : textsOf(item)));
