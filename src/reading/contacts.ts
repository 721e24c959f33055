import type { Block, DocumentLink } from './document.ts';
import { fold } from './fold.ts';
import { codeIn, lineAt } from './layout.ts';
import { sentencesOf } from './negation.ts';

/** A way to reach people. */
export interface Contact {
  readonly kind: 'email' | 'form' | 'chat' | 'handle' | 'phone';
  /** E-mail address in plain form, web address, `@login`, or phone number as written. */
  readonly value: string;
  readonly line: number;
}

const address = /(?<![\w.+%@/:-])[a-z0-9][\w.+%-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w@])(?!:[\w/~])/gi;
const at = String.raw`(?:\s{0,2}[[({<]\s?(?:at|arroba|ät|@|a)\s?[\])}>]\s{0,2})`;
const dot = String.raw`(?:\s{0,2}[[({<]\s?(?:dot|punto|punt|ponto|point|\.)\s?[\])}>]\s{0,2}|\s(?:dot|punto|punt|ponto)\s|\.)`;
/** `foss[at]example[dot]org`, `foss (at) example.org`. */
const bracketed = new RegExp(
  String.raw`(?<![\w.+-])([a-z0-9][\w.+-]{0,63})${at}([a-z0-9-]{1,63}(?:${dot}[a-z0-9-]{1,63}){1,4})`,
  'gi',
);
/** `foss AT example DOT org`: only with both words. */
const spelled =
  /(?<![\w.+-])([a-z0-9][\w.+-]{0,63})\s(?:at|arroba)\s([a-z0-9-]{1,63}(?:\s(?:dot|punto|punt|ponto)\s[a-z0-9-]{1,63}){1,4})(?![\w-])/gi;
const dots = new RegExp(dot, 'gi');

/** Domains kept for examples (RFC 2606), and addresses that programs use. */
const nobody =
  /@(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu)|example|invalid|test|localhost|domain\.(?:com|tld)|users\.noreply\.github\.com)$|^(?:git|hg|svn|noreply|no-reply|donotreply)@|@(?:\dx|[\w-]+)\.(?:png|jpe?g|gif|svg|webp|js|css)$/i;

