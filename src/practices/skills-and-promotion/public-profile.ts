import { isOwn, nameOf } from '../../reading/places.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, Practice } from '../practice.ts';

const topicsForMet = 3;
const partsForMet = 3;

const logo = /(^|[-_.])(logo|logotype|logotipo|logotip|banner|icon)([-_.]|$)/i;
const picture = /\.(svg|png|jpe?g|gif|webp)$/i;

export const publicProfile: Practice = {
  id: 'public-profile',
  area: 'skills-and-promotion',
  basis: { kind: 'report', where: '12' },
  shows: ['P6'],
  judge({ snapshot, documents }: Context): Judgement {
    if (!snapshot.profile.known) {
      const summary =
        snapshot.profile.why === 'unsupported' ? say('public-profile.not-here') : say('public-profile.unread');
      return { verdict: 'not-checked', summary };
    }
    const { description, homepage, topics, socialImage } = snapshot.profile.value;
    const { readme } = documents;
    const shown = readme?.links.find(
      (link) => link.kind === 'image' && (logo.test(nameOf(link.target)) || logo.test(link.text.replaceAll(' ', '-'))),
    );
    const [kept] = documents.entries(
      (path) => picture.test(path) && isOwn(path) && path.split('/').length <= 3 && /^logo/i.test(nameOf(path)),
    );
    const observed = (summary: Evidence['summary'], place: Partial<Evidence> = {}): Evidence => ({
      kind: 'observed',
      summary,
      ...place,
    });
    const image = socialImage
      ? [observed(say('public-profile.social-image'))]
      : shown && readme
        ? [observed(say('public-profile.logo'), { path: readme.path, line: shown.line })]
        : kept
          ? [observed(say('public-profile.logo'), { path: kept.path })]
          : [];
    const [first, ...rest] = [
      ...(description?.trim() ? [observed(say('public-profile.description'))] : []),
      ...(homepage?.trim() ? [observed(say('public-profile.website'), { url: homepage })] : []),
      ...(topics.length >= topicsForMet ? [observed(say('public-profile.topics', { count: topics.length }))] : []),
      ...image,
    ];
    const parts = first ? rest.length + 1 : 0;
    const measures = { parts, topics: topics.length };
    const missing = !description?.trim()
      ? say('public-profile.next-description')
      : topics.length < topicsForMet
        ? say('public-profile.next-topics')
        : !homepage?.trim()
          ? say('public-profile.next-website')
          : say('public-profile.next-image');
    if (!first) {
      const lookedIn = ['description', 'website', 'topics', 'README'] as const;
      return {
        verdict: 'not-yet',
        summary: say('public-profile.missing'),
        measures,
        lookedIn,
        nextStep: { summary: missing },
      };
    }
    const evidence = [first, ...rest] as const;
    if (parts >= partsForMet) return { verdict: 'met', summary: say('public-profile.met'), measures, evidence };
    return {
      verdict: 'partly',
      summary: say('public-profile.some', { parts }),
      measures,
      evidence,
      nextStep: { summary: missing },
    };
  },
};
