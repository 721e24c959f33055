import { judgeTask } from '../declared.ts';
import type { Practice } from '../practice.ts';

export const management: Practice = {
  id: 'management',
  area: 'democratic-direction',
  declared: true,
  basis: { kind: 'report', where: 'Recommendations' },
  shows: ['S4'],
  judge: ({ settings, documents }) => judgeTask('management', settings.people.management, documents),
};
