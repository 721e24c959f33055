import type { Block, Document, DocumentLink, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import { type Belonging, belongings, manifestsWithHomepage } from '../../reading/own-sites.ts';
import { placedLinks } from '../../reading/placed-links.ts';
import { foldersOf, isOwn, nameOf, ownEntries, ownEntriesIn, ownPages } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections } from '../../reading/search.ts';
import { docsFolder } from '../../reading/topics/documentation.ts';
import {
  examples,
  guides,
  learningLinks,
  notForLearning,
  tutorials,
  videos,
  workshops,
} from '../../reading/topics/learning.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Place, Practice } from '../practice.ts';

const kinds = ['tutorials', 'guides', 'examples', 'videos', 'workshops'] as const;
type Kind = (typeof kinds)[number];
type Item = { readonly what: string; readonly evidence: Evidence };

const topics = { tutorials, guides, examples, videos, workshops };
const itemsForMet = 3;

const folders: Readonly<Record<Exclude<Kind, 'videos'>, RegExp>> = {
  tutorials:
    /^(tutorials?|tutoriales|tutoriels|tutoriais|how-?tos?|cookbook|recipes|walkthroughs?|learn|lessons?|vignettes)$/,
  guides:
    /^((user|admin|users)[-_]?(guides?|manual|docs?)|guides?|guias?|guies|manual-?(usuario|usuari|de-usuario)?|handbook)$/,
  examples: /^(examples?|samples?|demos?|eg|ejemplos?|exemples?|exemplos?|example[-_](apps?|projects?))$/,
  workshops: /^(workshops?|courses?|trainings?|talleres|taller|cursos?|ateliers?|oficinas|tallers|notebooks)$/,
};
/** Folders of documentation for those who use or run the software. */
const ofReaders =
  /^(users?|administrators?|administration|hosting|self-hosting|usuarios?|usuaris|administradores|utilisateurs|administrateurs)$/;
/** Their lessons may be programs alone. */
const ofCode = /^(tutorials?|tutoriales|tutoriels|tutoriais)$/;
const pages: Readonly<Partial<Record<Kind, RegExp>>> = {
  tutorials:
    /(^|-)(tutorials?|tutoriel|walk-?through|how-?to|cookbook|recipes|step-by-step|paso-a-paso|learning-(?:track|path))(-|$)/,
  guides:
    /(^|-)(user-?(guide|manual)|(user|admin|install|installation|deployment|hosting|getting-started|quick-?start|upgrade|migration|setup)-guide|guide-.+|handbook|(user|admin)-(documentation|docs|help)|getting-?started|first-?steps|primeros-pasos|premiers-pas|quick-?start|guia(-.+)?|manual(-de)?-(usuario|uso|usuari))(-|$)/,
  workshops: /(^|-)(workshop|taller|atelier|course|curso)(-|$)/,
};
/** Pages that are what their names say in the documentation; elsewhere they are of a command or a part. */
const pagesOfDocs: Readonly<Partial<Record<Kind, RegExp>>> = {
  guides: /^(\d+-)?usage(-guide)?$/,
  examples: /^((\d+|code|more|usage)-)?(examples?|ejemplos|exemples|exemplos)$/,
};
/** A page of the root, beside the README. */
const examplesBeside = /^(examples|ejemplos|exemples|exemplos)$/;
/** Depth at which a folder of examples is still the project's own, and not one of a part. */
const deepest = 3;
/** Documents of a repository's work, whatever their folder. */
const notLearning =
  /^(readme|contribut\w*|code-of-conduct|licen[cs]e.*|notice|copying|change-?log.*|release.*|.*style.*|index|summary)$/;

/** Folders of the software's own, in which `examples` or `guide` is a part of it. */
const partOfSoftware =
  /^(t|xt|bench|benchmarks?|src|app|lib|modules|plugins|addons|public|static|assets|web|templates|views|components|locales?)$/;
/** Books made of Markdown have their pages in `src`, with a table of contents. */
const isBook = (documents: Documents): boolean => documents.entry('src/SUMMARY.md') !== null;
/** Perl keeps its manuals and cookbooks beside the code. */
const isManualOfPerl = (path: string): boolean => path.endsWith('.pod');
/** Go shows examples beside the code, and tests them. */
const exampleOfGo = /(^|\/)example(s|_\w+)?_test\.go$/;

