import { toJsonSchema } from '@valibot/to-json-schema';
import { scorecardSchema } from '../src/report/json-schema.ts';

/** Text of schema/scorecard.schema.json. Here, since the converter is no dependency of the product. */
export function publishedSchema(): string {
  const schema = {
    title: 'coop-scorecard: one scorecard',
    description: 'What coop-scorecard gives with --format json.',
    ...toJsonSchema(scorecardSchema),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
