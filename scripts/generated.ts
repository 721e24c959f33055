import { practicesPage } from './practices-page.ts';
import { publishedSchema } from './scorecard-schema.ts';
import { settingsJsonSchema } from './settings-json-schema.ts';

/** Files that follow from the code, by their paths, as they must be. */
export const generated = (): Readonly<Record<string, string>> => ({
  'schema/scorecard.schema.json': publishedSchema(),
  'schema/settings.schema.json': `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`,
  'docs/practices.md': practicesPage('en'),
  'docs/practicas.md': practicesPage('es'),
});
