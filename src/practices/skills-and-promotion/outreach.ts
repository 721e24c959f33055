import type { Document } from '../../reading/document.ts';
import { fold } from '../../reading/fold.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import { type Belonging, belongings, manifestsWithHomepage } from '../../reading/own-sites.ts';
import { placedLinks } from '../../reading/placed-links.ts';
import { isOwn } from '../../reading/places.ts';
import { findPhrases, findSections } from '../../reading/search.ts';
import { newsletter, newsWords, talks, talkWords } from '../../reading/topics/news.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';

type Channel = 'social' | 'blog' | 'talks';

const socialAccount =
  /^https?:\/\/(?:(?:www\.|m\.)?(?:twitter\.com|x\.com|facebook\.com|instagram\.com|bsky\.app\/profile|tiktok\.com|linkedin\.com\/(?:company|showcase)|youtube\.com\/(?:c|channel|user)|diasporafoundation\.org|reddit\.com\/r)\/|(?:www\.)?youtube\.com\/|[\w-]+(?:\.[\w-]+)+\/|t\.me\/s\/)(@?[\w.@-]+)\/?(?:[?#].*)?$/i;
const knownSocial =
  /^https?:\/\/((www\.|m\.)?(twitter\.com|x\.com|facebook\.com|instagram\.com|bsky\.app\/profile|tiktok\.com|linkedin\.com\/(company|showcase)|youtube\.com\/(c\/|channel\/|user\/|@)|reddit\.com\/r)|[\w-]+(\.[\w-]+)+\/@)/i;
const fediverse = /^https?:\/\/[\w-]+(\.[\w-]+)+\/(@[\w.-]+(@[\w.-]+)?|users\/[\w.-]+)\/?$/i;
const notAnAccount =
  /\/(intent|share|sharer|sharer\.php|hashtag|search|home|dialog|plugins|shareArticle|watch|playlist|status|groups|events|submit)\b|[?&](url|text|via)=|\/status\/|medium\.com\/@?[\w-]+\/[\w-]+-[0-9a-f]{8,}|^https?:\/\/(style|docs?|guides?|api)\.[^/]+\/([\w-]+\/)*news\b/i;
/** Whose pages of people look like accounts of the fediverse. */
const forge = /^https?:\/\/([\w-]+\.)*(github|gitlab|npmjs|gravatar|dev|codepen|hackernoon)\.(com|to|io|org)\//i;
const newsAddress =
  /^https?:\/\/((blog|news|newsletter|noticias|actualites|blogs)\.[^/]+(\/[a-z]{2})?|[^/]+\/([\w-]+\/){0,2}(blog|news|newsletter|noticias|novedades|actualites|actualidad|category\/[\w-]*news)(\.html?)?|[\w-]+\.substack\.com|buttondown\.(email|com)\/[\w-]+|[\w-]+\.us\d+\.list-manage\.com\/.*|eepurl\.com\/.*|medium\.com\/@?[\w-]+|tinyletter\.com\/[\w-]+)\/?([?#].*)?$/i;
const feed = /(\/(feed|rss|atom)(\.xml)?\/?|\.(rss|atom))$/i;

/** Pages in which a project speaks of itself. */
const speaking = /^(readme|index|home|about|contributing|community|contact|support|news)$/;
const prominent = /^((\.github|\.gitlab|docs?|documentation|readmes)\/)?[^/]+$/i;
/** Sections that give other people's pages to read. */
const others =
  /\b(resources?|references?|see also|further reading|related|inspir\w+|alternatives|prior art|similar|articles?|reading|links|author|authors|credits?|thanks|acknowledge?ments?|license|licence|example.*|usage|recursos|referencias|enlaces|autor\w*)\b/;

interface Found {
  readonly channel: Channel;
  readonly whose: 'project' | 'owner';
  readonly evidence: Evidence;
}

function channelOf(label: string, url: string): Channel | null {
  if (notAnAccount.test(url) || forge.test(url)) return null;
  if (fediverse.test(url)) return 'social';
  if (knownSocial.test(url) && socialAccount.test(url)) return 'social';
  if (newsAddress.test(url) || (feed.test(url) && newsWords.test(label))) return 'blog';
  if (
    /^(the |our |project |official |nuestro |notre |o nosso |el nostre )*([\w.-]+ )?(blog|newsletter|news|boletin|noticias|novedades|infolettre|boletim|butlleti|noticies)$/.test(
      label,
    )
  )
    return 'blog';
  return null;
}

/** Whose an account or page is: by its name, else by how the sentence speaks ("follow us"). */
function whoseIs(
  url: string,
  text: string,
  sentence: string,
  section: string,
  belonging: (url: string) => Belonging,
): Found['whose'] | null {
  const named = belonging(url);
  if (named !== 'elsewhere') return named;
  if (others.test(section)) return null;
  return /\b(follow us|our|follow (the )?project|project'?s|official|stay (up to date|updated|informed|in touch)|keep up|find us|siguenos|nuestr[oa]s?|suivez-nous|notre|nos|siga-nos|noss[oa]|segueix-nos|nostr[ea])\b/.test(
    `${text} ${sentence}`,
  )
    ? 'project'
    : null;
}

function fromLinks(context: Context, document: Document, belonging: (url: string) => Belonging): readonly Found[] {
  return placedLinks(document).flatMap(({ link, section, block, label }): readonly Found[] => {
    const to = context.documents.follow(link, document);
    if (link.kind === 'image' || to.to !== 'elsewhere' || onesOwn.test(link.text)) return [];
    const channel = channelOf(label, to.url);
    if (channel === null || (link.kind === 'badge' && channel !== 'social')) return [];
    const whose = whoseIs(to.url, label, fold(block?.text.slice(0, 400) ?? ''), fold(section.heading), belonging);
    if (whose === null) return [];
    const summary = say(whose === 'project' ? `outreach.${channel}` : 'outreach.owners');
    const evidence: Evidence = { kind: 'observed', summary, path: document.path, line: link.line, url: to.url };
    return [{ channel, whose, evidence }];
  });
}
/** "Ana Gil's blog": somebody's own, not the project's. */
const onesOwn = /\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+['’]s /u;

function fromNewsletters(documents: readonly Document[]): readonly Found[] {
  return [...findSections(documents, newsletter), ...findPhrases(documents, newsletter)].map(({ document, line }) => ({
    channel: 'blog',
    whose: 'project',
    evidence: { kind: 'observed', summary: say('outreach.blog'), path: document.path, line },
  }));
}

function fromTalks(documents: readonly Document[]): readonly Found[] {
  return findSections(documents, talks)
    .filter(({ section }) => section.blocks.some(({ links, text }) => links.length > 0 || talkWords.test(fold(text))))
    .map(({ document, line }) => ({
      channel: 'talks',
      whose: 'project',
      evidence: { kind: 'observed', summary: say('outreach.talks'), path: document.path, line },
    }));
}

const placeOfPosts =
  /^((docs?|website|site|www|content|pages)\/){0,2}(_posts|blog|news|posts)\/([\w-]+\/)*[\w.-]*\d{4}[\w.-]*(\/index)?\.\w+$/;

/** Posts kept in the repository, where a site is made of it. */
function fromPosts(context: Context): readonly Found[] {
  const posts = context.documents
    .matching(placeOfPosts)
    .filter(({ path }) => isOwn(path) && formatOf(path) !== null && stemOf(path) !== 'readme');
  const [post] = posts;
  return post
    ? [
        {
          channel: 'blog',
          whose: 'project',
          evidence: { kind: 'observed', summary: say('outreach.posts', { count: posts.length }), path: post.path },
        },
      ]
    : [];
}

const nextStep: NextStep = { summary: say('outreach.next') };

export const outreach: Practice = {
  id: 'outreach',
  area: 'skills-and-promotion',
  basis: { kind: 'report', where: '12' },
  shows: ['P6'],
  reads: [manifestsWithHomepage],
  judge(context: Context): Judgement {
    const { documents, snapshot, settings } = context;
    const belonging = belongings(snapshot, documents, settings);
    const pages = documents.own.filter(
      ({ path }) => isOwn(path) && speaking.test(stemOf(path)) && prominent.test(path),
    );
    const found = [
      ...pages.flatMap((page) => fromLinks(context, page, belonging)),
      ...fromNewsletters(pages),
      ...fromTalks(pages),
      ...fromPosts(context),
    ];
    const evidenceOf = (whose: Found['whose']): readonly Evidence[] =>
      found
        .filter((each) => each.whose === whose)
        .map(({ evidence }) => evidence)
        .slice(0, 3);
    const [first, ...rest] = evidenceOf('project');
    const measures = { channels: new Set(found.map(({ evidence }) => evidence.url ?? evidence.path ?? '')).size };
    if (first) return { verdict: 'met', summary: say('outreach.met'), measures, evidence: [first, ...rest] };
    const [owners, ...more] = evidenceOf('owner');
    if (owners) {
      return {
        verdict: 'partly',
        summary: say('outreach.cooperative-only'),
        measures,
        evidence: [owners, ...more],
        nextStep,
      };
    }
    const lookedIn = ['README', 'docs', 'blog'] as const;
    return { verdict: 'not-yet', summary: say('outreach.missing'), measures, lookedIn, nextStep };
  },
};
