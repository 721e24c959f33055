import type { Document, DocumentLink } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import {
  platformNames,
  readFunding,
  readFundingManifest,
  readFundingManifestUrls,
} from '../../reading/ecosystem/funding.ts';
import { manifestReader } from '../../reading/ecosystem/manifest.ts';
import { readPublicCode } from '../../reading/ecosystem/publiccode.ts';
import { fold } from '../../reading/fold.ts';
import { pluginPage, pluginPages } from '../../reading/plugin-page.ts';
import { findPhrases, findSections } from '../../reading/search.ts';
import { asksForMoney, fundingPage, funding as topic } from '../../reading/topics/funding.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';

/** GitHub takes it from `.github/`; other places are where people put it by mistake or for other hosts. */
const fundingFile = /^(?:\.github\/|\.gitlab\/|\.forgejo\/|docs\/)?funding\.ya?ml$/;
const manifestFile = /^(?:\.github\/|docs\/|public\/|static\/)?(?:\.well-known\/)?funding\.json$/;
const urlsFile = /^(?:docs\/|public\/|static\/)?\.well-known\/funding-manifest-urls$/;
const packageFile = /^(?:package\.json|composer\.json|pyproject\.toml|[^/]+\.gemspec)$/;
const publicCodeFile = /^publiccode\.ya?ml$/;

export const funding: Practice = {
  id: 'funding',
  area: 'sustained-infrastructure',
  basis: { kind: 'report', where: '12' },
  shows: ['S4'],
  reads: [
    { path: fundingFile, most: 3 },
    { path: manifestFile, most: 1 },
    { path: urlsFile, most: 1 },
    { path: packageFile, most: 5 },
    { path: publicCodeFile, most: 1 },
    pluginPages,
  ],
  judge({ snapshot, documents }) {
    const inFiles = fromFiles(snapshot, documents);
    const [first, ...more] = [...inFiles.ways, ...fromDocuments(documents)];
    if (first !== undefined) {
      return { verdict: 'met', summary: say('funding.found'), evidence: [first, ...more.slice(0, 4)] };
    }
    const nextStep = {
      summary: say('funding.next'),
      place: { kind: 'new-file', path: '.github/FUNDING.yml', starter: say('funding.starter') },
    } as const;
    const [empty] = inFiles.empty;
    if (empty !== undefined) {
      const evidence: Evidence = { kind: 'observed', summary: say('funding.empty-file'), path: empty };
      const fill = { summary: say('funding.next-fill'), place: { kind: 'edit-file', path: empty } } as const;
      return { verdict: 'partly', summary: say('funding.empty'), evidence: [evidence], nextStep: fill };
    }
    return {
      verdict: 'not-yet',
      summary: say('funding.missing'),
      lookedIn: ['FUNDING.yml', 'funding.json', '.well-known/funding-manifest-urls', 'README', 'package.json'],
      nextStep,
    };
  },
};

interface InFiles {
  readonly ways: readonly Evidence[];
  /** Files that are there and name nothing. */
  readonly empty: readonly string[];
}

function fromFiles(snapshot: Snapshot, documents: Documents): InFiles {
  const ways: Evidence[] = [];
  const empty: string[] = [];
  for (const { path, kind } of documents.matching(...fundingFiles)) {
    const name = path.toLowerCase();
    const text = kind === 'file' ? documents.text(path) : null;
    if (text === null) continue;
    const names = namedIn(name, text, path);
    if (names.length > 0) ways.push({ kind: 'observed', summary: say('funding.ways', { names }), path });
    else if (!packageFile.test(name) && !publicCodeFile.test(name)) empty.push(path);
  }
  const owners = snapshot.ownerFiles.known ? snapshot.ownerFiles.value : null;
  const inherited = owners?.read.find(({ path }) => fundingFile.test(path.toLowerCase()));
  const hasOwn = ways.some(({ path }) => fundingFile.test(path?.toLowerCase() ?? '')) || empty.length > 0;
  if (!hasOwn && inherited?.content.kind === 'text') {
    const names = namedIn('funding.yml', inherited.content.text, inherited.path);
    if (names.length > 0) ways.push({ kind: 'observed', summary: say('funding.inherited', { names }) });
  }
  return { ways, empty };
}

