export const openInfrastructure = {
  'free-licence.title': '',
  'free-licence.asks': '',
  'free-licence.why': '',
  'gpl-compatible-licence.title': '',
  'gpl-compatible-licence.asks': '',
  'gpl-compatible-licence.why': '',
  'outside-contributors.title': '',
  'outside-contributors.asks': '',
  'outside-contributors.why': '',
  'dependents.title': '',
  'dependents.asks': '',
  'dependents.why': '',
};
