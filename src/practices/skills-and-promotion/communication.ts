import { judgeTask } from '../declared.ts';
import type { Practice } from '../practice.ts';

export const communication: Practice = {
  id: 'communication',
  area: 'skills-and-promotion',
  declared: true,
  basis: { kind: 'report', where: 'Recommendations' },
  shows: ['P6'],
  judge: ({ settings, documents }) => judgeTask('communication', settings.people.communication, documents),
};
