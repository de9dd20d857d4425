/** What a tab is just letting go of: coming straight back to it, it is no other tab. */
export interface Departures {
  /** Begins at once, or when the tab has let go of the draft. */
  after(id: string, begin: () => void): void;
  add(id: string, left: Promise<unknown>): void;
}

export function departures(): Departures {
  const leaving = new Map<string, Promise<unknown>>();
  return {
    after(id, begin) {
      const left = leaving.get(id);
      if (left) void left.then(begin);
      else begin();
    },
    add(id, left) {
      const all = Promise.all([leaving.get(id), left]);
      leaving.set(id, all);
      void all.then(() => {
        if (leaving.get(id) === all) leaving.delete(id);
      });
    },
  };
}
