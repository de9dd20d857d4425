import * as z from 'zod/mini';
import { APP_INFO_FIELDS } from './app-info-fields.ts';
import { schemaOf, type Field } from './checks.ts';
import { ENGAGEMENT_FIELDS } from './engagement-fields.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { SECTION_WORDS } from './section-words.ts';
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

function wordsOf(section: keyof typeof SECTION_WORDS): { title: string; description: string } {
  const { label, help } = SECTION_WORDS[section];
  return { title: label, description: help };
}

const header = z.looseObject(shapeOf(HEADER_FIELDS)).check(z.meta(wordsOf('header')));

const webhook = z.looseObject({
  ...shapeOf(WEBHOOK_FIELDS),
  headers: z.optional(z.array(header).check(z.meta(wordsOf('headers')))),
});

const events = Object.fromEntries(
  WEBHOOK_EVENTS.map(({ key, name, help }) => [
    key,
    z.optional(webhook.check(z.meta({ title: name, description: help }))),
  ]),
);

const engagement = z.looseObject(shapeOf(ENGAGEMENT_FIELDS)).check(z.meta(wordsOf('engagement')));

const capabilities = z
  .looseObject({
    webhooks: z.optional(z.looseObject(events).check(z.meta(wordsOf('webhooks')))),
    engagement: z.optional(engagement),
  })
  .check(z.meta(wordsOf('capabilities')));

/**
 * The documented shape, from the same leaves the form is validated by: accepts exactly the
 * manifests `issuesOf` finds no error in. Unknown keys are allowed at every level.
 */
export const manifestSchema = z.looseObject({
  ...shapeOf(APP_INFO_FIELDS),
  capabilities: z.optional(capabilities),
});
