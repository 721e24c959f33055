/**
 * Settings of programs that make a site out of pages or of comments in the code, matched against paths in lower case.
 * `pages`: they show pages that people wrote, so they need some; `code`: they draw on comments in the code.
 */
export const generators: readonly {
  readonly name: string;
  readonly path: RegExp;
  readonly from: 'pages' | 'content' | 'code';
}[] = [
  { name: 'MkDocs', path: /^([\w.-]+\/){0,2}mkdocs\.ya?ml$/, from: 'pages' },
  { name: 'Docusaurus', path: /^([\w.-]+\/){0,2}docusaurus\.config\.[cm]?[jt]s$/, from: 'pages' },
  {
    name: 'Sphinx',
    path: /^([\w.-]+\/){0,1}(docs?|documentation|documentacion|manual)\/((source|src|en|[\w-]+)\/)?conf\.py$/,
    from: 'pages',
  },
  { name: 'Read the Docs', path: /^\.?readthedocs\.ya?ml$/, from: 'pages' },
  { name: 'Jekyll', path: /^(docs?|documentation|website|site|gh-pages)\/_config\.ya?ml$/, from: 'pages' },
  { name: 'VitePress', path: /^([\w.-]+\/){0,2}\.vitepress\/config\.[cm]?[jt]s$/, from: 'pages' },
  { name: 'VuePress', path: /^([\w.-]+\/){0,2}\.vuepress\/config\.[cm]?[jt]s$/, from: 'pages' },
  { name: 'Antora', path: /^([\w.-]+\/){0,2}antora(-playbook)?\.ya?ml$/, from: 'pages' },
  { name: 'mdBook', path: /^([\w.-]+\/){0,2}book\.toml$/, from: 'pages' },
  {
    name: 'Hugo',
    path: /^(docs?|documentation|website|site|docs-site)\/(hugo|config)\.(toml|ya?ml)$/,
    from: 'pages',
  },
  { name: 'Hugo', path: /^(hugo|config)\.(toml|ya?ml)$/, from: 'content' },
  { name: 'GitBook', path: /^([\w.-]+\/){0,1}(\.gitbook\.ya?ml|book\.json)$/, from: 'pages' },
  { name: 'Docsify', path: /^(docs?|documentation)\/_sidebar\.md$/, from: 'pages' },
  { name: 'Starlight', path: /^(docs?|documentation|website)\/astro\.config\.[cm]?[jt]s$/, from: 'pages' },
  { name: 'Mintlify', path: /^(docs?\/)?(mint|docs)\.json$/, from: 'pages' },
  { name: 'DocFX', path: /^([\w.-]+\/){0,1}docfx\.json$/, from: 'pages' },
  { name: 'Documenter', path: /^docs\/make\.jl$/, from: 'pages' },
  { name: 'Doxygen', path: /^([\w.-]+\/){0,2}(doxyfile|doxygen\.(conf|cfg))(\.in)?$/, from: 'code' },
  { name: 'TypeDoc', path: /^([\w.-]+\/){0,1}typedoc\.(json|[cm]?js)$/, from: 'code' },
  { name: 'JSDoc', path: /^([\w.-]+\/){0,1}\.?jsdoc(\.conf|rc|\.config)?(\.json|\.[cm]?js)?$/, from: 'code' },
  { name: 'pkgdown', path: /^(pkgdown\/|inst\/)?_pkgdown\.ya?ml$/, from: 'code' },
  { name: 'YARD', path: /^\.yardopts$/, from: 'code' },
  { name: 'Jazzy', path: /^\.jazzy\.ya?ml$/, from: 'code' },
  { name: 'dartdoc', path: /^dartdoc_options\.yaml$/, from: 'code' },
  { name: 'Maven Site', path: /^src\/site\/site\.xml$/, from: 'code' },
  { name: 'phpDocumentor', path: /^phpdoc(\.dist)?\.xml$/, from: 'code' },
];

/** Folders of documentation, matched against one name in lower case. */
export const docsFolder =
  /^(docs?|(set-?up|install|project|dev|user|admin|tech)[-_]?docs?|documentation|documentations|documentacion|documentacio|documentacao|manuals?|manual-?\w*|user[-_]?(docs?|guides?|manual)|guides?|handbook|wiki|docs[-_]?site|docs[-_]src|guias?|guies|manuel)$/;

/** Pages of the forge and of the law, which do not tell how the software works. */
export const notDocumentation =
  /^(contribut\w*|code-of-conduct|conduct|security|support|licen[cs]e.*|copying.*|copyright|change-?logs?.*|changes|history|news|authors|backers|sponsors|donors|supporters|thanks|credits|maintainers|governance|funding|pull-request-template|issue-template|.*agreement|cla|404|_sidebar|_navbar|_coverpage|summary|genindex|search|roadmap|todo|about|terms.*|privacy.*|.*-polic(?:y|ies)|legal|imprint|impressum|cookies|requirements.*|readme-template|cname|robots)$/;

/** Words of a link that are about documentation, and the small words that may stand with them. */
export const documentationWords =
  /\b(documentation|docs?|doc site|manual|handbook|user guide|users guide|guide|guides|wiki|api (reference|docs?)|reference|javadocs?|apidocs?|readthedocs|documentacion|documentacio|documentacao|guia|guias|manuel|handleiding|dokumentation|handbuch)\b/;
export const smallWords =
  /\b(the|our|its|full|complete|official|online|project|projects|package|user|users|developer|developers|admin|super|technical|see|read|here|at|for|more|information|in|on|and|of|to|a|site|website|page|pages|web|hosted|latest|stable|dev|api|reference|la|el|los|las|de|del|en|nuestra|nuestro|oficial|completa|completo|proyecto|tecnica|usuario|usuarios|ver|le|les|du|des|notre|complete|officielle|projet|utilisateur|sur|a|o|os|do|da|nossa|oficial|projeto|usuario|els|nostra|projecte|usuari)\b/g;
