/**
 * Writes schema/scorecard.schema.json, the published JSON Schema of `--format json`, from src/report/json-schema.ts:
 *
 *   node scripts/build-scorecard-schema.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchema } from './scorecard-schema.ts';

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
writeFileSync(new URL('../schema/scorecard.schema.json', import.meta.url), publishedSchema());