const chatHost =
  /^(?:https?:\/\/(?:[\w.-]*\.)?(?:matrix\.to|slack\.com|discord\.(?:gg|com|me)|discordapp\.com\/invite|gitter\.im|t\.me|telegram\.(?:me|org|im)|zulipchat\.com|zulip\.(?:com|org)|app\.element\.io|element\.io|keybase\.io\/team|spectrum\.chat|wa\.me|chat\.whatsapp\.com|signal\.group|webchat\.\w+|kiwiirc\.com|libera\.chat|revolt\.chat|groupme\.com)(?:[/?#:]|$)|https?:\/\/(?:chat|slack|discord|mattermost|rocket|zulip|irc|matrix|community-chat|join-slack|slackin)\.(?!readthedocs\.|rtfd\.|github\.io)[\w.-]+(?![\w.-]|\/plugins\/focalboard\/|\/boards\/)|https?:\/\/[^\s/]+\/(?:chat|slack|discord)\/?(?:[?#]|$)|(?:ircs?|xmpp|matrix|tg|mumble):)/i;
const room = /(?<![\w/&])[#!@][\w.=-]{1,60}:(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w/])/gi;
const channel =
  /(?<![\w/&#])#[\w-]{2,40}(?=["']?\s(?:on|at|in|en|sur|em|a)\s(?:the\s|el\s|la\s)?(?:[\w'-]+\s){0,2}(?:irc|freenode|libera|oftc|slack|matrix|discord|gitter|mattermost|zulip)\b)/gi;

const picture = /\.(?:svg|png|gif|jpe?g|webp)(?:[?#]|$)/i;

const formHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:forms\.gle|docs\.google\.com\/forms|framaforms\.org|typeform\.com|tally\.so|forms\.office\.com|cryptpad\.fr\/form|formspree\.io|airtable\.com\/shr|jotform\.com|wufoo\.com|surveymonkey\.com|limesurvey\.\w+)(?:[/?#]|$)/i;
/** GitHub's private form for reports to those who look after a repository. */
const advisory = /^(?:(?:\.\.\/){1,4}|https?:\/\/github\.com\/[\w.-]+\/[\w.-]+\/)security\/advisories\/new\/?$/i;
const formText =
  /^(?:(?:the |our |el |nuestro |le |notre |o |nosso |el nostre )?(?:web |online )?(?:contact(?:o|e|at|ar|er)?|contactez|contacta(?:nos|rnos|r)?|contato|contacte(?:u|n)?|get in touch|reach us|formulari[oe]?s?|form)(?:[ -](?:us|form|page|nous|nos|'?ns|me|de contact[oe]?|formulaire|about .{1,60}|the .{1,40}|[a-z0-9 ]{1,30}))?|.{0,30}\b(?:contact form|report(?:ing)? form|incident form|formulario|formulaire|formulari)\b.{0,30})$/;
const formPath =
  /\/(?:contact(?:[-_]us|o|e|ar|ez|ez-nous|a|anos)?|contato|contacto|kontakt|formulario|contact-form|report(?:ing)?-form)(?:[/?#.]|$)/i;

const contactWords =
  /\b(?:contact\w*|report\w*|reach\w*|e-?mail\w*|writ(?:e|ing)|messag\w*|ping|dm|ask|escalat\w*|notify|tell|talk to|get in touch|escrib\w*|avis\w*|denunci\w*|comunic\w*|signal(?:er|ez)|ecri\w+|joindre|joignez|contat\w*|fale|escrev\w*|escriv\w*|notific\w*)\b/;
const handle = /(?<![\w@./`-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?![\w@/.]*\/|[\w-]|\.[a-z])/gi;
const profile = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)\/([\w-]{1,39})\/?$/i;
const phone =
  /(?:\b(?:tel[eéè]?fon[oe]?|telephone|tel|phone|call(?: us)?(?: on| at)?|whatsapp|signal|m[oó]vil|ll[aá]m\w+)\b[^\w+]{1,4}(?:[a-z]{1,3}\W{1,2})?(\+?\(?\d[\d\s().-]{6,18}\d)|(?<![\w.+-])(\+\d{1,3}[\s.-]?\(?\d[\d\s().-]{6,16}\d))(?![\w.])/gi;

const mostContacts = 200;

/** Ways to reach people that a run of blocks gives, in their order, each once. Addresses of examples are nobody's. */
export function contactsIn(blocks: readonly Block[]): readonly Contact[] {
  const found = new Map<string, Contact>();
  const add = (contact: Contact): void => {
    const key = `${contact.kind} ${contact.value.toLowerCase()}`;
    if (!found.has(key)) found.set(key, contact);
  };
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    if (found.size >= mostContacts) break;
    for (const link of block.links) {
      const contact = linkContact(link);
      if (contact !== null) add(contact);
    }
    for (const contact of textContacts(block)) add(contact);
  }
  return [...found.values()];
}

function linkContact({ target, text, kind, line }: DocumentLink): Contact | null {
  if (/^mailto:/i.test(target)) {
    const value = unescapedAddress(target.slice(7).replace(/\?.*$/s, ''));
    return isAddress(value) ? { kind: 'email', value, line } : null;
  }
  if (/^tel:/i.test(target)) return { kind: 'phone', value: target.slice(4), line };
  if (kind === 'image' || picture.test(target)) return null;
  if (chatHost.test(target)) return { kind: 'chat', value: target, line };
  if (advisory.test(target)) return { kind: 'form', value: target, line };
  if (!/^https?:/i.test(target)) return null;
  if (formHost.test(target) || formPath.test(target) || formText.test(fold(text)))
    return { kind: 'form', value: target, line };
  return null;
}

function unescapedAddress(written: string): string {
  return written
    .replace(/%40/g, '@')
    .replace(/%2e/gi, '.')
    .replace(/^\s+|\s+$/g, '');
}

function isAddress(value: string): boolean {
  return /^[\w.+%'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}$/i.test(value) && !nobody.test(value);
}

function textContacts(block: Block): readonly Contact[] {
  const contacts: Contact[] = [];
  const text = block.text.replace(/&#0*64;|&commat;|&#x0*40;/gi, '@').replace(/&#0*46;|&period;/gi, '.');
  const add = (kind: Contact['kind'], value: string, position: number): void => {
    contacts.push({ kind, value, line: lineAt(block, position) });
  };
  if (text.includes('@')) {
    for (const match of text.matchAll(address)) if (isAddress(match[0])) add('email', match[0], match.index);
    for (const match of text.matchAll(room)) add('chat', match[0], match.index);
    for (const sentence of sentencesOf(text)) addHandles(sentence.text, sentence.at, block, add);
  }
  if (/\b(?:at|arroba)\b|[[({<]\s?(?:@|a|ät)\s?[\])}>]/i.test(text)) {
    for (const pattern of [bracketed, spelled]) {
      for (const match of text.matchAll(pattern)) {
        const value = `${match[1]}@${(match[2] ?? '').replace(dots, '.')}`.toLowerCase();
        if (isAddress(value)) add('email', value, match.index);
      }
    }
  }
  if (text.includes('#') || text.includes('!')) {
    if (!text.includes('@')) for (const match of text.matchAll(room)) add('chat', match[0], match.index);
    for (const match of text.matchAll(channel)) add('chat', match[0], match.index);
  }
  if (/\d[\d\s().-]{6,}\d/.test(text)) {
    for (const match of text.matchAll(phone)) add('phone', (match[1] ?? match[2] ?? '').trim(), match.index);
  }
  return contacts;
}

function addHandles(
  sentence: string,
  from: number,
  block: Block,
  add: (kind: 'handle', value: string, position: number) => void,
): void {
  const code = codeIn(block);
  if (!sentence.includes('@') || code.length > 500 || !contactWords.test(fold(sentence))) return;
  for (const match of sentence.matchAll(handle)) {
    if (code.some(([start, end]) => from + match.index >= start && from + match.index < end)) continue;
    const login = match[1] ?? '';
    if (block.links.length > 500) return;
    const linked = block.links.find(({ text }) => text.toLowerCase() === match[0].toLowerCase());
    if (linked === undefined || profile.test(linked.target)) add('handle', `@${login}`, from + match.index);
  }
}
