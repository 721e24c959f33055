import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsFile } from '../src/settings/schema.ts';
import { en } from '../src/wording/en.ts';
import { language } from '../src/wording/languages.ts';
import type { MessageKey } from '../src/wording/message.ts';

type JsonSchema = ReturnType<typeof toJsonSchema>;

/**
 * The settings file for editors, from the definition that the audit reads it by. What JSON Schema cannot say (a day that
 * the calendar lacks, a path that leads outside) only the audit tells.
 */
export function settingsJsonSchema(): JsonSchema {
  const english = language('en');
  const schema = toJsonSchema(settingsFile, { target: 'draft-07', ignoreActions: ['check'] });
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, property]) => [
      key,
      { description: english.sentence(`settings.about.${key}` as MessageKey), ...(property as JsonSchema) },
    ]),
  );
  // A practice is what asks something.
  const ids = Object.keys(en).flatMap((key) => (key.endsWith('.asks') ? key.slice(0, -'.asks'.length) : []));
  const practice = properties.practices;
  return {
    ...schema,
    title: 'Settings of coop-scorecard',
    properties: {
      ...properties,
      ...(practice && { practices: { ...practice, propertyNames: { enum: ids } } }),
    },
  };
}
