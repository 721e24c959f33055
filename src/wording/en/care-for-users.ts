export const careForUsers = {
  'issue-response.title': '',
  'issue-response.asks': '',
  'issue-response.why': '',
  'issue-closure.title': '',
  'issue-closure.asks': '',
  'issue-closure.why': '',
  'contribution-response.title': '',
  'contribution-response.asks': '',
  'contribution-response.why': '',
  'support-channel.title': '',
  'support-channel.asks': '',
  'support-channel.why': '',
};
