/** What a person reads at a place of a manifest: in the form, in its text, in the published schema. */
export interface PlaceDescription {
  label: string;
  help: string;
  optional: boolean;
  example?: string;
  /** At most so many Unicode code points. */
  limit?: number;
  /** Why it cannot be changed for now. */
  locked?: string;
}

export function limitInWords(limit: number): string {
  return `At most ${limit} characters.`;
}

type SectionDescription = Pick<PlaceDescription, 'label' | 'help'>;

/** The parts that hold others; an event's words are in its own table. */
export const SECTION_DESCRIPTIONS = {
  manifest: {
    label: 'Manifest',
    help: 'What LivePerson installs your app from.',
  },
  capabilities: {
    label: 'Capabilities',
    help: 'What the app takes part in, such as events it receives and engagements that lead to it.',
  },
  webhooks: {
    label: 'Webhooks',
    help: 'The events sent to your server, and where each one goes.',
  },
  engagement: {
    label: 'Engagement',
    help: 'Campaigns on your customers’ websites and apps can send visitors to this app.',
  },
  headers: {
    label: 'Headers',
    help: 'HTTP headers sent with every notification of this event.',
  },
  header: {
    label: 'Header',
    help: 'One header, with a name and a value.',
  },
} as const satisfies Record<string, SectionDescription>;
