import { CloneError } from '../sources/checkout/clone.ts';
import { FolderError } from '../sources/checkout/folder-error.ts';
import { RepositoryError } from '../sources/github/github.ts';
import { type Message, say } from '../wording/message.ts';
import type { AuditArguments } from './arguments.ts';

/** Why nothing could be audited and what to try, as a sentence; null for what is a bug. */
export function failureOf(error: unknown, { target, ref }: AuditArguments): Message | null {
  if (error instanceof FolderError) return folderFailure(error);
  if (error instanceof CloneError) return cloneFailure(error);
  if (error instanceof RepositoryError) return repositoryFailure(error, target, ref ?? '');
  return null;
}

function folderFailure({ code, folder: path, ref }: FolderError): Message {
  switch (code) {
    case 'missing':
      return say('cli.folder-missing', { path });
    case 'not-a-folder':
      return say('cli.not-a-folder', { path });
    case 'denied':
      return say('cli.folder-unreadable', { path });
    case 'unknown-ref':
      return say('cli.unknown-ref', { ref: ref ?? '' });
    case 'no-git':
      return say('cli.ref-without-history', { ref: ref ?? '' });
  }
}

function cloneFailure({ code, url }: CloneError): Message {
  switch (code) {
    case 'not-found':
      return say('cli.clone-not-found', { url });
    case 'not-allowed':
      return url.startsWith('https:') ? say('cli.clone-not-allowed', { url }) : say('cli.bad-address', { url });
    case 'no-network':
      return say('cli.clone-no-network', { url });
    case 'timed-out':
      return say('cli.clone-timed-out', { url });
    case 'too-large':
      return say('cli.clone-too-large', { url });
    case 'no-git':
      return say('cli.no-git');
    case 'stopped':
    case 'failed':
      return say('cli.clone-failed', { url });
  }
}

function repositoryFailure({ code, until, status }: RepositoryError, target: string, ref: string): Message {
  switch (code) {
    case 'not-found':
      return say('cli.repository-not-found', { target });
    case 'bad-token':
      return say('cli.bad-token');
    case 'forbidden':
      return say('cli.repository-forbidden', { target });
    case 'rate-limited':
      return until === null ? say('cli.rate-limited') : say('cli.rate-limited-until', { until });
    case 'no-network':
      return say('cli.github-unreachable');
    case 'timed-out':
      return say('cli.github-timed-out');
    case 'unknown-ref':
      return say('cli.unknown-ref', { ref });
    case 'failed':
      return say('cli.github-failed', { status: status === null ? '' : ` (${status})` });
  }
}
