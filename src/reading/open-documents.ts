import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Documents } from './documents.ts';

export function openDocuments(_snapshot: Snapshot): Documents {
  throw new Error('being written');
}
