import type { report as english } from '../en/report.ts';
import type { Translation } from '../message.ts';

export const report: Translation<typeof english> = {
  'words.less-than-a-day': 'menos de un día',
};
