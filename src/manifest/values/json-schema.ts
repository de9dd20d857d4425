import * as z from 'zod/mini';
import type { Json } from '#manifest/json/json.ts';
import { manifestSchema } from '#manifest/fields/manifest-schema.ts';
import { SECTION_DESCRIPTIONS } from '#manifest/fields/section-descriptions.ts';
import { withExamples } from './schema-examples.ts';

/** The published JSON Schema (draft 2020-12), made from the same fields as the form's own schema (M9). */
export function publishedSchema(): Json {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' });
  const published = {
    $schema,
    title: 'LivePerson application install manifest',
    description: `${SECTION_DESCRIPTIONS.manifest.help} Accepts exactly the manifests in which the wizard finds no errors. Unknown keys are allowed.`,
    ...schema,
  };
  // Through text: what is published is JSON, whatever zod's objects carry besides.
  return withExamples(JSON.parse(JSON.stringify(published)) as Json);
}
