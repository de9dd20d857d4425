/**
 * The webhook events, in the order they are written (seed 003, table 2 and both examples).
 * One line adds one: form, validation, help and published schema read this table.
 * `key` is what the manifest says; `name` names it on screen and in field names, so it has no dots.
 */
// prettier-ignore
export const WEBHOOK_EVENTS = [
  { name: 'ContentEvent', key: 'ms.MessagingEventNotification.ContentEvent', help: 'Someone sent text, a file or a secure form.', retries: 3 },
  { name: 'RichContentEvent', key: 'ms.MessagingEventNotification.RichContentEvent', help: 'Someone sent rich content, such as cards, quick replies or a survey.', retries: 5 },
  { name: 'AcceptStatusEvent', key: 'ms.MessagingEventNotification.AcceptStatusEvent', help: 'A message was delivered or read.', retries: 1 },
  { name: 'ChatStateEvent', key: 'ms.MessagingEventNotification.ChatStateEvent', help: 'Someone started or paused typing.', retries: null },
  { name: 'ExConversationChangeNotification', key: 'cqm.ExConversationChangeNotification', help: 'A conversation opened, closed or changed participants. Includes the full conversation state.', retries: null },
] as const satisfies readonly WebhookEvent[];

interface WebhookEvent {
  name: string;
  key: string;
  help: string;
  /** `max_retries` in the documents' template; null where it sets none. */
  retries: number | null;
}

export type EventName = (typeof WEBHOOK_EVENTS)[number]['name'];
