import type { Document, DocumentLink } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import {
  type Belonging,
  belongings,
  manifestsOf,
  manifestsWithHomepage,
  publicCodeOf,
} from '../../reading/own-sites.ts';
import { type PlacedLink, placedLinks } from '../../reading/placed-links.ts';
import { foldersOf, isOwn, ownEntries, ownPages } from '../../reading/places.ts';
import {
  docsFolder,
  documentationWords,
  generators,
  notDocumentation,
  smallWords,
} from '../../reading/topics/documentation.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

const pagesForMet = 3;
/** Words of prose from which a README is long. */
const longReadme = 500;
/** Levels at which the settings of a documentation site are looked for. */
const deepestSettings = 4;
/** A page read and found with fewer words says nothing yet. */
const emptyPage = 12;

/** Pages for people in a folder of documentation, the forge's own files and empty pages left out. */
function docsPages(documents: Documents): readonly string[] {
  return ownPages(documents)
    .filter((path) => {
      const folders = foldersOf(path);
      const at = folders.findIndex((folder) => docsFolder.test(folder));
      if (at < 0 || at > 2 || folders.some((folder) => /agreement|licen[cs]es?$/.test(folder))) return false;
      if (notDocumentation.test(stemOf(path))) return false;
      return !/\.(txt|text)$/i.test(path) || at === folders.length - 1;
    })
    .sort((a, b) => a.split('/').length - b.split('/').length)
    .filter((path) => {
      const page = documents.at(path);
      return page === null || page.words >= emptyPage;
    });
}

/** Pages of this repository that the README or a table of contents leads to: a file, or a folder with a README in it. */
function linkedPages(documents: Documents): readonly string[] {
  const contents = ['SUMMARY.md', 'docs/SUMMARY.md', 'src/SUMMARY.md'].map((path) => documents.at(path));
  const pages = [documents.readme, ...contents].flatMap((from) => (from ? pagesLinkedFrom(from, documents) : []));
  return [...new Set(pages)];
}

function pagesLinkedFrom(from: Document, documents: Documents): readonly string[] {
  return from.links.flatMap((link) => {
    const to = link.kind === 'link' ? documents.follow(link, from) : null;
    if (to?.to !== 'repository' || to.path === '' || !isOwn(to.path)) return [];
    const page = formatOf(to.path) ? to.path : documents.entries((path) => inside(to.path, path))[0]?.path;
    return page === undefined || page === documents.readme?.path || isNoPage(page) ? [] : [page];
  });
}

/** The forge's own files and licences, wherever they are. */
const isNoPage = (page: string): boolean =>
  notDocumentation.test(stemOf(page)) ||
  foldersOf(page).some((folder) => /^(licen[cs]es?|copying|agreements?)$/.test(folder));

const inside = (folder: string, path: string): boolean =>
  path.startsWith(`${folder}/`) && /^readme\.\w+$/i.test(path.slice(folder.length + 1));

interface Site {
  readonly evidence: Evidence;
  /** A single page of a wiki, or what a service made of the code alone, named only by a badge. */
  readonly slight: boolean;
}

const codeDocsHost =
  /(^|\.)(docs\.rs|hexdocs\.pm|pkg\.go\.dev|godoc\.org|rubydoc\.info|cljdoc\.org|javadoc\.io|readthedocs\.(io|org)|rtfd\.io)$/;
