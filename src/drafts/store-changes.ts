import { isObject } from '#manifest/json/json.ts';
import { createListeners } from './create-store.ts';
import type { DraftChannel } from './draft-channel.ts';

type Change =
  | { kind: 'written' | 'removed'; id: string }
  | { kind: 'cleared' }
  /** Written in this page's memory only. */
  | { kind: 'unsaved' };

/** Something that changed in the store; elsewhere: in another tab. */
export type StoreChange = Change & { elsewhere: boolean };

/** Tells this tab and the others what changed, and hears what the others tell. */
export function tellChanges(channel: DraftChannel) {
  const { tell: announce, subscribe } = createListeners<StoreChange>();
  channel.subscribe((message) => {
    if (isChange(message)) announce({ ...message, elsewhere: true });
  });
  return {
    announce: (change: Change) => announce({ ...change, elsewhere: false }),
    tell(change: Change) {
      announce({ ...change, elsewhere: false });
      channel.post(change);
    },
    subscribe,
  };
}

/** Another tab may run another version of this app. */
function isChange(message: unknown): message is Change {
  if (!isObject(message)) return false;
  const { kind, id } = message;
  return (
    kind === 'cleared' || ((kind === 'written' || kind === 'removed') && typeof id === 'string')
  );
}
