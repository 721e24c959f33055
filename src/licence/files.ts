/** Which files may speak of a project's licence. Paths are relative to the repository, with `/` between names. */
export type LicenceFileKind =
  /** The text itself, or what stands in its place. */
  | 'text'
  /** A text in a folder of documents, which counts where the root has none. */
  | 'aside'
  /** A text in `LICENSES/`, named after its id (REUSE). */
  | 'reuse-text'
  | 'reuse'
  | 'manifest'
  | 'readme'
  /** Notices of others' work that is included. */
  | 'third-party';

const ending = String.raw`(?:\.(?:md|markdown|mdown|txt|text|html?|rst|adoc|asciidoc|org|textile|rdoc|pod|tex|rtf|en|es|fr|pt|ca|de|it|eu|gl))*`;
const word = `(?:un)?licen[sc]es?|copying[23]?|copyright|copyleft|licencia|licen[cç]a|licence|lizenz|ofl`;
const exact = new RegExp(`^(?:(?:${word})${ending}|licen[sc]e\\.(?:php|xml)|patents(?:\\.txt|\\.md)?)$`);
const after = new RegExp(`^(?:${word})[-_. ][a-z0-9][a-z0-9+._ -]{0,60}?${ending}$`);
const before = new RegExp(
  `^(?:[a-z0-9][a-z0-9+._-]{0,40}[-_]|(?:mit|isc|apache|bsd|mpl|[al]?gpl)[0-9.]*\\.)(?:un)?(?:licen[sc]e|copying)s?${ending}$`,
);
const between = new RegExp(`^(?:mit|isc|apache|bsd|mpl|[al]?gpl)[-_]licen[sc]e[-_][a-z0-9_-]{1,40}${ending}$`);
/** A file named after a licence: `GPL-3.0.txt`, `MIT`, `GNU-AGPL-3.0`. */
const named = new RegExp(
  `^(?:gnu[-_ ])?(?:[al]?gpl|mit|apache|mpl|eupl|cecill|cc0|cc-by(?:-sa)?|bsd|unlicense|wtfpl|isc|epl|fsl|busl|sspl|osl|ppl|cnpl|acsl|odbl|coopyleft)(?:[-_ ]?(?:licen[sc]e[-_ ]?)?v?[0-9][0-9.]*(?:-clause)?)?(?:-only|-or-later|-alv2|-mit|-apache(?:-2.0)?)?${ending}$`,
);
/** Settings and programs about licences, not licences. */
const notText =
  /\.(?:ya?ml|json|xml|toml|js|mjs|cjs|jsx|ts|tsx|py|rb|go|rs|java|kt|php|c|h|cc|cpp|cs|sh|bash|gemspec|svg|png|jpe?g|gif|pdf|docx?|odt|header|tmpl|tpl|j2|erb|ejs|css|scss|csv|lock|ini|cfg|plist|spdx|bat|ps1|pl|sql|vue|ex|exs|gradle|properties|snap)$/;
const thirdParty =
  /(?:third|3rd)[-_ ]?part|vendor|dependenc|\bnotices?\b|attribution|credits|acknowledg|bundled|oss[-_]?licen|appendi(?:x|ces)|annex|components?(?:[-_.]|$)|inventory|open[-_]?source[-_]licen[sc]es/;
/** File headers and agreements of contributors. */
const otherPurpose = /header|\bcla\b|contributor|agreement|template|checker|check$/;

const manifests =
  /^(?:(?:elm-)?package\.json|elm\.json|bower\.json|composer\.json|haxelib\.json|extension\.json|vcpkg\.json|meta6\.json|deno\.jsonc?|jsr\.json|cargo\.toml|pyproject\.toml|setup\.cfg|setup\.py|pom\.xml|publiccode\.ya?ml|citation\.cff|codemeta\.json|description|mix\.exs|project\.clj|__manifest__\.py|__openerp__\.py|datapackage\.json|\.zenodo\.json|galaxy\.yml|dub\.json|meta\.json|info\.rkt|package\.yaml|shard\.yml|dist\.ini|license\.spdx|dune-project|conanfile\.py|gleam\.toml|[a-z0-9_.-]{1,60}\.(?:gemspec|cabal|nuspec|csproj|fsproj|podspec|rockspec|opam|nimble))$/;

