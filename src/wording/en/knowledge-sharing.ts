export const knowledgeSharing = {
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
