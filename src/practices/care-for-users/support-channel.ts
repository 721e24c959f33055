import { type Contact, contactsIn } from '../../reading/contacts.ts';
import type { Block, Document, DocumentLink } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { mappingsOf, readData, textOf } from '../../reading/ecosystem/data-file.ts';
import { manifestReader } from '../../reading/ecosystem/manifest.ts';
import { readPublicCode } from '../../reading/ecosystem/publiccode.ts';
import { fold } from '../../reading/fold.ts';
import { stemOf } from '../../reading/format.ts';
import { isNegated, sentencesOf } from '../../reading/negation.ts';
import { type Belonging, belongings } from '../../reading/own-sites.ts';
import { isOwn, knownAs } from '../../reading/places.ts';
import { pluginPage, pluginPages } from '../../reading/plugin-page.ts';
import { contentUnder, findSections, foldBlock, foldHeading } from '../../reading/search.ts';
import {
  chatRoom,
  chatService,
  discussionsPage,
  forum,
  invitesToAsk,
  support as topic,
} from '../../reading/topics/support.ts';
import { contactsOwner, type Whose } from '../../reading/whose-contact.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, NextStep, Practice } from '../practice.ts';

const chooserFile = /^\.(?:github|gitea|forgejo)\/issue_template\/config\.ya?ml$/;
const packageFile = /^(?:package\.json|composer\.json)$/;
const publicCodeFile = /^publiccode\.ya?ml$/;
/** The source of the project's own site. */
const pageOfSite =
  /^(?:web(?:site)?|site|www)\/(?:index|contact|community|about|support|help|get-involved)\.(?:md|markdown|rst|adoc|org)$/;
/** Documents that tell people where to turn. */
const speaks =
  /^(?:readme|support|help|contribut\w*|contribuir|contribuer|community|comunidad|contact\w*|index|faq|getting-help|soporte|ayuda|about|governance|get-involved|getting-started|quick-?start)(?:-.*)?$/;
/** Elsewhere a document is about a part of the project. */
const placed = /^(?:(?:\.github|\.gitlab|docs?|documentation|web(?:site)?|site|www)\/)?[^/]+$/i;
const supportStem = /^(?:support|getting-help|help|soporte|ayuda|suport)$/;
/** Where conduct and vulnerabilities are reported is no place to ask. */
const aside =
  /\b(?:security|vulnerabilit\w*|seguridad|securite|conduct\w*|licen[cs]e|author\w*|credits|acknowledg\w*|sponsors?|maintainers?|contributors?|team|legal|privacy)\b/;

export const supportChannel: Practice = {
  id: 'support-channel',
  area: 'care-for-users',
  basis: { kind: 'report', where: '12' },
  shows: ['P10'],
  reads: [
    { path: chooserFile, most: 1 },
    { path: packageFile, most: 2 },
    pluginPages,
    { path: pageOfSite, most: 3 },
    { path: publicCodeFile, most: 1 },
    { path: /(?:^|\/)(?:support|getting[-_]help)\.(?:md|rst|txt|adoc)$/, most: 2 },
  ],
  judge(context) {
    const { snapshot, documents } = context;
    const [first, ...more] = channels(context);
    if (first !== undefined) {
      return { verdict: 'met', summary: say('support-channel.found'), evidence: [first, ...more.slice(0, 3)] };
    }
    const nextStep: NextStep = {
      summary: say('support-channel.next'),
      place: { kind: 'new-file', path: 'SUPPORT.md', starter: say('support-channel.starter') },
    };
    const issues = issuesOnly(context);
    if (issues !== null) {
      return { verdict: 'partly', summary: say('support-channel.issues-only'), evidence: [issues], nextStep };
    }
    if (!snapshot.files.whole && documents.readme === null) {
      return { verdict: 'not-checked', summary: say('support-channel.unlisted') };
    }
    return {
      verdict: 'not-yet',
      summary: say('support-channel.missing'),
      lookedIn: ['SUPPORT', 'README', 'CONTRIBUTING', 'docs', '.github/ISSUE_TEMPLATE/config.yml', 'discussions'],
      nextStep,
    };
  },
};