/** What makes a folder one program, so that its files are one example together. */
const ofOneProgram =
  /^(package\.json|(main|app|index)\.\w+|cargo\.toml|mix\.exs|gemfile|manage\.py|pubspec\.yaml|composer\.json|pom\.xml|build\.gradle(\.kts)?|go\.mod)$/i;
/** What pages show, kept beside them. */
const ofPictures = /^_?(assets|images?|img|media|figures?|screenshots?|static|templates)$/;
const notebook = /\.(ipynb|[rq]md|rnw)$/i;
/** What a program shows itself with: data to be loaded, not to be read. */
const dataFile = /\.(xml|csv|tsv|sql|json|ya?ml|dump|sqlite3?)$/i;
const noItem =
  /^\.|\.(png|jpe?g|gif|svg|ico|css|lock)$|^(meson\.build|cmakelists\.txt|makefile(\.\w+)?|dockerfile|pipfile|(build|settings)\.gradle(\.kts)?|__init__\.py|license.*)$/i;

/** What lies in folders for a kind: their subfolders and files, or the folder itself where it is one program. */
function fromFolders(documents: Documents, kind: Exclude<Kind, 'videos'>): readonly Item[] {
  const items = new Map<string, Item>();
  const programs = new Set<string>();
  const inside = new Map<string, Set<string>>();
  const pagesInSource = isBook(documents);
  // Pages have a source too: `docs/src/guide/basics.rst`.
  const isOfSoftware = (folder: string, at: number, among: readonly string[]): boolean =>
    partOfSoftware.test(folder) &&
    !(folder === 'src' && (pagesInSource || among.slice(0, at).some((above) => docsFolder.test(above))));
  const isOfKind = (folder: string, at: number, among: readonly string[]): boolean =>
    folders[kind].test(folder) ||
    (kind === 'guides' && ofReaders.test(folder) && among.slice(0, at).some((above) => docsFolder.test(above)));
  const isNear = (among: readonly string[]): boolean => among.slice(0, deepest).some(isOfKind);
  for (const { path } of kind === 'examples' ? ownEntries(documents) : ownEntriesIn(documents, isNear)) {
    if (kind === 'examples' && exampleOfGo.test(path)) items.set(path, itemAt(kind, path, path));
    const among = foldersOf(path);
    const at = among.findIndex(isOfKind);
    if (at < 0 || at >= deepest || (!isManualOfPerl(path) && among.slice(0, at).some(isOfSoftware))) continue;
    const isPage = formatOf(path) !== null || notebook.test(path);
    if (!isPage && kind !== 'examples' && kind !== 'workshops' && !ofCode.test(among[at] ?? '')) continue;
    if (kind !== 'examples' && among.slice(at + 1).some((folder) => ofPictures.test(folder))) continue;
    if (kind === 'examples' && /^demos?$/.test(among[at] ?? '') && dataFile.test(path)) continue;
    const name = nameOf(path);
    if (name.startsWith('.')) continue;
    const parts = path.split('/');
    const isProgram = ofOneProgram.test(name) && (formatOf(name) === null || /\.html?$/i.test(name));
    if (at + 2 === among.length && isProgram) {
      const parent = parts.slice(0, at + 1).join('/');
      inside.set(parent, (inside.get(parent) ?? new Set()).add(parts[at + 1] ?? ''));
    }
    if (at + 1 === among.length) {
      if (isProgram) programs.add(parts.slice(0, at + 1).join('/'));
      if (notLearning.test(stemOf(path)) || noItem.test(name)) continue;
    }
    const what = parts.slice(0, parts[at + 1] === 'src' ? at + 3 : at + 2).join('/');
    if (!items.has(what)) items.set(what, itemAt(kind, what, path));
  }
  // A folder of several programs is no program itself, whatever holds them together.
  for (const [parent, several] of inside) if (several.size > 1) programs.delete(parent);
  const isIn = (program: string, { what }: Item): boolean => what.startsWith(`${program}/`);
  const alone = [...items.values()].filter((item) => ![...programs].some((program) => isIn(program, item)));
  const firstOf = (program: string): readonly Item[] =>
    [...items.values()].filter((item) => isIn(program, item)).slice(0, 1);
  return [...alone, ...[...programs].flatMap(firstOf)];
}

