/**
 * The eight areas of practice. The first joins the report's definition of digital infrastructure (Report 5); the others
 * join its "needs of DI projects" and its recommendations. Their order is the order of the card.
 */
export const areas = [
  'open-infrastructure',
  'planning-and-workflows',
  'care-for-users',
  'knowledge-sharing',
  'democratic-direction',
  'skills-and-promotion',
  'sustained-infrastructure',
  'inter-cooperation',
] as const;

export type AreaId = (typeof areas)[number];
