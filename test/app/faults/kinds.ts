import type { Failure } from '../../github/faults.ts';

const said = (status: number, message: string): Failure => ({ kind: 'status', status, body: { message } });
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** Everything that GitHub, or the way there, does to a request. Made anew for each, since limits end at a time. */
export const kinds: Readonly<Record<string, () => Failure>> = {
  '401': () => said(401, 'Bad credentials'),
  '403': () => said(403, 'Resource not accessible by integration'),
  '404': () => said(404, 'Not Found'),
  '410': () => said(410, 'Gone'),
  '422': () => said(422, 'Validation Failed'),
  '429': () => said(429, 'Too many requests'),
  '500': () => said(500, 'Server Error'),
  '502': () => ({ kind: 'status', status: 502, body: '<html>Bad gateway</html>' }),
  '503': () => said(503, 'Service Unavailable'),
  'a secondary limit': () => ({ kind: 'secondary-limit', retryAfter: 1 }),
  'the hourly limit': () => ({ kind: 'primary-limit', reset: inSeconds(2) }),
  'the hourly limit as 429': () => ({ kind: 'primary-limit', reset: inSeconds(2), status: 429 }),
  'a reset': () => ({ kind: 'reset' }),
  silence: () => ({ kind: 'silence' }),
  'a slow answer': () => ({ kind: 'slow', milliseconds: 200 }),
  'a body that drips for ever': () => ({ kind: 'slow', milliseconds: 600_000 }),
  'an answer cut short': () => ({ kind: 'cut' }),
  'an empty answer': () => ({ kind: 'body', body: '' }),
  'an answer that is no JSON': () => ({ kind: 'body', body: 'not json' }),
  'an answer of another form': () => ({ kind: 'rewrite', change: () => ({ odd: true }) }),
  'an answer that is null': () => ({ kind: 'rewrite', change: () => null }),
};

/** Of these the App must wait for the end of its patience. */
export const slowKinds: readonly string[] = ['silence', 'a body that drips for ever'];

/** On purpose: a person did it. */
export const issuesOff = '410, issues switched off';
export const kindOff = (): Failure => said(410, 'Issues has been disabled in this repository.');

/** What GraphQL has besides, with status 200. */
export const kindsOfGraphql: Readonly<Record<string, () => Failure>> = {
  'the hourly limit, in the answer': () => ({ kind: 'graphql-limit', reset: inSeconds(2) }),
  'too much asked': () => ({ kind: 'resource-limits' }),
  'GitHub gave up': () => ({ kind: 'gave-up' }),
  'GitHub gave up with 502': () => ({ kind: 'gave-up', status: 502 }),
  'GitHub gave up with 504': () => ({ kind: 'gave-up', status: 504 }),
  'a part refused': () => ({ kind: 'refused-field', path: ['repository', 'issues'] }),
  'all of it refused': () => ({ kind: 'refused-field', path: ['repository'] }),
};

/** Every time: none of these may be asked for ever. */
export const kindsForEver: Readonly<Record<string, () => Failure>> = {
  '404, every time': () => said(404, 'Not Found'),
  '500, every time': () => said(500, 'Server Error'),
  'an answer cut short, every time': () => ({ kind: 'cut' }),
};