const itemAt = (kind: Kind, what: string, path: string): Item => ({
  what,
  evidence: { kind: 'observed', summary: say(`learning-materials.${kind}`), path },
});

function fromPages(documents: Documents, kind: Kind): readonly Item[] {
  return ownPages(documents)
    .filter(
      (path) =>
        path.split('/').length <= 5 &&
        (pages[kind]?.test(stemOf(path)) === true ||
          (kind === 'examples' && /^[^/]+$/.test(path) && examplesBeside.test(stemOf(path))) ||
          (pagesOfDocs[kind]?.test(stemOf(path)) === true && docsFolder.test(foldersOf(path)[0] ?? ''))) &&
        !foldersOf(path).some((folder) => /^(concepts?|spec|specification)$/.test(folder)) &&
        !notForLearning.test(stemOf(path).replaceAll('-', ' ')),
    )
    .map((path) => itemAt(kind, path, path));
}

const videoAddress =
  /^https?:\/\/((www\.|m\.)?youtube\.com\/(watch|playlist|embed|live|shorts)|youtu\.be\/|(player\.)?vimeo\.com\/(video\/)?\d|asciinema\.org\/a\/|[^/]*peertube[^/]*\/(w|videos|videos\/watch)\/|[^/]+\/(videos\/watch|w\/p?)\/?[\w-]{8,}|archive\.org\/details\/|media\.ccc\.de\/v\/|(www\.)?loom\.com\/share)|\.(mp4|webm|mov)$/i;

/** Pages that lead newcomers on: the README, and the first page of the documentation. */
const leading = /^(readme|index|home|docs?|documentation|learn\w*|learning|tutorials?|getting-started)$/;

const leadingPages = (documents: Documents): readonly Document[] =>
  documents.own.filter(
    ({ path, format }) => isOwn(path) && format !== 'html' && leading.test(stemOf(path)) && path.split('/').length <= 2,
  );

function fromLinks(
  { documents }: Context,
  belonging: (url: string) => Belonging,
): readonly (Item & { readonly kind: Kind })[] {
  return leadingPages(documents).flatMap((document) =>
    placedLinks(document).flatMap(({ link, label }) => {
      if (link.kind === 'badge') return [];
      const to = documents.follow(link, document);
      const target = to.to === 'elsewhere' ? to.url : to.to === 'repository' ? to.path : null;
      if (target === null || (to.to === 'repository' && !isOwn(to.path))) return [];
      // What a table of contents leads to is shown, and not its own line.
      const section = to.to === 'repository' && to.path === document.path ? sectionAt(document, to.anchor) : null;
      if (section === undefined) return [];
      const kind = kindOfLink(label, target, link.kind === 'image');
      const ours = to.to === 'repository' || kind === 'videos' || belonging(target) !== 'elsewhere';
      if (kind === null || !ours) return [];
      const line = section?.line ?? link.line;
      const where = { path: document.path, line, ...(to.to === 'elsewhere' ? { url: to.url } : {}) };
      return [
        { kind, what: target, evidence: { kind: 'observed', summary: say(`learning-materials.${kind}`), ...where } },
      ];
    }),
  );
}

const sectionAt = (document: Document, anchor: string | null): Section | undefined =>
  document.sections.find((section) => section.anchor === anchor?.toLowerCase());

function kindOfLink(label: string, target: string, image: boolean): Kind | null {
  if (videoAddress.test(target)) return 'videos';
  if (image || notForLearning.test(label) || /contribut|get-involved|agreement|licen[cs]e|conduct/i.test(target))
    return null;
  return (
    (['tutorials', 'guides', 'examples', 'workshops'] as const).find((kind) => learningLinks[kind].test(label)) ?? null
  );
}

/** Models are trained too: where people are, there is something to join or to read. */
const teaches = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind, text, links }) => kind !== 'code' && (links.length > 0 || teaching.test(fold(text))));
const teaching =
  /\b(courses?|workshops?|webinars?|participants?|attend\w*|trainers?|teach\w*|learn how|slides|materials?|certif\w+|classes|students?|talleres|taller|cursos?|alumn\w+|aprend\w+|ateliers?|formation|stagiaires?|oficinas?|alunos?|tallers?|formacio)\b/;

