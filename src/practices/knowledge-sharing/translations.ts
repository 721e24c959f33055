import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { languageOf, stemOf } from '../../reading/format.ts';
import { catalogueOf, languageOfCode } from '../../reading/languages.ts';
import { type Belonging, belongings, manifestsWithHomepage, publicCodeOf } from '../../reading/own-sites.ts';
import { foldersOf, isOwn, ownEntries, ownPages } from '../../reading/places.ts';
import { findSections } from '../../reading/search.ts';
import { docsFolder } from '../../reading/topics/documentation.ts';
import { installation } from '../../reading/topics/readme-parts.ts';
import { languageNames, saysLanguages, translationPlatform } from '../../reading/topics/translations.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

/** Bytes under which a catalogue holds no sentence (`{}`, an empty array). */
const emptyCatalogue = 16;
/** The same of one that begins with a head, as those of gettext do. */
const emptyGettext = 700;

const platformFile =
  /^(\.tx\/config|\.?crowdin\.ya?ml|\.weblate|\.?weblate\.(ini|ya?ml)|\.wti|\.phrase(app)?\.ya?ml|\.?lokalise\.ya?ml|\.transifex\.ya?ml|transifex\.ya?ml|\.poeditor\.(json|ya?ml)|localazy\.json|\.tolgeerc(\.json)?|\.localise\.ya?ml)$/;

