import type { Problem } from '../../settings/settings.ts';
import { say } from '../../wording/message.ts';
import type { Reading } from './data-file.ts';

export interface CodeOwnersRule {
  readonly pattern: string;
  readonly owners: readonly string[];
  /** Counts from 1. */
  readonly line: number;
}

export interface CodeOwners {
  readonly rules: readonly CodeOwnersRule[];
  /** Each once, as first written: `@account`, `@organisation/team` or an e-mail address. */
  readonly owners: readonly string[];
}

const owner = /^(?:@[\w](?:[\w.-]{0,99})(?:\/[\w.-]{1,100})*|[^\s@]{1,64}@[^\s@]{1,100}\.[a-z]{2,24})$/i;

/** CODEOWNERS, of GitHub and of GitLab (whose `[sections]` may name owners of what follows). */
export function readCodeOwners(text: string, path: string): Reading<CodeOwners> {
  const problems: Problem[] = [];
  const rules: CodeOwnersRule[] = [];
  let ofSection: readonly string[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.replace(/^\uFEFF/, '').replace(/(^|\s)#.*$/, '');
    const words = line
      .trim()
      .split(/(?<!\\)\s+/)
      .filter(Boolean);
    const section = /^\s*\^?\[[^\]]+\](?:\[\d+\])?\s*/.exec(line);
    const named = section ? line.slice(section[0].length).trim().split(/\s+/).filter(Boolean) : words.slice(1);
    const owners: string[] = [];
    for (const word of named) {
      if (owner.test(word)) owners.push(word);
      else {
        const message = say('ecosystem.bad-owner', { name: word.slice(0, 80) });
        problems.push({ path, line: index + 1, column: written.indexOf(word) + 1, message });
      }
    }
    const [pattern] = words;
    if (section) ofSection = owners;
    else if (pattern) rules.push({ pattern, owners: named.length > 0 ? owners : ofSection, line: index + 1 });
  }
  const seen = new Map(
    rules
      .flatMap((rule) => rule.owners)
      .map((name) => [name.toLowerCase(), name])
      .reverse() as [string, string][],
  );
  const owners = [...new Set(rules.flatMap((rule) => rule.owners).map((name) => seen.get(name.toLowerCase()) ?? name))];
  return { value: { rules, owners }, problems };
}