/** "Examples" that are mostly front pages of sites are of those who use it. */
function isOfUsers(blocks: readonly Block[]): boolean {
  const links = blocks.flatMap(({ links: each }) => each).filter(({ kind }) => kind === 'link');
  const isFrontPage = ({ target }: DocumentLink): boolean => /^https?:\/\/[^/?#]+\/?$/i.test(target);
  return links.filter(isFrontPage).length * 2 > links.length && !blocks.some(({ kind }) => kind === 'code');
}

/** The level at which a document's own sections are: below its title, which some give the second level. */
function levelOfSections({ sections }: Document): number {
  const levels = sections.map(({ level }) => level).filter((level) => level > 0);
  return levels.includes(1) || levels.filter((level) => level === 2).length !== 1 ? 2 : 3;
}

/** A section counts once a kind; an example inside the explanation of one function is no material of its own. */
function fromSections(documents: Documents, kind: Kind): readonly Item[] {
  const pages = leadingPages(documents);
  const passages = [
    ...findSections(pages, topics[kind]).filter(
      ({ document, section }) =>
        (kind !== 'examples' ||
          (section.level <= levelOfSections(document) && !isOfUsers(contentUnder(document, section)))) &&
        (kind !== 'videos' || contentUnder(document, section).some(({ links }) => links.length > 0)) &&
        (kind !== 'workshops' || teaches(contentUnder(document, section))),
    ),
    ...(kind === 'workshops' ? findPhrases(pages, workshops) : []),
  ];
  return passages.slice(0, 1).map(({ document, line }) => ({
    what: document.path,
    evidence: { kind: 'observed', summary: say(`learning-materials.${kind}`), path: document.path, line },
  }));
}

function itemsByKind(context: Context): ReadonlyMap<Kind, readonly Item[]> {
  const { documents, snapshot, settings } = context;
  const links = fromLinks(context, belongings(snapshot, documents, settings));
  const found = kinds.map((kind): readonly [Kind, readonly Item[]] => {
    const items = [
      ...(kind === 'videos' ? [] : fromFolders(documents, kind)),
      ...fromPages(documents, kind),
      ...links.filter((link) => link.kind === kind),
      ...fromSections(documents, kind),
    ];
    const once = new Map(items.map((item) => [item.what, item]).reverse() as [string, Item][]);
    return [kind, [...once.values()].reverse()];
  });
  return new Map(found.filter(([, items]) => items.length > 0));
}

/** A page where the project keeps its pages; none where there is one of that name. */
function nextPage(documents: Documents, hasGuide: boolean): { readonly place?: Place } {
  const folder = ownPages(documents)
    .map((path) => path.split('/'))
    .find(([first, second]) => second !== undefined && docsFolder.test(first?.toLowerCase() ?? ''))?.[0];
  const path = hasGuide ? 'examples/README.md' : `${folder ?? 'docs'}/tutorial.md`;
  if (documents.entries((each) => each === path).length > 0) return {};
  return { place: { kind: 'new-file', path, starter: say('learning-materials.starter') } };
}

export const learningMaterials: Practice = {
  id: 'learning-materials',
  area: 'knowledge-sharing',
  basis: { kind: 'report', where: '12' },
  shows: ['P9'],
  reads: [manifestsWithHomepage],
  judge(context: Context): Judgement {
    const found = itemsByKind(context);
    const most = Math.max(0, ...[...found.values()].map((items) => items.length));
    const measures = { kinds: found.size, mostItemsOfOneKind: most };
    const [first, ...rest] = [...found.values()].flatMap((items) => items.slice(0, 2).map(({ evidence }) => evidence));
    const nextStep = {
      summary: say(first ? 'learning-materials.next-more' : 'learning-materials.next'),
      ...nextPage(context.documents, found.has('tutorials') || found.has('guides')),
    };
    if (!first) {
      const lookedIn = ['examples', 'tutorials', 'docs', 'README'] as const;
      return { verdict: 'not-yet', summary: say('learning-materials.missing'), measures, lookedIn, nextStep };
    }
    const evidence = [first, ...rest] as const;
    if (found.size >= 2 || most >= itemsForMet) {
      return { verdict: 'met', summary: say('learning-materials.met', { kinds: found.size }), measures, evidence };
    }
    return { verdict: 'partly', summary: say('learning-materials.some'), measures, evidence, nextStep };
  },
};
