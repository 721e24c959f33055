export const report = {
  'words.less-than-a-day': 'less than a day',
};
