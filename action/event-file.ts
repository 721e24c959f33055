import { readFileSync, statSync } from 'node:fs';

/** GitHub sends no event longer than 25 MB; a longer file is no event. */
const mostBytes = 32 * 1024 * 1024;

/** The event as GitHub wrote it; without one, or where it cannot be read, there is nothing to know of it. */
export function eventPayload(path: string): unknown {
  try {
    const file = statSync(path);
    return file.isFile() && file.size <= mostBytes ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
}