interface Finding {
  readonly languages: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** `shop/translations/fr.csv` */
const ofFrappe = /(^|\/)translations\/[a-z]{2}([-_][A-Z]{2})?\.csv$/;

function interfaceIn(documents: Documents): Finding | null {
  const first = new Map<string, string>();
  let isBesideCode = false;
  for (const { path, size } of ownEntries(documents)) {
    const catalogue = catalogueOf(path);
    if (catalogue === null || (size !== null && size < emptyCatalogue)) continue;
    if (!first.has(catalogue.language)) first.set(catalogue.language, path);
    if (/\.po$/i.test(path) && (size === null || size >= emptyGettext)) isBesideCode = true;
    if (ofFrappe.test(path)) isBesideCode = true;
  }
  const [path] = [...first].filter(([language]) => language !== 'en').map(([, each]) => each);
  // Gettext and Frappe translate sentences that stand in the code in a language of their own.
  const count = isBesideCode ? Math.max(2, first.size) : first.size;
  if (path === undefined || count < 2) return null;
  const summary = say('translations.interface', { count });
  return { languages: new Set(first.keys()), evidence: { kind: 'observed', summary, path } };
}

const readmeInOtherWords = /^(leeme|leame|lisezmoi|lisez-moi|leiame|leia-me|llegeix-me|llegiume|liesmich|leggimi)$/;

function readmesIn(documents: Documents): Finding | null {
  const candidates = ownPages(documents).filter(
    (path) => path.split('/').length <= 3 && (stemOf(path) === 'readme' || readmeInOtherWords.test(stemOf(path))),
  );
  const inside = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const translated = candidates.filter(
    (path) =>
      (readmeInOtherWords.test(stemOf(path)) || languageOf(path) !== null) &&
      candidates.some((other) => other !== path && inside(other) === inside(path)),
  );
  const [one] = translated;
  if (!one) return null;
  const languages = new Set(translated.map((path) => languageOf(path) ?? stemOf(path)));
  return { languages, evidence: { kind: 'observed', summary: say('translations.readme'), path: one } };
}

/**
 * Pages in folders of languages (`docs/es/`, `website/i18n/fr/`), or with a language at the end of their names beside the
 * same page in another.
 */
function pagesIn(documents: Documents): Finding | null {
  const first = new Map<string, string>();
  const suffixed = new Map<string, Map<string, string>>();
  for (const path of ownPages(documents)) {
    const folders = foldersOf(path);
    const at = folders.findIndex((folder) => isOfPages(folder.replace(/[._][a-z]{2}(_[a-z]{2,4})?$/, '')));
    if (at < 0 || at > 2 || folders.some((folder) => /agreement/.test(folder))) continue;
    const folder =
      languageAtEnd(folders[at] ?? '') ??
      folders
        .slice(at + 1, at + 4)
        .map(languageOfCode)
        .find((code) => code !== null);
    if (folder) {
      if (!first.has(folder)) first.set(folder, path);
      continue;
    }
    const page = `${folders.join('/')}/${stemOf(path)}`;
    const versions = suffixed.get(page) ?? new Map<string, string>();
    suffixed.set(page, versions.set(languageOf(path)?.slice(0, 2) ?? '', path));
  }
  const pairs = [...suffixed.values()].filter((versions) => versions.size > 1).flatMap((versions) => [...versions]);
  for (const [language, path] of pairs) if (!first.has(language)) first.set(language, path);
  const [one] = [...first].filter(([language]) => language !== 'en' && language !== '').map(([, path]) => path);
  // One folder of a language, `docs/es`, is a translation only where other pages are in another.
  if (one === undefined || (first.size < 2 && !hasPagesBeside(documents))) return null;
  const count = Math.max(2, first.size);
  const summary = say('translations.documentation', { count });
  return { languages: new Set(first.keys()), evidence: { kind: 'observed', summary, path: one } };
}
const isOfPages = (folder: string): boolean => docsFolder.test(folder) || siteFolder.test(folder);

/** `pages.es`, `docs_pt_br`. */
function languageAtEnd(folder: string): string | null {
  const code = /[._]([a-z]{2}(?:_[a-z]{2,4})?)$/.exec(folder)?.[1];
  return code === undefined ? null : languageOfCode(code);
}
const siteFolder = /^(website|site|content|i18n|_i18n|pages)$/;

function hasPagesBeside(documents: Documents): boolean {
  const inDocs = ownPages(documents).filter((path) => docsFolder.test(foldersOf(path)[0] ?? ''));
  return inDocs.some((path) => !foldersOf(path).some((folder) => languageOfCode(folder) !== null));
}

/** One README in two languages, or one that leads to others: headings and links that are names of languages. */
function headingsIn(documents: Documents, belonging: (url: string) => Belonging): Finding | null {
  const { readme } = documents;
  if (!readme) return null;
  const headings = readme.sections.flatMap(({ heading, line }) => named(heading, line));
  const links = readme.links.flatMap((link) => {
    const to = documents.follow(link, readme);
    const ours = to.to === 'repository' || (to.to === 'elsewhere' && belonging(to.url) === 'project');
    return link.kind === 'link' && ours ? named(link.text, link.line) : [];
  });
  const mentions = [...headings, ...links];
  const languages = new Set(mentions.map(({ language }) => language));
  const [first] = mentions;
  if (!first || languages.size < 2) return null;
  const summary = say('translations.readme');
  return { languages, evidence: { kind: 'observed', summary, path: readme.path, line: first.line } };
}

function named(text: string, line: number): readonly { readonly language: string; readonly line: number }[] {
  const name = fold(text)
    .replace(/[^\p{L} ()]/gu, '')
    .trim();
  const language = Object.hasOwn(languageNames, name) ? languageNames[name] : undefined;
  return language === undefined ? [] : [{ language, line }];
}

/** The project says itself in how many languages it is: publiccode.yml, or a plain sentence of the README. */
function saidIn(documents: Documents): readonly Evidence[] {
  const described = publicCodeOf(documents);
  if (described && new Set(described.said.languages.map((each) => each.slice(0, 2).toLowerCase())).size >= 2) {
    const summary = say('translations.said');
    return [{ kind: 'observed', summary, path: described.path }];
  }
  const { readme } = documents;
  if (!readme) return [];
  const block = readme.sections
    .flatMap((section) => section.blocks)
    .find(({ kind, text }) => kind !== 'code' && saysLanguages.test(fold(text.slice(0, 2000))));
  return block ? [{ kind: 'observed', summary: say('translations.said'), path: readme.path, line: block.line }] : [];
}

/** Sentences gathered for translators (gettext), which nobody has translated yet. */
function gathered(documents: Documents): readonly Evidence[] {
  const [template] = ownEntries(documents).filter(({ path }) => /\.pot$/i.test(path));
  if (template === undefined || ownEntries(documents).some(({ path }) => /\.po$/i.test(path))) return [];
  return [{ kind: 'observed', summary: say('translations.template'), path: template.path }];
}

function setUp(documents: Documents): readonly Evidence[] {
  const summary = say('translations.platform');
  const files = documents.matching(platformFile).map(({ path }): Evidence => ({ kind: 'observed', summary, path }));
  const links = documents.own
    .filter(({ path }) => isOwn(path) && /^(readme|contributing|translat\w*|i18n)$/.test(stemOf(path)))
    .flatMap((document) =>
      document.links
        .filter((link) =>
          translationPlatform.test(/^https?:\/\/([^/:?#]+)/i.exec(link.target)?.[1]?.toLowerCase() ?? ''),
        )
        .map(
          (link): Evidence => ({ kind: 'observed', summary, path: document.path, line: link.line, url: link.target }),
        ),
    );
  return [...files, ...links].slice(0, 2);
}

/** Installing is explained in a second language: P8, implementation. */
function explainsInstalling(documents: Documents): boolean {
  const translated = documents.own.filter(
    ({ path }) =>
      isOwn(path) &&
      (languageOf(path) !== null ||
        readmeInOtherWords.test(stemOf(path)) ||
        path
          .toLowerCase()
          .split('/')
          .slice(1, -1)
          .some((folder) => languageOfCode(folder) !== null && folder !== 'en')),
  );
  return translated.some(
    (document) =>
      /^(install\w*|instal\w+|setup)$/.test(stemOf(document.path)) || findSections([document], installation).length > 0,
  );
}

export const translations: Practice = {
  id: 'translations',
  area: 'knowledge-sharing',
  basis: { kind: 'report', where: '12' },
  shows: ['P8'],
  reads: [
    manifestsWithHomepage,
    { path: /^(readme|leeme|lisezmoi|leiame)[-_.][a-z]{2}([-_][a-z]{2})?\.(md|rst|adoc|txt)$/, most: 6 },
  ],
  judge({ documents, snapshot, settings }: Context): Judgement {
    const belonging = belongings(snapshot, documents, settings);
    const findings = [
      readmesIn(documents) ?? headingsIn(documents, belonging),
      pagesIn(documents),
      interfaceIn(documents),
    ].filter((finding) => finding !== null);
    const platform = setUp(documents);
    const shows = explainsInstalling(documents) ? (['P8'] as const) : [];
    const languages = new Set(findings.flatMap((finding) => [...finding.languages]));
    const [first, ...rest] = [
      ...findings.map(({ evidence }) => evidence),
      ...(findings.length === 0 ? saidIn(documents) : []),
    ];
    if (first) {
      const measures = { languages: Math.max(2, languages.size) };
      return {
        verdict: 'met',
        summary: say('translations.met'),
        measures,
        evidence: [first, ...rest, ...platform.slice(0, 1)],
        shows,
      };
    }
    const [set, ...more] = [...platform, ...gathered(documents)];
    if (set) {
      const nextStep = { summary: say(platform.length > 0 ? 'translations.next-fill' : 'translations.next-template') };
      return { verdict: 'partly', summary: say('translations.set-up'), evidence: [set, ...more], nextStep, shows };
    }
    const lookedIn = ['README.es.md, README.fr.md …', 'docs/es, docs/fr …', 'locale, i18n, lang …', 'README'] as const;
    const nextStep = {
      summary: say('translations.next'),
      place: { kind: 'new-file', path: 'README.es.md' },
    } as const;
    return { verdict: 'not-yet', summary: say('translations.missing'), lookedIn, nextStep };
  },
};
