import { say } from '../../wording/message.ts';
import { inside, mappingsOf, type Reading, readData, textOf, truthOf } from './data-file.ts';

/** What a project set up to keep its dependencies up to date. */
export interface DependencyUpdates {
  readonly by: 'dependabot' | 'renovate';
  /** Kinds of packages that are kept up to date; empty for Renovate, which finds them by itself. */
  readonly ecosystems: readonly string[];
  readonly enabled: boolean;
}

/** dependabot.yml, version 2. */
export function readDependabot(text: string, path: string): Reading<DependencyUpdates> {
  return readData<DependencyUpdates>({ text, path, notation: 'yaml' }, (file) => {
    const { version, updates } = file.data;
    if (textOf(version) !== '2') {
      return { value: null, problems: [file.problem(say('ecosystem.wrong', { name: 'version' }), ['version'])] };
    }
    if (!Array.isArray(updates)) {
      return { value: null, problems: [file.problem(say('ecosystem.missing', { name: 'updates' }), ['updates'])] };
    }
    const ecosystems = mappingsOf(updates)
      .filter((update) => update['open-pull-requests-limit'] !== 0)
      .flatMap((update) => textOf(update['package-ecosystem']) ?? []);
    return { value: { by: 'dependabot', ecosystems, enabled: ecosystems.length > 0 }, problems: [] };
  });
}

/** renovate.json, .renovaterc, renovate.json5 (JSON with comments and looser punctuation), or the key of a package.json. */
export function readRenovate(text: string, path: string): Reading<DependencyUpdates> {
  const off = /(?:^|[{,\n])\s*["']?enabled["']?\s*:\s*false\b/;
  if (/\.json5$/i.test(path)) {
    const settings = text.replace(/^\s*\/\/.*$/gm, '');
    const mapping = /^\s*(?:\/\*[\s\S]*?\*\/\s*)?\{/.test(settings);
    if (!mapping) {
      return { value: null, problems: [{ path, line: 1, column: 1, message: say('ecosystem.not-mapping') }] };
    }
    // Only a switch of the whole is meant, which stands before any mapping inside.
    const outermost = settings.slice(settings.indexOf('{') + 1).split('{', 1)[0] ?? '';
    return { value: { by: 'renovate', ecosystems: [], enabled: !off.test(`{${outermost}`) }, problems: [] };
  }
  return readData<DependencyUpdates>({ text, path, notation: 'json' }, ({ data }) => {
    const settings = /(?:^|\/)package\.json$/i.test(path) ? inside(data, 'renovate') : data;
    const present = settings === data || Object.keys(settings).length > 0;
    const enabled = present && truthOf(settings.enabled) !== false;
    return { value: { by: 'renovate', ecosystems: [], enabled }, problems: [] };
  });
}