const docsAddress =
  /^https?:\/\/((docs?|documentation|wiki|manual|guides?|handbook|help|documentacion|developers?)\.[^/]+|[^/]+\.(readthedocs\.(io|org)|gitbook\.io|github\.io)|[^/]+\/([\w-]+\/){0,2}(docs?|documentation|wiki|manual|guide|user-guide|handbook|documentacion|help)(\/|$|#))/i;
const notDocsAddress =
  /^https?:\/\/(docs\.google\.com\/(forms|spreadsheets)|[^/]+\/[^?#]*\/(issues|pulls?|actions|releases|[^?#]*licen[cs]e[^/]*$|blob\/[^/]+\/(licen|contributing|code_of))|[^/]+\/([^?#]*\/)?((t|posts?|topics?|threads?)\/[\w-]+\/\d+|badges?\/)|[^?#]*\.(ttl|rdf|json|xml|ya?ml|csv|svg|png|jpe?g|zip)([?#]|$)|wiki(pedia|data)|[a-z]+\.wikipedia)/i;
const ownReadme = /\/(blob|tree|src)\/[^?#]*readme(\.\w+)?([?#].*)?$|#readme$/i;

const named = (text: string): string =>
  fold(text)
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\b[\w-]+(\.[\w-]+)+(\/\S*)?/g, '')
    .replace(documentationWords, '')
    .replace(smallWords, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function hostOf(url: string): string {
  return (
    /^https?:\/\/([^/:?#]+)/i
      .exec(url)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '') ?? ''
  );
}

/** Links of the README to a site or wiki of the project's own documentation, and addresses that manifests give for it. */
function sites(context: Context, belonging: (url: string) => Belonging): readonly Site[] {
  const { documents } = context;
  const { readme } = documents;
  const manifests = manifestsOf(documents).flatMap(({ path, manifest }) =>
    manifest.documentation && !ownReadme.test(manifest.documentation)
      ? [site(path, manifest.documentation, false)]
      : [],
  );
  const described = publicCodeOf(documents);
  const addresses = described?.said.documentation.map((url) => site(described.path, url, false)) ?? [];
  if (!readme) return [...manifests, ...addresses];
  const wiki = wikiPages(readme, context);
  const fromWiki = wiki.map((link) =>
    site(readme.path, link.target, wiki.length === 1 && !/\/wiki\/?(home)?$/i.test(link.target), link.line),
  );
  const fromReadme = placedLinks(readme)
    .filter((placed) => placed.link.kind !== 'image' && leadsToDocs(placed, context, readme, belonging))
    .map(({ link }) => site(readme.path, link.target, isSlightBadge(link), link.line));
  const seen = new Set<string>();
  return [...fromReadme, ...fromWiki, ...manifests, ...addresses]
    .sort((a, b) => Number(a.slight) - Number(b.slight))
    .filter(({ evidence }) => {
      const url = evidence.url ?? '';
      return !seen.has(url) && seen.add(url);
    });
}

/** A badge of a service that shows every package's code comments; a documentation host's badge is a link like others. */
const isSlightBadge = (link: DocumentLink): boolean => link.kind === 'badge' && !/readthedocs|rtfd/.test(link.target);

function site(path: string, url: string, slight: boolean, line?: number): Site {
  const where = line === undefined ? { path } : { path, line };
  return { evidence: { kind: 'observed', summary: say('documentation.site'), url, ...where }, slight };
}

function wikiPages(readme: Document, { snapshot }: Context): readonly DocumentLink[] {
  const { url, owner } = snapshot.repository;
  const base = url?.toLowerCase();
  const seen = new Set<string>();
  return readme.links.filter((link) => {
    const target = link.target
      .toLowerCase()
      .replace(/[#?].*$/, '')
      .replace(/\/$/, '');
    const own = base !== undefined && (target === `${base}/wiki` || target.startsWith(`${base}/wiki/`));
    const relative = /^(\.\.\/)*wiki(\/|$)/.test(target);
    const [, host, account, name] = /^https:\/\/([^/]+)\/([^/]+)\/([^/]+)\/(?:-\/)?wikis?(\/|$)/.exec(target) ?? [];
    const ofOwner =
      host !== undefined &&
      owner !== null &&
      (name === snapshot.repository.name.toLowerCase() ||
        (account === owner.toLowerCase() && /\/wikis?(\/home)?$/.test(target)));
    if (link.kind === 'image' || !(own || relative || ofOwner) || seen.has(target)) return false;
    seen.add(target);
    return true;
  });
}

const wordsOfManuals =
  /^(quick|quickstart|get|start|started|instal\w*|tutorial\w*|set|setup|up|basics?|introduction|help|articles?|faq|book|usage|use|how|\w+ing|instance|software|app|platform|website|knowledge|base|centre|center)$/;
const segmentsOf = (url: string): readonly string[] =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/[^/]+\/?|[?#].*$/g, '')
    .split('/');

/** Whether a link's words and address speak of documentation, and of this project's. */
function leadsToDocs(
  { link, section, label }: PlacedLink,
  context: Context,
  readme: Document,
  belonging: (url: string) => Belonging,
): boolean {
  const to = context.documents.follow(link, readme);
  if (to.to !== 'elsewhere' || !/^https?:/i.test(to.url) || notDocsAddress.test(to.url)) return false;
  const host = hostOf(to.url);
  if (/^(github|gitlab)\.com$/.test(host)) return false;
  const words = label.replace(/https?:\/\/\S+|www\.\S+/g, '');
  const speaks = documentationWords.test(words) || docsAddress.test(to.url) || codeDocsHost.test(host);
  if (!speaks) return false;
  const whose = belonging(to.url);
  const { name, owner } = context.snapshot.repository;
  if (whose === 'project' || (docsAddress.test(to.url) && segmentsOf(to.url).includes(name.toLowerCase()))) return true;
  if (whose === 'owner') {
    const ours = fold(`${name} ${readme.title ?? ''} ${owner ?? ''}`).split(/[^\p{L}\p{N}]+/u);
    const about =
      words.trim() === '' || documentationWords.test(words) || documentationWords.test(fold(section.heading));
    // The owner's site has the manuals of its other works too.
    const others = named(words)
      .split(' ')
      .filter((word) => word !== '' && !ours.includes(word) && !wordsOfManuals.test(word));
    return about && others.length === 0;
  }
  // Somebody else's site, unless the words name no one: "Documentation", "the user guide", in the opening or a section about it.
  const aboutDocs = section.level <= 1 || documentationWords.test(fold(section.heading));
  const shared = codeDocsHost.test(host) || /(^|\.)github\.io$/.test(host);
  return aboutDocs && !shared && link.kind === 'link' && documentationWords.test(words) && named(words) === '';
}

function generatorOf(documents: Documents, pages: number): Evidence | null {
  const near = ownEntries(documents).filter(({ path }) => path.split('/').length <= deepestSettings);
  for (const generator of generators) {
    const config = near.find(({ path }) => generator.path.test(path.toLowerCase()));
    if (config && hasSomethingToShow(generator.from, config.path, pages, documents)) {
      const summary = say('documentation.generator', { name: generator.name });
      return { kind: 'observed', summary, path: config.path };
    }
  }
  return null;
}

function hasSomethingToShow(
  from: (typeof generators)[number]['from'],
  config: string,
  pages: number,
  documents: Documents,
): boolean {
  switch (from) {
    case 'code':
      return true;
    case 'pages':
      return pages > 0 || pagesBeside(config, documents);
    case 'content': {
      return ownPages(documents).filter((path) => /^content\//i.test(path)).length >= pagesForMet;
    }
  }
}

function pagesBeside(config: string, documents: Documents): boolean {
  const folder = config.includes('/') ? config.slice(0, config.lastIndexOf('/') + 1).replace(/\.\w+\/$/, '') : null;
  if (folder === null || folder === '') return false;
  return ownPages(documents).some((path) => path.startsWith(folder));
}

export const documentation: Practice = {
  id: 'documentation',
  area: 'knowledge-sharing',
  essential: true,
  basis: { kind: 'report', where: '12' },
  shows: ['P3'],
  reads: [manifestsWithHomepage],
  judge(context: Context): Judgement {
    const { documents, snapshot, settings } = context;
    const found = sites(context, belongings(snapshot, documents, settings));
    const pages = [...new Set([...docsPages(documents), ...linkedPages(documents)])];
    const generator = generatorOf(documents, pages.length);
    const [page] = pages;
    const folder: readonly Evidence[] =
      page === undefined
        ? []
        : [{ kind: 'observed', summary: say('documentation.pages', { count: pages.length }), path: page }];
    const measures = { pages: pages.length, readmeWords: documents.readme?.words ?? 0 };
    const solid = found.filter(({ slight }) => !slight).map(({ evidence }) => evidence);
    const [first, ...rest] = [
      ...(generator ? [generator] : []),
      ...solid.slice(0, 2),
      ...(pages.length >= pagesForMet ? folder : []),
    ];
    if (first) return { verdict: 'met', summary: say('documentation.met'), measures, evidence: [first, ...rest] };

    const nextStep = {
      summary: say('documentation.next'),
      place: { kind: 'new-file', path: 'docs/index.md', starter: say('documentation.starter') },
    } as const;
    const readme = documents.readme;
    const long: readonly Evidence[] =
      readme && readme.words >= longReadme
        ? [{ kind: 'observed', summary: say('documentation.long-readme', { words: readme.words }), path: readme.path }]
        : [];
    const [some, ...others] = [...folder, ...found.map(({ evidence }) => evidence).slice(0, 1), ...long];
    if (some) {
      const summary = say('documentation.some');
      return { verdict: 'partly', summary, measures, evidence: [some, ...others], nextStep };
    }
    const lookedIn = ['docs', 'doc', 'documentation', 'manual', 'wiki', 'mkdocs.yml, conf.py …', 'README'] as const;
    return { verdict: 'not-yet', summary: say('documentation.missing'), measures, lookedIn, nextStep };
  },
};
