import type { Words } from '../words.ts';

export const audit = {
  'practice.crashed': 'Something went wrong on our side while looking at this. It does not count.',
  'practice.not-applicable': (p: { reason: string }) => `The project says this does not apply: ${p.reason}`,
  'practice.not-applicable-until': (p: { reason: string; until: number }, w: Words) =>
    `The project says, until ${w.date(p.until)}, that this does not apply: ${p.reason}`,
  'practice.found-at': (p: { path: string }) => `The project says this is in ${p.path}.`,
  'infrastructure.free': 'Its licence makes it free software.',
  'infrastructure.not-free': 'It has no free licence yet, so others cannot build on it.',
  'infrastructure.licence-unknown': 'We could not tell whether its licence is a free one.',
  'infrastructure.outside-contributors': 'People outside the project contribute to it.',
  'infrastructure.dependents': 'Other projects depend on it.',
  'infrastructure.use-unknown':
    'We do not know of other projects that depend on it, or of people outside who contribute.',
};
