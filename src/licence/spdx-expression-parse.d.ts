declare module 'spdx-expression-parse' {
  interface Leaf {
    readonly license: string;
    readonly plus?: true;
    readonly exception?: string;
  }
  interface Pair {
    readonly left: Leaf | Pair;
    readonly conjunction: 'and' | 'or';
    readonly right: Leaf | Pair;
  }
  /** Throws when the text is no SPDX expression. */
  function parse(expression: string): Leaf | Pair;
  export = parse;
}
