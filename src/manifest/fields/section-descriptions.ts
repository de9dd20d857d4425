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
    label: 'The whole manifest',
    help: 'What the platform installs the app by.',
  },
  capabilities: {
    label: 'Capabilities',
    help: 'What the app takes part in: notifications it receives, engagements it is offered in.',
  },
  webhooks: {
    label: 'Webhooks',
    help: 'The events your server is notified of, each with its own address.',
  },
  engagement: {
    label: 'Engagement',
    help: 'Invitations to a conversation on your customers’ sites and apps may lead to it.',
  },
  headers: {
    label: 'Headers',
    help: 'Sent with every notification of this event.',
  },
  header: {
    label: 'Header',
    help: 'One header: its name and its value.',
  },
} as const satisfies Record<string, SectionDescription>;
