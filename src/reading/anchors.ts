const dropped = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** GitHub's anchors of headings: punctuation and emoji dropped, spaces made hyphens, repeated ones numbered. */
export class Anchors {
  readonly #seen = new Map<string, number>();

  of(heading: string): string {
    const plain = heading.trim().toLowerCase().replace(dropped, '').replaceAll(' ', '-');
    const before = this.#seen.get(plain);
    this.#seen.set(plain, (before ?? -1) + 1);
    return before === undefined ? plain : `${plain}-${before + 1}`;
  }
}
