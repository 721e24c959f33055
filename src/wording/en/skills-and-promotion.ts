export const skillsAndPromotion = {
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
