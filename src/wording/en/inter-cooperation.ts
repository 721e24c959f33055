export const interCooperation = {
  'cooperative-identity.title': '',
  'cooperative-identity.asks': '',
  'cooperative-identity.why': '',
  'federation.title': '',
  'federation.asks': '',
  'federation.why': '',
  'joint-work.title': '',
  'joint-work.asks': '',
  'joint-work.why': '',
  'data-rights.title': '',
  'data-rights.asks': '',
  'data-rights.why': '',
};
