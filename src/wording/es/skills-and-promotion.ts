import type { skillsAndPromotion as english } from '../en/skills-and-promotion.ts';
import type { Translation } from '../message.ts';

export const skillsAndPromotion: Translation<typeof english> = {
  'diverse-skills.title': '',
  'diverse-skills.asks': '',
  'diverse-skills.why': '',
  'communication.title': '',
  'communication.asks': '',
  'communication.why': '',
  'public-profile.title': '',
  'public-profile.asks': '',
  'public-profile.why': '',
  'outreach.title': '',
  'outreach.asks': '',
  'outreach.why': '',
};
