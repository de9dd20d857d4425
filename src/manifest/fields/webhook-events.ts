/**
 * The webhook events, in the order they are written (seed 003, table 2 and both examples).
 * One line adds one: form, validation, help and published schema read this table.
 * `key` is what the manifest says; `name` names it on screen and in field names, so it has no dots.
 */
// prettier-ignore
export const WEBHOOK_EVENTS = [
  { name: 'ContentEvent', key: 'ms.MessagingEventNotification.ContentEvent', help: 'A message with text, a file or a secure form was sent.', retries: 3 },
  { name: 'RichContentEvent', key: 'ms.MessagingEventNotification.RichContentEvent', help: 'Structured content was sent: cards, quick replies, surveys.', retries: 5 },
  { name: 'AcceptStatusEvent', key: 'ms.MessagingEventNotification.AcceptStatusEvent', help: 'A message was delivered or read.', retries: 1 },
  { name: 'ChatStateEvent', key: 'ms.MessagingEventNotification.ChatStateEvent', help: 'Someone started or paused typing.', retries: null },
  { name: 'ExConversationChangeNotification', key: 'cqm.ExConversationChangeNotification', help: 'A conversation was opened or closed or its participants changed. Carries the whole state.', retries: null },
] as const satisfies readonly WebhookEvent[];

interface WebhookEvent {
  name: string;
  key: string;
  help: string;
  /** `max_retries` in the documents' template; null where it sets none. */
  retries: number | null;
}

export type EventName = (typeof WEBHOOK_EVENTS)[number]['name'];
