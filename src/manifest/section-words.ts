/** What a person reads at the parts of a manifest that hold others. */
interface SectionWords {
  label: string;
  help: string;
}

/** Form, text editor and published schema read this table; an event's words are in its own. */
export const SECTION_WORDS = {
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
} as const satisfies Record<string, SectionWords>;
