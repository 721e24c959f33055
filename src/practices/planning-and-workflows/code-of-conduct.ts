import type { Contact } from '../../reading/contacts.ts';
import { contactsIn } from '../../reading/contacts.ts';
import type { Block, Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { belongings, manifestsWithHomepage } from '../../reading/own-sites.ts';
import { findPlaceholders } from '../../reading/placeholders.ts';
import { isOwn, knownAs } from '../../reading/places.ts';
import { contentUnder, findSections } from '../../reading/search.ts';
import {
  attribution,
  conductStem,
  ofConduct,
  reporting,
  codeOfConduct as topic,
} from '../../reading/topics/code-of-conduct.ts';
import { contactsOwner, type Whose } from '../../reading/whose-contact.ts';
import { foundAt } from '../../settings/references.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, NextStep, Place, Practice } from '../practice.ts';

/** Where a project keeps what it says of itself; deeper, it is that of something it carries along. */
const placed = /^(?:(?:\.github|\.gitlab|docs?|documentation|community|meta|project|policies)\/(?:[^/]+\/)?)?[^/]+$/i;
/** Words below which a text without rules of its own is no more than a pointer to one. */
const fewestWords = 60;
/** The same for a section that points nowhere else. */
const fewestWordsOfBrief = 15;

/** Where a code stands: a document of its own, or a section of another. */
interface Code {
  readonly document: Document;
  readonly line: number;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Null for a whole document. */
  readonly section: Section | null;
}

export const codeOfConduct: Practice = {
  id: 'code-of-conduct',
  area: 'planning-and-workflows',
  essential: true,
  basis: { kind: 'brief', where: 'Report 12' },
  reads: [
    {
      path: /(?:^|\/)(?:code[-_]?of[-_]?conduct|conduct|codigo[-_]de[-_]conduc?ta|code[-_]de[-_]conduite|codi[-_]de[-_]conducta)[^/]*$/,
      most: 4,
    },
    manifestsWithHomepage,
  ],
  judge(context) {
    const { documents } = context;
    const named = foundAt(context.settings, 'code-of-conduct');
    const file = (named && documents.at(named.path)) ?? fileOf(documents);
    if (file !== null && file.words === 0) return empty(file);
    const code = file === null ? sectionOf(documents) : wholeOf(file);
    if (code !== null) return judgeCode(code, context);
    const link = linkedCode(documents);
    if (link !== null) {
      const nextStep: NextStep = { summary: say('code-of-conduct.next-own'), place: newFile };
      return { verdict: 'partly', summary: say('code-of-conduct.link-only'), evidence: [link], nextStep };
    }
    if (!context.snapshot.files.whole) return { verdict: 'not-checked', summary: say('code-of-conduct.unlisted') };
    return {
      verdict: 'not-yet',
      summary: say('code-of-conduct.missing'),
      lookedIn: ['CODE_OF_CONDUCT', '.github', 'docs', 'README', 'CONTRIBUTING'],
      nextStep: { summary: say('code-of-conduct.next'), place: newFile },
    };
  },
};

const newFile = { kind: 'new-file', path: 'CODE_OF_CONDUCT.md', starter: say('code-of-conduct.starter') } as const;

function empty({ path }: Document): Judgement {
  return {
    verdict: 'not-yet',
    summary: say('code-of-conduct.empty'),
    evidence: [{ kind: 'observed', summary: say('code-of-conduct.empty'), path }],
    lookedIn: [path],
    nextStep: { summary: say('code-of-conduct.next'), place: { kind: 'edit-file', path } },
  };
}

/** The project's own, wherever it is; else the owner's. */
function fileOf(documents: Documents): Document | null {
  const isCode = (document: Document): boolean => {
    const path = knownAs(document);
    return conductStem.test(stemOf(path)) && isOwn(path) && placed.test(path);
  };
  const own = documents.own.filter((document) => isCode(document) && speaksOfConduct(document));
  return own.find(({ words }) => words > 0) ?? documents.inherited.find(isCode) ?? own[0] ?? null;
}

/** CONDUCT is the name of other agreements too; only a text that speaks of people's conduct is a code of it. */
const speaksOfConduct = (document: Document): boolean =>
  stemOf(knownAs(document)) !== 'conduct' ||
  document.words === 0 ||
  isAboutConduct(document.sections.map(({ heading, blocks }) => `${heading}\n${textOf(blocks)}`).join('\n'), '') ||
  hasRules(wholeOf(document));

const wholeOf = (document: Document): Code => ({
  document,
  line: 1,
  blocks: document.sections.flatMap(({ blocks }) => blocks),
  sections: document.sections,
  section: null,
});

/** A section of the README, the contribution guide or another document that has rules of its own. */
function sectionOf(documents: Documents): Code | null {
  const passages = findSections(
    documents.own.filter(({ path }) => isOwn(path)),
    topic,
  );
  const codes = passages.map(({ document, section }): Code => {
    const blocks = contentUnder(document, section);
    return { document, section, line: section.line, blocks, sections: [{ ...section, blocks }] };
  });
  return codes.find((code) => hasRules(code)) ?? codes.find(isBrief) ?? null;
}

/** Some sentences of its own: rules, if few. */
const isBrief = ({ blocks }: Code): boolean =>
  wordsOf(blocks) >= fewestWordsOfBrief && rulesIn(blocks) >= 2 && !blocks.some(({ links }) => links.length > 0);

const textOf = (blocks: readonly Block[]): string => fold(blocks.map(({ text }) => text).join('\n'));
const wordsOf = (blocks: readonly Block[]): number => textOf(blocks).split(' ').length;

/** Says itself what is expected, rather than where to read it. */
const hasRules = ({ blocks }: Code): boolean => rulesIn(blocks) >= 2 && wordsOf(blocks) >= fewestWords;
const rulesIn = (blocks: readonly Block[]): number => new Set(textOf(blocks).match(ofConduct) ?? []).size;

/** "We are currently working on a Code of Conduct." */
const toCome =
  /\b(?:working on|writing|drafting|preparing) (?:a|our|the|its) code of conduct\b|\bcode of conduct (?:is|will be) (?:coming|being|written|added)\b/;

function judgeCode(code: Code, { snapshot, documents, settings }: Context): Judgement {
  const { document } = code;
  const at = (line: number, summary: Evidence['summary']): Evidence =>
    document.inherited ? { kind: 'observed', summary } : { kind: 'observed', summary, path: document.path, line };
  const found = at(code.line, document.inherited ? say('code-of-conduct.inherited') : say('code-of-conduct.found'));
  const edit = (line?: number): Place =>
    document.inherited ? newFile : { kind: 'edit-file', path: document.path, ...(line === undefined ? {} : { line }) };

  const whose = contactsOwner(snapshot, documents, settings);
  const belongs = belongings(snapshot, documents, settings);
  const pages =
    wordsOf(code.blocks) < fewestWords ? [] : pagesIn(code).filter(({ value }) => belongs(value) !== 'elsewhere');
  const contacts = [...contactsOf(code), ...pages].map((contact) => ({ contact, whose: whose(contact) }));
  const ours = contacts.find((each) => each.whose === 'ours');
  if (ours && (hasRules(code) || !toCome.test(textOf(code.blocks)))) {
    const evidence = [found, at(ours.contact.line, say('code-of-conduct.contact'))] as const;
    return { verdict: 'met', summary: say('code-of-conduct.complete'), evidence };
  }
  const others = contacts.find((each): each is { contact: Contact; whose: Whose } => each.whose === 'others');
  if (others) {
    const { value, line } = others.contact;
    return {
      verdict: 'partly',
      summary: say('code-of-conduct.others-contact', { contact: value }),
      evidence: [found, at(line, say('code-of-conduct.others-contact', { contact: value }))],
      nextStep: { summary: say('code-of-conduct.next-contact'), place: edit(line) },
    };
  }
  const [gap] = findPlaceholders(document);
  if (gap) {
    return {
      verdict: 'partly',
      summary: say('code-of-conduct.placeholder'),
      evidence: [at(gap.line, say('code-of-conduct.placeholder-here', { text: gap.text })), found],
      nextStep: { summary: say('code-of-conduct.next-placeholder'), place: edit(gap.line) },
    };
  }
  const nextStep: NextStep = { summary: say('code-of-conduct.next-contact'), place: edit() };
  const leads = code.blocks.some(({ links }) => links.length > 0);
  if (!hasRules(code) && !isBrief(code) && leads) {
    return { verdict: 'partly', summary: say('code-of-conduct.pointer'), evidence: [found], nextStep };
  }
  return { verdict: 'partly', summary: say('code-of-conduct.no-contact'), evidence: [found], nextStep };
}

/** Ways to reach somebody that the code gives for complaints; addresses in its credits are of others. */
function contactsOf({ sections }: Code): readonly Contact[] {
  const isPrivate = /^(?:email|phone|handle)$/;
  return sections
    .filter(({ heading }) => !attribution.test(fold(heading)))
    .flatMap(({ heading, blocks }) =>
      blocks.flatMap((block, at) => {
        const contacts = contactsIn([block]).filter(({ value }) => !isReference(value));
        // "… may be reported at:" stands before a list.
        const around = fold(`${heading}\n${blocks[at - 1]?.text ?? ''}\n${block.text}`);
        return contacts.filter(({ kind }) => kind === 'email' || reporting.test(around) || isPrivate.test(kind));
      }),
    );
}

/** Pages that the code sends people to who want to report or to reach somebody. */
const pagesIn = ({ blocks }: Code): readonly Contact[] =>
  blocks.flatMap(({ text, links }) => {
    const folded = fold(text);
    if (!/\b(?:contact|report|reach|denunci|escrib|signal|comunic|relat)\w*\b/.test(folded)) return [];
    return links
      .filter(
        ({ target, text: words, kind }) =>
          kind === 'link' &&
          /^https?:/i.test(target) &&
          (/conduct|contact|report|safety|moderat/i.test(target) || isWhereToReport(folded, fold(words || target))),
      )
      .map(({ target, line }): Contact => ({ kind: 'form', value: target, line }));
  });

/** "… may be reported to those responsible at https://…": what stands right before the link names it as the place. */
function isWhereToReport(folded: string, words: string): boolean {
  const at = words === '' ? -1 : folded.indexOf(words);
  return (
    at > 0 &&
    /\b(?:report|denunci|comunic|signal|relat)\w*\b[^.]{0,220}\b(?:at|via|through|using|to|por|en|a traves de|atraves|em|sur|par|a)[ :(<]{0,3}$/.test(
      folded.slice(0, at),
    )
  );
}

/** Pages of the codes that others are made of. */
const isReference = (value: string): boolean =>
  /contributor-covenant\.org|mozilla\.org\/.*(?:conduct|participation)|github\.com\/mozilla\/|citizencodeofconduct|geekfeminism|creativecommons\.org|opensource\.guide|ngolat|translations?$/i.test(
    value,
  );

/** A document of the project that points to a code somewhere else. */
function linkedCode(documents: Documents): Evidence | null {
  for (const document of documents.own) {
    if (!/^(?:\.github\/|docs?\/)?(?:readme|contribut\w*|governance|community)(?:\.|$)/i.test(knownAs(document)))
      continue;
    const link = document.links.find(
      (each) =>
        each.kind === 'link' &&
        isAboutConduct(each.text, each.target) &&
        documents.follow(each, document).to === 'elsewhere',
    );
    if (link) {
      return {
        kind: 'observed',
        summary: say('code-of-conduct.link'),
        path: document.path,
        line: link.line,
        url: link.target,
      };
    }
  }
  return null;
}

const isAboutConduct = (text: string, target: string): boolean =>
  topic.phrase?.test(fold(text)) === true ||
  /code[-_]?of[-_]?conduct|codigo[-_]de[-_]conduc?ta|code[-_]de[-_]conduite|codi[-_]de[-_]conducta/i.test(target);