/** Of a role of Ansible. */
const ofRole = /^meta\/main\.ya?ml$/;

/** What a path is to the project's licence; null when nothing. Only the root and `LICENSES/` are the project's own word. */
export function licenceFileKind(path: string): LicenceFileKind | null {
  if (path.indexOf('/') !== path.lastIndexOf('/')) return null;
  const lower = path.toLowerCase();
  if (lower === 'reuse.toml' || lower === '.reuse/dep5') return 'reuse';
  const inFolder = /^(licen[sc]es?|copying)\/([^/]+)$/.exec(lower);
  if (inFolder) {
    const name = inFolder[2] ?? '';
    if (inFolder[1] === 'licenses' && !/^[a-z0-9][a-z0-9.+_-]*$/.test(name)) return null;
    if (thirdParty.test(name) || /^readme/.test(name) || (notText.test(name) && !/^[a-z0-9.+-]+-\d[\d.]*$/.test(name)))
      return null;
    return inFolder[1]?.startsWith('licen') ? 'reuse-text' : 'text';
  }
  const besides = /^(?:docs?|legal)\/([^/]+)$/.exec(lower)?.[1];
  if (besides !== undefined && (exact.test(besides) || named.test(besides)) && !notText.test(besides)) return 'aside';
  if (ofRole.test(lower)) return 'manifest';
  if (lower.includes('/')) return /^(?:\.github|docs)\/readme(?:\.[a-z]+)?$/.test(lower) ? 'readme' : null;
  if (manifests.test(lower)) return 'manifest';
  if (
    /^readme(?:[._-][a-z]{2}(?:[-_][a-z]{2})?)?(?:\.(?:md|markdown|rst|txt|adoc|asciidoc|org|html|textile|rdoc))?$/.test(
      lower,
    )
  ) {
    return 'readme';
  }
  if (exact.test(lower) || named.test(lower)) return 'text';
  if (after.test(lower) || before.test(lower) || between.test(lower)) {
    if (notText.test(lower) || otherPurpose.test(lower)) return null;
    return thirdParty.test(lower) ? 'third-party' : 'text';
  }
  return null;
}

/** Whether the licence room wants a file read. */
export const licenceFile = (path: string): boolean => {
  const kind = licenceFileKind(path);
  return kind !== null && kind !== 'third-party';
};

/** For a practice's `reads`: as `licenceFile`, in the form that sources understand (lower-case paths). */
export const licenceReads: readonly { readonly path: RegExp; readonly most: number }[] = [
  { path: new RegExp(exact.source), most: 8 },
  { path: named, most: 6 },
  { path: new RegExp(`(?:${after.source})|(?:${before.source})|(?:${between.source})`), most: 12 },
  { path: /^licen[sc]es?\/[^/]+$/, most: 16 },
  {
    path: /^(?:docs?|legal)\/(?:licen[sc]es?|copying|[al]?gpl[-_ ]?v?[\d.]{0,5})(?:\.(?:md|txt|rst|adoc|org|html))?$/,
    most: 3,
  },
  { path: /^(?:reuse\.toml|\.reuse\/dep5)$/, most: 2 },
  { path: manifests, most: 12 },
  { path: ofRole, most: 1 },
];

/** Most wanted first: plain names before those with additions. */
export function licenceFileRank(path: string): number {
  const lower = path.toLowerCase();
  if (/^(?:un)?licen[sc]e(?:\.|$)/.test(lower)) return 0;
  if (/^copying(?:\.|$)/.test(lower)) return 1;
  if (/^(?:licen[sc]e|copying)/.test(lower)) return 2;
  return lower.includes('/') ? 4 : 3;
}
