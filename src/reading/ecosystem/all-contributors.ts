import { say } from '../../wording/message.ts';
import { mappingsOf, type Reading, readData, textOf, textsOf } from './data-file.ts';

/** `.all-contributorsrc` (https://allcontributors.org): who helped, and with what kinds of work. */
export interface AllContributors {
  readonly project: string | null;
  readonly owner: string | null;
  readonly contributors: readonly {
    readonly login: string | null;
    readonly name: string | null;
    /** The specification's keys: `code`, `doc`, `translation`, `design`, `ideas` … */
    readonly kinds: readonly string[];
  }[];
}

export function readAllContributors(text: string, path: string): Reading<AllContributors> {
  return readData({ text, path, notation: 'json' }, (file) => {
    const { data } = file;
    if (data.contributors !== undefined && !Array.isArray(data.contributors)) {
      return {
        value: null,
        problems: [file.problem(say('ecosystem.wrong', { name: 'contributors' }), ['contributors'])],
      };
    }
    const contributors = mappingsOf(data.contributors).map((each) => ({
      login: textOf(each.login),
      name: textOf(each.name),
      kinds: textsOf(each.contributions),
    }));
    return {
      value: { project: textOf(data.projectName), owner: textOf(data.projectOwner), contributors },
      problems: [],
    };
  });
}
