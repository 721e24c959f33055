import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Milliseconds since 1970 at which something that is bundled was last written. */
export function lastChange(): number {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const files = [...sources.map((path) => join('src', path)), 'package.json', 'package-lock.json'];
  return Math.max(...files.map((path) => statSync(join(root, path)).mtimeMs));
}
