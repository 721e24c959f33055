import type { Document, DocumentLink } from '../reading/document.ts';
import { fold } from '../reading/fold.ts';
import { belongings } from '../reading/own-sites.ts';
import { contentUnder, findSections } from '../reading/search.ts';
import { contributing, developing } from '../reading/topics/contributing.ts';
import { say } from '../wording/message.ts';
import type { Context, Evidence, Judgement } from './practice.ts';

/** Documents whose links may lead to the guide. */
interface Leading {
  readonly readmes: readonly Document[];
  /** The READMEs and documents named as guides. */
  readonly pages: readonly Document[];
}

function onSite({ path }: Document, { line, target }: DocumentLink): Judgement {
  const evidence: Evidence = { kind: 'observed', summary: say('contribution-guide.on-site'), path, line, url: target };
  return { verdict: 'met', summary: say('contribution-guide.elsewhere'), evidence: [evidence] };
}

/** Pages on working on the code, by the path of their address; not the places where the work itself is done. */
const leadsToGuide =
  /^https?:\/\/[^/]+\/(?!(?:.*\/)?(?:issues|pulls?|merge_requests|releases|discussions|projects|milestones?|fork|compare)\b).*(?:\bdev(?:s|el|elop\w*)?\b|coding|contribut|contribu(?:ir|er)|hacking|wikis?\/)/i;

/** A guide on the project's site or wiki that the README leads to; its text is not read. */
export function guideOnSite({ snapshot, documents, settings }: Context, where: Leading): Judgement | null {
  const belongs = belongings(snapshot, documents, settings);
  const isOwnPage = (link: DocumentLink, from: Document): boolean =>
    documents.follow(link, from).to === 'elsewhere' && belongs(link.target) !== 'elsewhere';
  const isGuide = ({ text, target, kind }: DocumentLink): boolean =>
    kind === 'link' &&
    /^https?:/.test(target) &&
    saysGuide.test(fold(text).concat(' ', fold(decoded(target)).replace(/[-_/]/g, ' ')));
  for (const document of where.pages) {
    const link = document.links.find((each) => isGuide(each) && isOwnPage(each, document));
    if (link) return onSite(document, link);
  }
  for (const { document, section } of [contributing, developing].flatMap((topic) =>
    findSections(where.readmes, topic),
  )) {
    const link = contentUnder(document, section)
      .flatMap(({ links }) => links)
      .find((each) => each.kind === 'link' && leadsToGuide.test(decoded(each.target)) && isOwnPage(each, document));
    if (link) return onSite(document, link);
  }
  return null;
}

const saysGuide =
  /\b(?:contribut(?:ing|ion|or|ors|ions) (?:guide|guidelines?|docs?|documentation)|(?:developer|developing|development) (?:guide|guidelines?|handbook)|how to contribute|(?:git|git ?hub|branching|contributors?) workflow|guidelines for contributors|guia de (?:contribucion|desarrollo|contribuicao)|guide de contribution|contributing)\b/;

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
