import type { Words } from '../words.ts';

export const audit = {
  'practice.crashed': 'Something went wrong on our side while looking at this. It does not count.',
  'practice.not-applicable': (p: { reason: string }) => `The project says that this does not apply: ${p.reason}`,
  'practice.not-applicable-until': (p: { reason: string; until: number }, w: Words) =>
    `The project says that this does not apply until ${w.date(p.until)}: ${p.reason}`,
  'practice.found-at': (p: { path: string }) => `The project says that this is in ${p.path}.`,
  'infrastructure.free': 'Its licence makes it free software.',
  'infrastructure.not-free': 'It has no free licence, so others may not freely build on it.',
  'infrastructure.licence-unknown': 'It could not be told whether its licence is a free one.',
  'infrastructure.outside-contributors': 'People from outside have contributed to it.',
  'infrastructure.dependents': 'Other projects depend on it.',
  'infrastructure.use-unknown':
    'It is not known whether other projects depend on it, or whether people from outside have contributed to it.',
};
