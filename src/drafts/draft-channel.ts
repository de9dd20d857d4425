/** Carries messages to the other tabs with this app, never to the one that sends them. */
export interface DraftChannel {
  post(message: unknown): void;
  subscribe(listener: (message: unknown) => void): () => void;
}

export function broadcastChannel(name = 'app-install-manifest'): DraftChannel {
  const channel = openChannel(name);
  if (!channel) return channelHub()();
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's; a BroadcastChannel has none
    post: (message) => channel.postMessage(message),
    subscribe(listener) {
      const hear = ({ data }: MessageEvent) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

/** Old browsers lack it, Firefox refuses it where site data is blocked: a tab then learns of the others when it looks. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** Makes the channels of several tabs within one page. */
export function channelHub(): () => DraftChannel {
  const tabs = new Set<Set<(message: unknown) => void>>();
  return () => {
    const own = new Set<(message: unknown) => void>();
    tabs.add(own);
    return {
      post(message) {
        for (const listeners of tabs) {
          if (listeners !== own) listeners.forEach((listener) => listener(message));
        }
      },
      subscribe(listener) {
        own.add(listener);
        return () => void own.delete(listener);
      },
    };
  };
}
