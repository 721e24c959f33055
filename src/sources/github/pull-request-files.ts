import * as v from 'valibot';
import { withoutDependencies } from '../../snapshot/dependencies.ts';
import type { FileContent, FileEntry, Files, ReadingPlan } from '../../snapshot/files.ts';
import type { Beside } from './read-files.ts';

const changedFile = v.object({
  filename: v.string(),
  status: v.optional(v.string(), 'modified'),
  previous_filename: v.optional(v.string()),
});
export type ChangedFile = v.InferOutput<typeof changedFile>;
/** What a head changes since it left its base. */
export const comparison = v.object({ files: v.array(changedFile) });

/**
 * The files of a repository as they would be with a pull request merged: the base's, with what the pull request changes put
 * in. So a branch that is behind its base does not seem to remove what others added meanwhile.
 */
export class MergedFiles implements Beside {
  readonly #changes: Promise<readonly ChangedFile[] | null>;
  readonly #plan: ReadingPlan;
  readonly #base: string;
  readonly #head: string;
  readonly #texts = new Map<string, FileContent>();
  readonly #wanted = new Set<string>();
  #removed: ReadonlySet<string> = new Set();
  #changed: ReadonlySet<string> = new Set();

  /** @param changes null when they cannot be known: then nothing is read beside the base */
  constructor(changes: Promise<readonly ChangedFile[] | null>, plan: ReadingPlan, base: string, head: string) {
    this.#changes = changes;
    this.#plan = plan;
    this.#base = base;
    this.#head = head;
  }

  async wanted(files: Files): Promise<readonly string[]> {
    const changes = await this.#changes;
    if (changes === null) return [];
    this.#removed = new Set(
      changes.flatMap(({ filename, status, previous_filename }) =>
        status === 'removed' ? [filename] : status === 'renamed' ? (previous_filename ?? []) : [],
      ),
    );
    this.#changed = new Set(changes.filter(({ status }) => status !== 'removed').map(({ filename }) => filename));
    const merged = this.over(files);
    const targets = new Map(merged.entries.map(({ path, target }) => [path, target ?? path]));
    const asked = new Set(this.#plan.next(files));
    const expressions = this.#plan.next(merged).flatMap((path) => {
      this.#wanted.add(path);
      const at = targets.get(path) ?? path;
      if (this.#texts.has(at)) return [];
      if (this.#changed.has(at)) return [`${this.#head}:${at}`];
      return asked.has(path) ? [] : [`${this.#base}:${at}`];
    });
    return [...new Set(expressions)];
  }

  read(expression: string, content: FileContent): void {
    this.#texts.set(expression.slice(expression.indexOf(':') + 1), content);
  }

  /** Paths that are changed, added or removed. */
  touched(): ReadonlySet<string> {
    return new Set([...this.#changed, ...this.#removed]);
  }

  over(files: Files): Files {
    const isGone = (path: string): boolean => this.#removed.has(path) && !this.#changed.has(path);
    const kept = files.entries.filter(({ path, target }) => !isGone(path) && !(target && isGone(target)));
    const known = new Set(kept.map(({ path }) => path));
    const added = [...this.#changed]
      .filter((path) => !known.has(path))
      .map((path): FileEntry => ({ path, kind: 'file', size: null }));
    const entries = withoutDependencies([...kept, ...added], ({ path }) => path).toSorted((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    const before = new Map(files.read.map(({ path, content }) => [path, content]));
    return {
      entries,
      whole: files.whole,
      read: entries.flatMap(({ path, target }) => {
        const at = target ?? path;
        const anew = this.#wanted.has(path) ? this.#texts.get(at) : undefined;
        const content = anew ?? (this.#changed.has(at) ? undefined : before.get(path));
        return content ? [{ path, content }] : [];
      }),
    };
  }
}
