import type { Block, Document, DocumentLink } from '../reading/document.ts';
import { fold } from '../reading/fold.ts';
import { type Belonging, belongings, manifestsOf, publicCodeOf } from '../reading/own-sites.ts';
import { type PlacedLink, placedLinks } from '../reading/placed-links.ts';
import { documentationWords, smallWords } from '../reading/topics/documentation.ts';
import { say } from '../wording/message.ts';
import type { Context, Evidence } from './practice.ts';

/** Where the documentation is, outside of the repository. */
export interface Site {
  readonly evidence: Evidence;
  /** A single page of a wiki, or what a service made of the code alone, named only by a badge. */
  readonly slight: boolean;
}

const codeDocsHost =
  /(^|\.)(docs\.rs|hexdocs\.pm|pkg\.go\.dev|godoc\.org|rubydoc\.info|cljdoc\.org|javadoc\.io|readthedocs\.(io|org)|rtfd\.io)$/;
const docsAddress =
  /^https?:\/\/((docs?|documentation|wiki|manual|guides?|handbook|help|documentacion|developers?)\.[^/]+|[^/]+\.(readthedocs\.(io|org)|gitbook\.io|github\.io)|[^/]+\/([\w-]+\/){0,2}(docs?|documentation|wiki|manual|guide|user-guide|handbook|documentacion|help)(\/|$|#))/i;
const notDocsAddress =
  /^https?:\/\/(docs\.google\.com\/(forms|spreadsheets)|[^/]+\/[^?#]*\/(issues|pulls?|actions|releases|[^?#]*licen[cs]e[^/]*$|blob\/[^/]+\/(licen|contributing))|[^?#]*code[-_]of[-_]conduct|[^/]+\/([^?#]*\/)?((t|posts?|topics?|threads?)\/[\w-]+\/\d+|badges?\/)|[^?#]*\.(ttl|rdf|json|xml|ya?ml|csv|svg|png|jpe?g|zip)([?#]|$)|wiki(pedia|data)|[a-z]+\.wikipedia)/i;
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
export function documentationSites(context: Context): readonly Site[] {
  const { documents, snapshot, settings } = context;
  const belonging = belongings(snapshot, documents, settings);
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
    site(readme.path, link.target, wiki.length === 1 && !/\/wiki\/?(home|_pages)?$/i.test(link.target), link.line),
  );
  const fromReadme = placedLinks(readme)
    .filter((placed) => placed.link.kind !== 'image' && leadsToDocs(placed, context, readme, belonging))
    .map(({ link, label }) => site(readme.path, link.target, isSlight(link, label), link.line));
  const seen = new Set<string>();
  return [...fromReadme, ...fromWiki, ...manifests, ...addresses]
    .sort((a, b) => Number(a.slight) - Number(b.slight))
    .filter(({ evidence }) => {
      const url = evidence.url ?? '';
      return !seen.has(url) && seen.add(url);
    });
}

/**
 * A badge of a service that shows every package's code comments, or a link to the comment on one name ("`TextFormatter`");
 * a documentation host's badge is a link like others.
 */
const isSlight = ({ kind, target }: DocumentLink, label: string): boolean =>
  !/readthedocs|rtfd/.test(target) &&
  (kind === 'badge' || (codeDocsHost.test(hostOf(target)) && !documentationWords.test(label)));

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

const manuals = /\b(?:documentation|docs|manuals?|documentacion|documentacio|documentacao|dokumentation)\b/;

/** "Documentation is hosted at the official website": the sentence before the link says what is there. */
function isSaidOf(link: DocumentLink, block: Block | null): boolean {
  const at = block === null || link.text === '' ? -1 : block.text.indexOf(link.text);
  const before =
    at < 0
      ? ''
      : (block?.text
          .slice(0, at)
          .split(/[.!?](?=\s)/)
          .at(-1) ?? '');
  return manuals.test(fold(before));
}

/** Whether a link's words and address speak of documentation, and of this project's. */
function leadsToDocs(
  { link, section, block, label }: PlacedLink,
  context: Context,
  readme: Document,
  belonging: (url: string) => Belonging,
): boolean {
  const to = context.documents.follow(link, readme);
  if (to.to !== 'elsewhere' || !/^https?:/i.test(to.url) || notDocsAddress.test(to.url)) return false;
  const host = hostOf(to.url);
  if (/^(github|gitlab)\.com$/.test(host)) return false;
  const words = label.replace(/https?:\/\/\S+|www\.\S+/g, '');
  const whose = belonging(to.url);
  const isSaid =
    whose === 'project' && link.kind === 'link' && (manuals.test(fold(section.heading)) || isSaidOf(link, block));
  const speaks = documentationWords.test(words) || docsAddress.test(to.url) || codeDocsHost.test(host) || isSaid;
  if (!speaks) return false;
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
