import { type Contact, contactsIn } from '../../reading/contacts.ts';
import type { Block, Document } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { mappingsOf, readData, textOf } from '../../reading/ecosystem/data-file.ts';
import { readSecurityInsights } from '../../reading/ecosystem/security-insights.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { isNegated, sentencesOf } from '../../reading/negation.ts';
import { type Belonging, belongings, manifestsWithHomepage } from '../../reading/own-sites.ts';
import { findPlaceholders } from '../../reading/placeholders.ts';
import { isOwn, knownAs } from '../../reading/places.ts';
import { contentUnder, findPhrases, findSections } from '../../reading/search.ts';
import { privateReporting, privateWay, securityStem, security as topic } from '../../reading/topics/security.ts';
import { contactsOwner, type Whose } from '../../reading/whose-contact.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';

const insightsFile = /^(?:\.github\/)?security-insights\.ya?ml$/;
/** RFC 9116: under `.well-known/` of the site that is served. */
const securityText =
  /^(?:[\w.-]+\/){0,3}(?:\.well-known|public|static|web|docs|site|www)\/security\.txt$|^security\.txt$/;
const chooserFile = /^\.(?:github|gitea|forgejo)\/issue_template\/config\.ya?ml$/;
/** Where a document of this name is the policy; elsewhere it may be about a feature, or about heat. */
const policyPlace = /^(?:\.(?:github|gitlab|gitea|forgejo)\/)?[^/]+$/i;
/** The heading of a part of such a document. */
const asksForReports = /\b(?:report|disclos)\w* .{0,20}(?:vulnerabilit|security)/;
/** Words from which a document called SECURITY says something. */
const fewestWords = 4;

export const securityContact: Practice = {
  id: 'security-contact',
  area: 'sustained-infrastructure',
  basis: { kind: 'field', where: 'OpenSSF' },
  reads: [
    { path: /(?:^|\/)(?:security|seguridad|securite)\.(?:md|rst|txt|adoc)$/, most: 3 },
    { path: insightsFile, most: 1 },
    { path: securityText, most: 1 },
    { path: chooserFile, most: 1 },
    manifestsWithHomepage,
  ],
  judge(context) {
    const { snapshot, documents } = context;
    const policies = policiesIn(documents);
    const whose = contactsOwner(snapshot, documents, context.settings);
    const belongs = belongings(snapshot, documents, context.settings);
    const ways = [
      ...fromFiles(documents),
      ...policies.flatMap((policy) => wayIn(policy, whose) ?? policyOnSite(policy, documents, belongs) ?? []),
    ];
    const reporting = snapshot.privateVulnerabilityReporting;
    const switchedOn: readonly Evidence[] =
      reporting.known && reporting.value
        ? [{ kind: 'observed', summary: say('security-contact.private-reporting') }]
        : [];
    const [first, ...more] = [...ways, ...switchedOn].filter(
      ({ path, line }, at, all) =>
        path === undefined || all.findIndex((each) => each.path === path && each.line === line) === at,
    );
    if (first !== undefined) {
      return { verdict: 'met', summary: say('security-contact.found'), evidence: [first, ...more.slice(0, 2)] };
    }
    return policyWithout(policies, whose) ?? missing(context);
  },
};

interface Policy {
  readonly document: Document;
  readonly line: number;
  readonly blocks: readonly Block[];
  /** A document or section about it; otherwise a sentence. */
  readonly as: 'document' | 'section' | 'sentence';
}

