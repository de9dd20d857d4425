/** Which element stands in the page for which text, as far as a translator was seen to put it there. */
export interface StandIns {
  /** Reads from what happened in the page what was put in place of what. */
  learn(records: readonly MutationRecord[]): void;
  /** What is in the page instead of the text. */
  of(text: Node): ChildNode | undefined;
  /** Takes that out of the page. */
  drop(text: Node): void;
}

/** `watchText`: changes of this text are to be learned of too, though it is no longer in the page. */
export function standInsFor(watchText: (text: Node) => void): StandIns {
  const standIns = new WeakMap<Node, ChildNode>();
  const texts = new WeakMap<Node, Node>();

  const remember = (text: Node, standIn: Node | undefined) => {
    const before = standIns.get(text);
    if (before) texts.delete(before);
    standIns.delete(text);
    // Otherwise the text itself has come back.
    if (!standIn || standIn === text) return;
    standIns.set(text, standIn as ChildNode);
    texts.set(standIn, text);
    watchText(text);
  };
  const learnRemoval = (removed: Node, record: MutationRecord, fresh: Set<Node>) => {
    const text = texts.get(removed);
    // What stood for a text gave way to something else, or to the text.
    if (text) return remember(text, record.addedNodes[0]);
    if (!(removed instanceof Text) || removed.isConnected) return;
    // Replaced at a stroke, or put beside it first.
    const standIn = [...record.addedNodes, record.previousSibling, record.nextSibling].find(
      (node) => node && fresh.delete(node),
    );
    if (standIn) remember(removed, standIn);
  };

  return {
    learn(records) {
      const fresh = new Set(
        records.flatMap(({ addedNodes }) => Array.from(addedNodes).filter(isFont)),
      );
      for (const record of records) {
        // React wrote into a text that nobody sees: it is shown, and may be translated anew.
        if (record.type === 'characterData')
          standIns.get(record.target)?.replaceWith(record.target);
        for (const removed of record.removedNodes) learnRemoval(removed, record, fresh);
      }
    },
    of: (text) => standIns.get(text),
    drop(text) {
      standIns.get(text)?.remove();
      remember(text, undefined);
    },
  };
}

/** What translators put in place of texts; the app itself has no such element. */
export function isFont(node: Node): boolean {
  return node.nodeName === 'FONT';
}
