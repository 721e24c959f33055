import { mkdir, writeFile } from 'node:fs/promises';
import { settingsJsonSchema } from './settings-json-schema.ts';

/** Writes the JSON Schemas that the package publishes. */
const folder = new URL('../schema/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('settings.schema.json', folder), `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