function policiesIn(documents: Documents): readonly Policy[] {
  const isPolicy = (document: Document): boolean =>
    securityStem.test(stemOf(knownAs(document))) &&
    !/security\.txt$/i.test(document.path) &&
    isOwn(document.path) &&
    (document.path.split('/').length <= 3 || /^docs?\//i.test(document.path)) &&
    document.words >= fewestWords &&
    (policyPlace.test(knownAs(document)) ||
      document.sections.some(({ heading }) => asksForReports.test(fold(heading))) ||
      findPhrases([document], topic).length > 0);
  const own = documents.own.filter(isPolicy);
  const whole = (own.length > 0 ? own : documents.inherited.filter(isPolicy)).map(
    (document): Policy => ({
      document,
      line: 1,
      blocks: document.sections.flatMap(({ blocks }) => blocks),
      as: 'document',
    }),
  );
  const speaking = documents.own.filter(
    (document) =>
      isOwn(document.path) && knownAs(document).split('/').length <= 2 && speaks.test(stemOf(knownAs(document))),
  );
  const sections = findSections(speaking, topic).map(
    ({ document, section, line }): Policy => ({
      document,
      line,
      blocks: contentUnder(document, section),
      as: 'section',
    }),
  );
  const sentences = findPhrases(speaking, topic).flatMap(({ document, block, section, line }): readonly Policy[] => {
    if (block === null) return [];
    // The address often stands in the paragraph after the sentence.
    const at = section.blocks.indexOf(block);
    return [{ document, line, blocks: section.blocks.slice(at, at + 2), as: 'sentence' }];
  });
  return [...whole, ...sections, ...sentences];
}

const speaks =
  /^(?:readme|contribut\w*|contribuir|contribuer|support|index|help|contact\w*|faq|governance|bug-?reports?|reporting-?bugs|how-to-contribute|community)(?:-.*)?$/;

/** A private way that a policy gives; null where it gives none of this project's. */
function wayIn(policy: Policy, whose: (contact: Contact) => Whose): Evidence | null {
  const { document, blocks, as } = policy;
  const at = (line: number, summary: Evidence['summary'], url?: string): Evidence => ({
    kind: 'observed',
    summary: document.inherited ? say('security-contact.inherited') : summary,
    ...(document.inherited ? {} : { path: document.path, line }),
    ...(url === undefined ? {} : { url }),
  });
  for (const block of blocks) {
    if (block.kind === 'code' && as !== 'document') continue;
    const link = block.links.find(
      ({ target, text, kind }) =>
        kind === 'link' &&
        ((privateReporting.test(target) && !isThisPolicy(target)) || isTabForReports(target, fold(text))),
    );
    if (link) return at(link.line, say('security-contact.form'), link.target);
    // An address set apart as code is still an address.
    const shown: Block = block.kind === 'code' ? { ...block, kind: 'paragraph' } : block;
    for (const contact of contactsIn([shown])) {
      const isPrivate =
        contact.kind === 'email' ||
        contact.kind === 'form' ||
        (contact.kind === 'handle' && inPrivate.test(fold(block.text)));
      if (!isPrivate || whose(contact) !== 'ours') continue;
      if (contact.kind === 'email') return at(contact.line, say('security-contact.email'));
      return at(contact.line, say('security-contact.form'), contact.kind === 'form' ? contact.value : undefined);
    }
    for (const { text } of sentencesOf(block.text)) {
      const folded = fold(text);
      const match = privateWay.exec(folded);
      if (match !== null && !isNegated(folded, match.index)) return at(block.line, say('security-contact.form'));
    }
    if (block.links.length > 0 && byEmail.test(fold(block.text))) {
      return at(block.links[0]?.line ?? block.line, say('security-contact.form'), block.links[0]?.target);
    }
    // A team above the project may take its reports, as Drupal's does.
    const above = block.links.find(
      ({ target, kind }) => kind === 'link' && /^https?:/.test(target) && !/\/issues\b/.test(target),
    );
    if (above && inPrivate.test(fold(block.text)) && asksToSend.test(fold(block.text)))
      return at(above.line, say('security-contact.form'), above.target);
  }
  return null;
}

/** "… please contact [Ana](https://…) via email": the address is on her page. */
const byEmail = /\b(?:contact|write to|reach|report (?:it |them )?to)\b[^.]{0,80}\b(?:via|by|through|using) e-?mail\b/;

const inPrivate =
  /\b(?:privat\w*|confidential\w*|direct(?:ly)? messages?|dms?|en privado|de forma privada|confidencial\w*|confidentiel\w*)\b/;
const asksToSend = /\b(?:report|submit|send|contact|disclose|write|tell|inform|avis\w*|envi\w*|signal\w*|report\w*)\b/;

/** The forge's own pages of a repository, and lists of what was found before, tell nobody how to report. */
const ofForge =
  /^https?:\/\/(?:github\.com|gitlab\.[^/]+|codeberg\.org)\/[^/]+\/[^/]+\/(?:-\/)?(?:issues|pulls?|security)\b|\/advisories\/?(?:[?#]|$)/i;

/** Who looks after the project may have it on the site of their firm. */
const saysOurs = /\bour (?:[\w-]+ ){0,3}(?:polic(?:y|ies)|programme?|procedures?|security page)\b/;

/** A document or section that leads to the policy on a site of the project or its owner. */
function policyOnSite(
  { document, blocks, as }: Policy,
  documents: Documents,
  belongs: (url: string) => Belonging,
): Evidence | null {
  if (as === 'sentence' || document.inherited) return null;
  for (const [at, { text, links }] of blocks.entries()) {
    const around = fold(`${blocks[at - 1]?.text ?? ''}\n${text}`);
    if (!/\b(?:report|polic|disclos|security page|pagina de seguridad)/.test(around)) continue;
    const link = links.find(
      (each) =>
        each.kind === 'link' &&
        /securit|vulnerab|disclosure|seguridad|securite|seguranca/.test(fold(`${each.target} ${each.text}`)) &&
        !ofForge.test(each.target) &&
        documents.follow(each, document).to === 'elsewhere' &&
        (belongs(each.target) !== 'elsewhere' || (as === 'document' && saysOurs.test(around))),
    );
    if (link) {
      const summary = say('security-contact.on-site');
      return { kind: 'observed', summary, path: document.path, line: link.line, url: link.target };
    }
  }
  return null;
}

/** GitHub's page of the policy itself is no way to report. */
const isThisPolicy = (target: string): boolean =>
  /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/security(?:\/policy|\/?(?:[?#]|$))/.test(target);

/** The tab of a repository where GitHub has its "Report a vulnerability" button, said to be the way to report. */
const isTabForReports = (target: string, text: string): boolean =>
  /^https?:\/\/github\.com\/[^/]+\/[^/]+\/security\/?$/i.test(target) && /\breport\w*\b/.test(text);

function fromFiles(documents: Documents): readonly Evidence[] {
  return documents.matching(insightsFile, securityText, chooserFile).flatMap(({ path }): readonly Evidence[] => {
    const text = documents.text(path);
    const name = path.toLowerCase();
    if (text === null) return [];
    if (insightsFile.test(name)) {
      const insights = readSecurityInsights(text, path).value;
      const isGiven = insights !== null && insights.acceptsReports !== false && insights.contacts.length > 0;
      return isGiven ? [{ kind: 'observed', summary: say('security-contact.insights'), path }] : [];
    }
    if (securityText.test(name)) {
      const line = text.split(/\r?\n/).findIndex((each) => /^contact:\s*\S+/i.test(each));
      return line < 0
        ? []
        : [{ kind: 'observed', summary: say('security-contact.security-text'), path, line: line + 1 }];
    }
    const links =
      readData({ text, path, notation: 'yaml' }, ({ data }) => ({
        value: mappingsOf(data.contact_links),
        problems: [],
      })).value ?? [];
    const link = links.find(
      ({ url }) =>
        (privateReporting.test(textOf(url) ?? '') && !isThisPolicy(textOf(url) ?? '')) ||
        /^mailto:.*security/i.test(textOf(url) ?? ''),
    );
    return link ? [{ kind: 'observed', summary: say('security-contact.form'), path, url: textOf(link.url) ?? '' }] : [];
  });
}

/** A policy that gives no private way, or one of others. */
function policyWithout(policies: readonly Policy[], whose: (contact: Contact) => Whose): Judgement | null {
  const isOthers = ({ blocks }: Policy): boolean =>
    contactsIn(blocks).some((contact) => contact.kind === 'email' && whose(contact) === 'others');
  // A paragraph that came with a framework's README speaks of the framework.
  const policy = policies.find((each) => each.as === 'document' || !isOthers(each));
  if (policy === undefined || (policy.as === 'sentence' && !asks(policy))) return null;
  if (policy.as === 'section' && !speaksOfReports(policy)) return null;
  const { document, line } = policy;
  const [gap] = policy.as === 'document' ? findPlaceholders(document) : [];
  const summary = gap
    ? say('security-contact.placeholder')
    : isOthers(policy)
      ? say('security-contact.others-contact')
      : say('security-contact.public-only');
  const nextStep: NextStep = {
    summary: say('security-contact.next-private'),
    ...(document.inherited ? {} : { place: { kind: 'edit-file', path: document.path, line: gap?.line ?? line } }),
  };
  const evidence: Evidence = document.inherited
    ? { kind: 'observed', summary: say('security-contact.policy') }
    : { kind: 'observed', summary: say('security-contact.policy'), path: document.path, line: gap?.line ?? line };
  return { verdict: 'partly', summary, evidence: [evidence], nextStep };
}

/** A section called "Security" may tell how the software is made secure. */
const speaksOfReports = ({ blocks }: Policy): boolean =>
  blocks.some(({ text }) => /\b(?:report|disclos|vulnerab|reporta|avis[ae]|notifi|comuni[cq]|signal)/.test(fold(text)));

/** Asks people to report to the project, rather than telling of security in passing. */
const asks = ({ blocks }: Policy): boolean =>
  blocks
    .slice(0, 1)
    .some(({ text }) =>
      /\b(?:please|if you|report|should|must|do not|don't|por favor|si encuentra\w*|merci|veuillez|se encontrar)\b/.test(
        fold(text),
      ),
    );

function missing({ snapshot }: Context): Judgement {
  if (!snapshot.files.whole) return { verdict: 'not-checked', summary: say('security-contact.unlisted') };
  return {
    verdict: 'not-yet',
    summary: say('security-contact.missing'),
    lookedIn: [
      'SECURITY',
      '.github',
      'docs',
      'README',
      'CONTRIBUTING',
      'security-insights.yml',
      '.well-known/security.txt',
    ],
    nextStep: {
      summary: say('security-contact.next'),
      place: { kind: 'new-file', path: 'SECURITY.md', starter: say('security-contact.starter') },
    },
  };
}