const fundingFiles = [fundingFile, manifestFile, urlsFile, packageFile, publicCodeFile];

/** Accounts, addresses and funders that one file names. */
function namedIn(name: string, text: string, path: string): readonly string[] {
  if (fundingFile.test(name)) {
    return (readFunding(text, path).value ?? []).map(({ platform, account }) =>
      platform === 'custom' ? account : `${account} (${platformNames[platform]})`,
    );
  }
  if (manifestFile.test(name)) {
    // Drips keeps no more than who may collect.
    const drips = /"ownedBy"\s*:\s*"(0x[0-9a-f]{8,64})"/i.exec(text)?.[1];
    if (drips !== undefined) return [`${drips} (Drips)`];
    const manifest = readFundingManifest(text, path).value;
    if (manifest === null) return [];
    const channels = manifest.channels.flatMap(({ address, kind }) => address ?? kind ?? []);
    return channels.length > 0 ? channels : manifest.plans.flatMap((plan) => plan.name ?? []);
  }
  if (urlsFile.test(name)) return readFundingManifestUrls(text, path).value ?? [];
  if (publicCodeFile.test(name)) return readPublicCode(text, path).value?.fundedBy ?? [];
  return manifestReader(path)?.(text, path).value?.funding ?? [];
}

/** Links that ask for money, sections about it, and who paid, in the documents that speak for the project. */
function fromDocuments(documents: Documents): readonly Evidence[] {
  const plugin = pluginPage(documents);
  const speaking = documents.own.filter((document) => isProminent(document.path) || document === plugin);
  const links = speaking.flatMap((document) =>
    document.links.filter((link) => asks(link, document)).map((link) => ({ link, document })),
  );
  const [link] = links;
  const found: Evidence[] = [];
  if (link) {
    const { target, line } = link.link;
    found.push({ kind: 'observed', summary: say('funding.link'), path: link.document.path, line, url: target });
  }
  const passage = findSections(speaking, topic)[0] ?? findPhrases(speaking, topic)[0];
  if (passage) {
    found.push({
      kind: 'observed',
      summary: say('funding.section', { quote: passage.quote }),
      path: passage.document.path,
      line: passage.line,
    });
  }
  return found;
}

const isProminent = (path: string): boolean =>
  /^(?:\.github\/|docs\/)?(?:readme|contribut\w*|funding|sponsors?|backers|donat\w*|support|about|supporters|financ\w*|acknowledg\w*|thanks|credits)(?:[._-][\w-]+)*$/i.test(
    path,
  );

function asks({ target, text, kind }: DocumentLink, document: Document): boolean {
  if (
    kind === 'image' ||
    /\.(?:svg|png|jpe?g|gif)(?:[?#]|$)|^https?:\/\/(?:img\.)?(?:shields\.io|badgen\.net)\//i.test(target)
  )
    return false;
  if (fundingPage.test(target))
    return !/opencollective\.com\/[\w-]+\/(?:backer|sponsor|tiers?)s?\/\d+\/(?:avatar|website)/.test(target);
  const words = fold(text);
  const isPage =
    /^https?:/.test(target) &&
    /(?:^|[/_.#-])(?:donat\w*|donar|don|doar|sponsor(?:s|ing|ship)?|faire-un-don|apoya|patrons?|become-a-(?:sponsor|backer))(?:[/_.?#-]|$)/i.test(
      target.replace(/^https?:/, ''),
    );
  const isSponsor = /^https?:/.test(target) && /\bsponsor(?:ship|ed by)\b/.test(words);
  return (isSponsor || (isPage && asksForMoney.test(words))) && document.words > 0;
}
