/** The drafts that this tab is just letting go of: when it comes straight back to one, it is no other tab. */
export interface PendingReleases {
  /** Begins at once, or when the tab has let go of the draft. */
  after(id: string, begin: () => void): void;
  add(id: string, released: Promise<unknown>): void;
}

export function pendingReleases(): PendingReleases {
  const pending = new Map<string, Promise<unknown>>();
  return {
    after(id, begin) {
      const released = pending.get(id);
      if (released) void released.then(begin);
      else begin();
    },
    add(id, released) {
      const all = Promise.all([pending.get(id), released]);
      pending.set(id, all);
      void all.then(() => {
        if (pending.get(id) === all) pending.delete(id);
      });
    },
  };
}
