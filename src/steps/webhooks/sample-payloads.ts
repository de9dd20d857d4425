import type { Json } from '#manifest/json/json.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';

const AT = 1_767_225_600_000;
const CONVERSATION = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const AGENT = { id: '6f7a8b9c-agent', role: 'ASSIGNED_AGENT' };

/** Own examples of what a server may receive, for trying it out; the developer guide is the reference. */
export const SAMPLE_PAYLOADS: Record<EventName, Json> = {
  ContentEvent: messaging({
    event: {
      type: 'ContentEvent',
      contentType: 'text/plain',
      message: 'Good morning, your order is on its way.',
    },
  }),
  RichContentEvent: messaging({
    event: {
      type: 'RichContentEvent',
      content: {
        type: 'vertical',
        elements: [
          { type: 'text', text: 'When should we deliver it?' },
          {
            type: 'button',
            title: 'Tomorrow',
            click: { actions: [{ type: 'publishText', text: 'Tomorrow' }] },
          },
        ],
      },
    },
  }),
  AcceptStatusEvent: messaging({
    event: { type: 'AcceptStatusEvent', status: 'READ', sequenceList: [3] },
  }),
  ChatStateEvent: messaging({ event: { type: 'ChatStateEvent', chatState: 'COMPOSING' } }),
  ExConversationChangeNotification: {
    kind: 'notification',
    type: 'cqm.ExConversationChangeNotification',
    body: {
      sentTs: AT,
      changes: [
        {
          type: 'UPSERT',
          result: {
            convId: CONVERSATION,
            conversationDetails: {
              state: 'OPEN',
              startTs: AT - 60_000,
              participants: [AGENT, { id: '1d2e3f4a-consumer', role: 'CONSUMER' }],
            },
          },
        },
      ],
    },
  },
};

function messaging(change: { event: Json }): Json {
  return {
    kind: 'notification',
    type: 'ms.MessagingEventNotification',
    body: {
      changes: [
        {
          sequence: 4,
          serverTimestamp: AT,
          conversationId: CONVERSATION,
          dialogId: CONVERSATION,
          originatorId: AGENT.id,
          originatorMetadata: AGENT,
          ...change,
        },
      ],
    },
  };
}
