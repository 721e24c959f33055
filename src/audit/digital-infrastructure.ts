import { type Message, say } from '../wording/message.ts';
import type { PracticeResult, Scorecard } from './scorecard.ts';

/**
 * Whether this is digital infrastructure as Report 5 defines it: code under a free licence, and other projects depend on
 * it or people outside contribute to it.
 */
export function digitalInfrastructure(practices: readonly PracticeResult[]): Scorecard['digitalInfrastructure'] {
  const verdictOf = (id: PracticeResult['id']): PracticeResult['verdict'] | undefined =>
    practices.find((practice) => practice.id === id)?.verdict;
  const licence = practices.find((practice) => practice.id === 'free-licence');
  const because: Message[] = [];
  if (licence?.verdict === 'not-yet') {
    return { verdict: 'no', because: [say('infrastructure.not-free')] };
  }
  const free = licence?.verdict === 'met' || licence?.measures.free === true;
  because.push(free ? say('infrastructure.free') : say('infrastructure.licence-unknown'));
  const outside = shown(verdictOf('outside-contributors'));
  const depended = verdictOf('dependents') === 'met';
  if (outside) because.push(say('infrastructure.outside-contributors'));
  if (depended) because.push(say('infrastructure.dependents'));
  if (!outside && !depended) because.push(say('infrastructure.use-unknown'));
  return { verdict: free && (outside || depended) ? 'yes' : 'unknown', because };
}

const shown = (verdict: PracticeResult['verdict'] | undefined): boolean => verdict === 'met' || verdict === 'partly';
