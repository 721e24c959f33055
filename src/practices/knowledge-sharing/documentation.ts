import type { Document } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import { manifestsWithHomepage } from '../../reading/own-sites.ts';
import { foldersOf, isOwn, ownPages } from '../../reading/places.ts';
import { docsFolder, generators, notDocumentation } from '../../reading/topics/documentation.ts';
import { say } from '../../wording/message.ts';
import { documentationSites } from '../documentation-sites.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

const pagesForMet = 3;
/** Words of prose from which a README is long. */
const longReadme = 500;
/** Levels at which the settings of a documentation site are looked for. */
const deepestSettings = 4;
/** A page read and found with fewer words says nothing yet. */
const emptyPage = 12;
/** The same for a page in the root, where notes of all kinds lie. */
const fewestWordsBeside = 100;

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

/** `THEMING.md`, `INSTALL`: pages in the root that the README does not lead to. */
function pagesBesideReadme(documents: Documents): readonly Evidence[] {
  const pages = documents.own.filter(
    (document) =>
      !document.path.includes('/') &&
      document.format !== 'html' &&
      document.path !== documents.readme?.path &&
      !notDocumentation.test(stemOf(document.path)) &&
      !notOfSoftware.test(stemOf(document.path)) &&
      document.words >= fewestWordsBeside,
  );
  const [page] = pages;
  if (page === undefined) return [];
  return [{ kind: 'observed', summary: say('documentation.pages', { count: pages.length }), path: page.path }];
}
/** Of the work on it, or for machines. */
const notOfSoftware =
  /^(?:agents|claude|gemini|releas\w*|readme|notice|develop\w*|hacking|cran-comments|coc|future|ideas|vision|.*licen[cs]e|[a-z]+(?:-[a-z]+)?-\d+\.\d+)(?:-.*)?$/;

/** A workflow that publishes a site is named after its program too. */
const ofForge = /^\.(?:github|gitlab|forgejo|gitea|circleci)\//i;
const anyGenerator = new RegExp(generators.map(({ path }) => path.source).join('|'));

function generatorOf(documents: Documents, pages: number): Evidence | null {
  const near = documents
    .matching(anyGenerator)
    .filter(({ path }) => isOwn(path) && !ofForge.test(path) && path.split('/').length <= deepestSettings);
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
    const { documents } = context;
    const found = documentationSites(context);
    const pages = [...new Set([...docsPages(documents), ...linkedPages(documents)])];
    const generator = generatorOf(documents, pages.length);
    const beside = pages.length === 0 ? pagesBesideReadme(documents) : [];
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
    const [some, ...others] = [...folder, ...beside, ...found.map(({ evidence }) => evidence).slice(0, 1), ...long];
    if (some) {
      const summary = say('documentation.some');
      return { verdict: 'partly', summary, measures, evidence: [some, ...others], nextStep };
    }
    const lookedIn = ['docs', 'doc', 'documentation', 'manual', 'wiki', 'mkdocs.yml, conf.py …', 'README'] as const;
    return { verdict: 'not-yet', summary: say('documentation.missing'), measures, lookedIn, nextStep };
  },
};
