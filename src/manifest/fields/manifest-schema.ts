import * as z from 'zod/mini';
import { APP_INFO_FIELDS } from './app-info-fields.ts';
import { schemaOf, type Field } from './checks.ts';
import { ENGAGEMENT_FIELDS } from './engagement-fields.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { SECTION_DESCRIPTIONS } from './section-descriptions.ts';
import { WEBHOOK_EVENTS } from './webhook-events.ts';
import { WEBHOOK_FIELDS } from './webhook-fields.ts';

/** The fields as members of an object: whether one may be missing is the container's to say. */
function shapeOf(fields: Record<string, Field>): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const leaf = schemaOf(field);
      return [key, field.optional ? z.optional(leaf) : leaf];
    }),
  );
}

function metaOf(section: keyof typeof SECTION_DESCRIPTIONS): {
  title: string;
  description: string;
} {
  const { label, help } = SECTION_DESCRIPTIONS[section];
  return { title: label, description: help };
}

const header = z.looseObject(shapeOf(HEADER_FIELDS)).check(z.meta(metaOf('header')));

const webhook = z.looseObject({
  ...shapeOf(WEBHOOK_FIELDS),
  headers: z.optional(z.array(header).check(z.meta(metaOf('headers')))),
});

const events = Object.fromEntries(
  WEBHOOK_EVENTS.map(({ key, name, help }) => [
    key,
    z.optional(webhook.check(z.meta({ title: name, description: help }))),
  ]),
);

const engagement = z.looseObject(shapeOf(ENGAGEMENT_FIELDS)).check(z.meta(metaOf('engagement')));

const capabilities = z
  .looseObject({
    webhooks: z.optional(z.looseObject(events).check(z.meta(metaOf('webhooks')))),
    engagement: z.optional(engagement),
  })
  .check(z.meta(metaOf('capabilities')));

/**
 * The documented shape, from the same leaves the form is validated by: accepts exactly the
 * manifests `issuesOf` finds no error in. Unknown keys are allowed at every level.
 */
export const manifestSchema = z.looseObject({
  ...shapeOf(APP_INFO_FIELDS),
  capabilities: z.optional(capabilities),
});