function channels(context: Context): readonly Evidence[] {
  const { snapshot, documents } = context;
  const found: Evidence[] = [];
  if (snapshot.discussions.known && snapshot.discussions.value.enabled) {
    found.push({ kind: 'observed', summary: say('support-channel.discussions') });
  }
  const belongs = belongings(snapshot, documents, context.settings);
  found.push(...contactLinks(documents), ...declared(documents, belongs));
  const whose = contactsOwner(snapshot, documents, context.settings);
  const speaking = [...documents.own, ...documents.inherited].filter(
    (document) => isOwn(document.path) && placed.test(knownAs(document)) && speaks.test(stemOf(knownAs(document))),
  );
  for (const document of [...speaking, pluginPage(documents)].filter((each) => each !== null)) {
    const channel = channelIn(document, belongs, whose);
    if (channel !== null) found.push(channel);
  }
  return found;
}

/** `contact_links` of the page on which a kind of issue is chosen. */
function contactLinks(documents: Documents): readonly Evidence[] {
  const own = documents.matching(chooserFile)[0];
  const text =
    own === undefined ? documents.inheritedText('.github/ISSUE_TEMPLATE/config.yml') : documents.text(own.path);
  if (text === null) return [];
  const path = own?.path ?? 'config.yml';
  const links =
    readData({ text, path, notation: 'yaml' }, ({ data }) => ({ value: mappingsOf(data.contact_links), problems: [] }))
      .value ?? [];
  const place = links.find((link) => {
    const words = fold(`${textOf(link.name) ?? ''} ${textOf(link.about) ?? ''}`);
    const url = textOf(link.url) ?? '';
    return (
      /^https?:|^mailto:/.test(url) &&
      (/\b(?:questions?|help|support|chat|discuss\w*|forum|community|contact\w*|ask|talk|slack|discord|matrix|mailing|preguntas?|ayuda|comunidad|foro|aide|ajuda)\b/.test(
        words,
      ) ||
        forum.test(url) ||
        discussionsPage.test(url)) &&
      !/\b(?:vulnerabilit\w*|security|code of conduct|codigo de conducta|faq|frequently asked)\b/.test(words) &&
      !/\/(?:issues|security)\b|contributing/i.test(url)
    );
  });
  if (!place) return [];
  const summary = say('support-channel.contact-link', { name: textOf(place.name) ?? textOf(place.url) ?? '' });
  return [own === undefined ? { kind: 'observed', summary } : { kind: 'observed', summary, path: own.path }];
}

/** Places that manifests and publiccode.yml name. */
function declared(documents: Documents, belongs: (url: string) => Belonging): readonly Evidence[] {
  return documents.matching(packageFile, publicCodeFile).flatMap(({ path }): readonly Evidence[] => {
    const text = documents.text(path);
    if (text === null) return [];
    if (publicCodeFile.test(path.toLowerCase())) {
      const hasContact = readPublicCode(text, path).value?.maintenance.contacts.some(({ email }) => email !== null);
      return hasContact === true ? [{ kind: 'observed', summary: say('support-channel.email'), path }] : [];
    }
    const places = manifestReader(path)?.(text, path).value?.support ?? [];
    const place = places.find((each) => !ofFramework.test(each) || belongs(each) !== 'elsewhere');
    return place === undefined
      ? []
      : [
          {
            kind: 'observed',
            summary: say('support-channel.place'),
            path,
            ...(/^https?:/.test(place) ? { url: place } : {}),
          },
        ];
  });
}

