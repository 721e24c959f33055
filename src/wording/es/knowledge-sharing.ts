import type { knowledgeSharing as english } from '../en/knowledge-sharing.ts';
import type { Translation } from '../message.ts';

export const knowledgeSharing: Translation<typeof english> = {
  'readme.title': '',
  'readme.asks': '',
  'readme.why': '',
  'documentation.title': '',
  'documentation.asks': '',
  'documentation.why': '',
  'learning-materials.title': '',
  'learning-materials.asks': '',
  'learning-materials.why': '',
  'translations.title': '',
  'translations.asks': '',
  'translations.why': '',
};
