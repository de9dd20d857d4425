import type { Json } from '#manifest/json/json.ts';
import type { RuleId } from './issue.ts';
import { presetOf } from './engagement-values.ts';
import type { PlaceDescription } from './section-descriptions.ts';

/**
 * What it takes to draw a field and to begin it. Its rules (`*-fields.ts`) come on top of it: they
 * are not needed before somebody has typed, and are loaded after the first screen.
 */
export interface FieldWords<Value extends Json = Json> extends PlaceDescription {
  /** What a new draft has here: what the documents' template says. Without it an empty text. */
  preset?: Value;
  /** Of a text that has no more rules than its limit (`plainText`): its number. */
  rule?: RuleId;
  /** Spaces at the ends of what was typed are taken off when the field is left. */
  isTrimmed?: true;
}

type WordsTable = Record<string, FieldWords>;

/** A4, A5: what every connector asks for. */
export const REQUIRED_GRANT_TYPE = 'client_credentials';
export const REQUIRED_SCOPE = 'msg.consumer';

/** Fields by their keys, in the order in which they are written (M1). */
export const APP_INFO_WORDS = {
  client_name: {
    label: 'App name',
    help: 'Agents see this as the source of the conversation. Use the name your customers know.',
    example: 'Acme WhatsApp',
    limit: 100,
    optional: false,
    isTrimmed: true,
  },
  description: {
    label: 'Description',
    help: 'What the app does, in one line. Read by the people who install it.',
    example: 'Brings WhatsApp conversations to Acme’s agents',
    limit: 256,
    optional: true,
  },
  grant_types: {
    label: 'Grant types',
    help: 'How the app signs in to LivePerson. Most apps only need this one.',
    locked: `${REQUIRED_GRANT_TYPE} is required by LivePerson`,
    optional: true,
    preset: [REQUIRED_GRANT_TYPE],
  },
  scope: {
    label: 'Scope',
    help: 'What the app is allowed to do. Separate several with spaces. Most apps only need this one.',
    locked: `${REQUIRED_SCOPE} is required by LivePerson`,
    limit: 128,
    optional: true,
    preset: REQUIRED_SCOPE,
    isTrimmed: true,
  },
  logo_uri: {
    label: 'Logo URI',
    help: 'Address of your app’s logo. You can start with the default picture.',
    example: 'https://acme.com/logo.png',
    limit: 128,
    optional: true,
    // A root-relative path on the platform itself (A6).
    preset: '/src/modules/campaigns/assets/img/software/Mobile-App.png',
    isTrimmed: true,
  },
} satisfies WordsTable;

export const WEBHOOK_WORDS = {
  endpoint: {
    label: 'Endpoint',
    help: 'Where LivePerson sends this event. Must be https; a query string is allowed.',
    example: 'https://hooks.acme.com/liveperson',
    optional: false,
    isTrimmed: true,
  },
  max_retries: {
    label: 'Max retries',
    help: 'How many times LivePerson retries if your server doesn’t respond. “Not set” lets LivePerson decide; 0 means never.',
    optional: true,
  },
} satisfies WordsTable;

export const HEADER_WORDS = {
  header_name: {
    label: 'Header name',
    help: 'LivePerson sends this header with every notification.',
    example: 'X-Api-Key',
    optional: false,
  },
  header_value: {
    label: 'Header value',
    help: 'Hidden on screen, but included in the file you download.',
    optional: false,
  },
} satisfies WordsTable;

const LOCKED_OFF = {
  locked: 'LivePerson requires this to be off.',
  optional: false,
  preset: false,
};

export const ENGAGEMENT_WORDS = {
  design_engagement: {
    label: 'Design engagement',
    help: 'Lets you design the engagement window yourself.',
    ...LOCKED_OFF,
  },
  design_window: {
    label: 'Design window',
    help: 'Lets you add your own window to the engagement.',
    ...LOCKED_OFF,
  },
  entry_point: {
    label: 'Entry point',
    help: 'Where campaigns can show the invitation to chat.',
    optional: false,
    preset: presetOf('entry_point'),
  },
  visitor_behavior: {
    label: 'Visitor behavior',
    help: 'Visitor actions that campaigns can respond to.',
    optional: false,
    preset: presetOf('visitor_behavior'),
  },
  target_audience: {
    label: 'Target audience',
    help: 'Types of visitors that campaigns can target.',
    optional: false,
    preset: presetOf('target_audience'),
  },
  goal: {
    label: 'Goal',
    help: 'What campaigns can aim to achieve.',
    optional: false,
    preset: presetOf('goal'),
  },
  consumer_identity: {
    label: 'Consumer identity',
    help: 'Whether visitors must be signed in.',
    optional: false,
    preset: presetOf('consumer_identity'),
  },
  language_selection: {
    label: 'Language selection',
    help: 'Lets campaigns target visitors by language.',
    optional: false,
    preset: false,
  },
} satisfies WordsTable;