/** The first place to ask that a document names. */
function channelIn(
  document: Document,
  belongs: (url: string) => Belonging,
  whose: (contact: Contact) => Whose,
): Evidence | null {
  const about = new Set(findSections([document], topic).flatMap(({ section }) => contentUnder(document, section)));
  const isSupport = supportStem.test(stemOf(knownAs(document)));
  const at = (line: number, summary: Evidence['summary'], url?: string): Evidence => ({
    kind: 'observed',
    summary,
    ...(document.inherited ? {} : { path: document.path, line }),
    ...(url === undefined ? {} : { url }),
  });
  for (const section of document.sections) {
    if (aside.test(foldHeading(section.heading)) && !topic.heading.test(foldHeading(section.heading))) continue;
    for (const block of section.blocks) {
      if (block.kind === 'code') continue;
      const isAsked = isSupport || about.has(block) || invites(block);
      for (const link of block.links) {
        if (isNegatedIn(block, link) || isOfConduct(link)) continue;
        const isPlace = forum.test(link.target) || discussionsPage.test(link.target);
        const isNamed =
          isAsked &&
          /^https?:/.test(link.target) &&
          link.kind === 'link' &&
          aPlace.test(fold(link.text)) &&
          belongs(link.target) !== 'elsewhere';
        if (isNamed) {
          const isChat = /\b(?:chat|discord|slack|matrix)\b/.test(fold(link.text));
          return at(link.line, say(isChat ? 'support-channel.chat' : 'support-channel.place'), link.target);
        }
        if (isPlace && (isAsked || isOwnPlace(link, belongs)))
          return at(link.line, say('support-channel.place'), link.target);
      }
      for (const contact of contactsIn([block])) {
        if (contact.kind === 'handle' || contact.kind === 'phone') {
          if (isAsked && contact.kind === 'phone') return at(contact.line, say('support-channel.place'));
          continue;
        }
        if (contact.kind === 'chat') {
          if (/\.(?:svg|png|gif)(?:[?#]|$)/i.test(contact.value)) continue;
          if (homeOfService.test(contact.value) && !chatRoom.test(foldBlock(block))) continue;
          if (isAsked || belongs(contact.value) !== 'elsewhere' || isShort(block))
            return at(contact.line, say('support-channel.chat'), asUrl(contact.value));
          continue;
        }
        if (!isAsked || whose(contact) !== 'ours') continue;
        // Rooms of XMPP have addresses like those of e-mail.
        if (contact.kind === 'email')
          return at(
            contact.line,
            say(/\b(?:xmpp|jabber)\b/i.test(block.text) ? 'support-channel.chat' : 'support-channel.email'),
          );
        return at(contact.line, say('support-channel.place'), asUrl(contact.value));
      }
      const folded = fold(block.text);
      const [address] = questionsTo.test(folded) ? contactsIn([block]) : [];
      if (address?.kind === 'email' && whose(address) === 'ours') return at(address.line, say('support-channel.email'));
      if (isAsked && (chatRoom.test(folded) || namesChat(folded))) return at(block.line, say('support-channel.chat'));
    }
  }
  return badgeOrHeading(document, at);
}

/** A place that no sentence invites to: the project's own, called so, or its questions on Stack Overflow. */
function isOwnPlace({ target, text }: DocumentLink, belongs: (url: string) => Belonging): boolean {
  const called = fold(text);
  if (tagged.test(target)) return /\bstack ?overflow\b/.test(called) || belongs(target) !== 'elsewhere';
  return belongs(target) !== 'elsewhere' && !oneThread.test(target) && callsAPlace.test(called);
}
const tagged = /^https?:\/\/stackoverflow\.com\/(?:questions\/(?:tagged|ask)|tags)\b/i;
const callsAPlace =
  /\b(?:communit\w*|comuni\w*|communaute|forums?|foros?|discuss\w*|discourse|mailing|mail|lists?|listas?|liste|groups?|grupo|groupe|chat|ask|help|ayuda|ajuda|aide|support|soporte|suporte|suport|questions?|preguntas?|talk|q ?(?:&|and) ?a|reddit|loomio|slack|here)\b|^(?:https?:|www\.|[\w-]+\.[\w.-]+)|^$/;

/** "Please join us in Slack", without a link. */
function namesChat(folded: string): boolean {
  const match = chatService.exec(folded);
  return match !== null && !isNegated(folded, match.index);
}

/** A manifest that came with a framework names where to ask about the framework. */
const ofFramework = /^https?:\/\/(?:[\w-]+\.)*(?:drupal\.org|wordpress\.org|laravel\.com|symfony\.com|cakephp\.org)\//i;

/** The service itself, with no room in it, or a program that talks there. */
const homeOfService =
  /^https?:\/\/(?:www\.|web\.)?(?:telegram\.org|slack\.com|discord\.com|matrix\.to|libera\.chat|gitter\.im|zulip\.(?:com|org)|element\.io)\/?$|^https?:\/\/push\.zulipchat\.com|[@/]\w+bot\/?$/i;

/** What was once said is cited; nobody is invited. */
const oneThread = /\/t\/[\w%-]+\/\d+|\/d\/(?:msg|topic)\/|#!(?:topic|msg)\//;

const isOfConduct = ({ text, target }: DocumentLink): boolean =>
  /conduct|codigo[-_]de|code[-_]de/i.test(target) || /\bconducta?\b/.test(fold(text));

/** "Questions? ana@hormiga.coop" */
const questionsTo =
  /^\W{0,4}(?:(?:any |have |more )*questions?|need help|(?:alguna? )?(?:dudas?|preguntas?|consultas?)|des questions|(?:duvidas|perguntas)|(?:dubtes|preguntes))\W{1,6}(?:[\w'-]+ ){0,6}\S+@/;

const aPlace =
  /\b(?:chat ?rooms?|chat|discord|slack|matrix|forums?|foro|mailing list|community|comunidad|contact|support|help ?desk)\b/;
const asUrl = (value: string): string | undefined => (/^https?:/.test(value) ? value : undefined);

/** A list of links to the project's own places: no sentence invites, the link does. */
const isShort = (block: Block): boolean => block.text.length <= 120;

/** A badge is a picture, but the one that leads to a chat is a way into it. */
function badgeOrHeading(
  document: Document,
  at: (line: number, summary: Evidence['summary'], url?: string) => Evidence,
): Evidence | null {
  const chat = document.links.find(
    ({ target }) =>
      /^https?:\/\/(?:gitter\.im\/[\w-]+|discord\.(?:gg|com\/invite)\/[\w-]+|matrix\.to\/#|(?:app\.)?element\.io\/#|join\.slack\.com\/t\/|[\w-]+\.zulipchat\.com|t\.me\/[\w+]|signal\.group\/|chat\.whatsapp\.com\/)/i.test(
        target,
      ) &&
      !homeOfService.test(target) &&
      !/\.(?:svg|png)(?:[?#]|$)/i.test(target),
  );
  return chat && !document.inherited ? at(chat.line, say('support-channel.chat'), chat.target) : null;
}

function invites(block: Block): boolean {
  return sentencesOf(block.text).some(({ text }) => {
    const folded = fold(text);
    const match = invitesToAsk.exec(folded);
    return (
      match !== null &&
      !/\b(?:vulnerabilit\w*|security|code of conduct|harass\w*|copyright|licen[cs]e[ds]?|author)\b/.test(folded)
    );
  });
}

function isNegatedIn(block: Block, { text }: DocumentLink): boolean {
  const folded = fold(block.text);
  const at = folded.indexOf(fold(text));
  return at > 0 && text !== '' && isNegated(folded.slice(0, at + text.length), at);
}

const issueTemplate =
  /^(?:(?:\.github|docs|\.gitea|\.forgejo)\/)?issue_template(?:\/|\.|$)|^\.gitlab\/issue_templates\//;

/** The bug tracker, where it is open to all. */
function issuesOnly({ snapshot, documents, settings }: Context): Evidence | null {
  if (snapshot.profile.known) {
    return snapshot.profile.value.hasIssues ? { kind: 'observed', summary: say('support-channel.issues') } : null;
  }
  const denied = documents.readme?.sections.some(({ heading }) => /\bno (?:issue|bug) tracker\b/i.test(heading));
  if (denied) return null;
  const [template] = documents.matching(issueTemplate);
  if (template) return { kind: 'observed', summary: say('support-channel.issues'), path: template.path };
  const speaking = documents.own.filter(
    ({ path }) => isOwn(path) && path.split('/').length <= 2 && speaks.test(stemOf(path)),
  );
  for (const document of speaking) {
    const link = document.links.find(
      ({ target }) => /\/(?:-\/)?issues(?:\/new(?:\/choose)?)?\/?(?:[?#].*)?$/.test(target) && !/^#/.test(target),
    );
    if (link) {
      return { kind: 'observed', summary: say('support-channel.issues'), path: document.path, line: link.line };
    }
    const block = document.sections
      .flatMap(({ blocks }) => blocks)
      .find((each) => each.kind !== 'code' && mentionsIssues(each));
    if (block)
      return { kind: 'observed', summary: say('support-channel.issues'), path: document.path, line: block.line };
  }
  // A manifest that came with a starter kit names the kit's own.
  const belongs = belongings(snapshot, documents, settings);
  for (const { path } of documents.matching(packageFile)) {
    const text = documents.text(path);
    const bugs = text === null ? null : manifestReader(path)?.(text, path).value?.issues;
    const isOurs = bugs != null && (snapshot.repository.url === null || belongs(bugs) !== 'elsewhere');
    if (isOurs) return { kind: 'observed', summary: say('support-channel.issues'), path };
  }
  return null;
}

const mentionsIssues = (block: Block): boolean =>
  sentencesOf(block.text).some(({ text }) => {
    const folded = fold(text);
    const match =
      /\b(?:open(?:ing)?|creat(?:e|ing)|fil(?:e|ing)|submit(?:ting)?|rais(?:e|ing)|report(?:ing)?) (?:up )?(?:an?|the|your|new|any) (?:\w+ ){0,2}(?:issues?|tickets?|bugs?)\b|\bissues? tracker\b|\bbug reports?\b|\b(?:abr\w+|crea\w*) (?:un|una|el|la) (?:nuev[oa] )?(?:issue|incidencia|ticket)\b|\bouvr\w+ (?:un|une) (?:issue|ticket)\b/.exec(
        folded,
      );
    return match !== null && !isNegated(folded, match.index);
  });
