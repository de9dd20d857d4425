import { isFont, standInsFor, type StandIns } from './stand-ins.ts';

/**
 * A browser that translates a page puts elements in place of its texts. React still holds the texts:
 * to remove one, or to put something before one, would throw, and what is written into one would
 * show nowhere. From the first such element on, whatever is done to a text is done to what stands
 * for it, and a text that is written anew takes its place back.
 */
export function keepUpWithTranslators(page: Node): void {
  let isTranslated = false;
  const standIns = standInsFor((text) => watcher.observe(text, { characterData: true }));
  const watcher = new MutationObserver((records) => {
    if (!isTranslated) {
      isTranslated = records.some(({ addedNodes }) => Array.from(addedNodes).some(isFont));
      if (!isTranslated) return;
      leadToStandIns(standIns);
    }
    standIns.learn(records);
  });
  watcher.observe(page, { childList: true, subtree: true });
}

/** The three methods by which React changes what is in the page. */
function leadToStandIns(standIns: StandIns): void {
  const { appendChild, insertBefore, removeChild } = Node.prototype;

  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    standIns.drop(node);
    appendChild.call(this, node);
    return node;
  };
  Node.prototype.insertBefore = function <T extends Node>(
    this: Node,
    node: T,
    next: Node | null,
  ): T {
    standIns.drop(node);
    insertBefore.call(this, node, next && placeOf(next, this, standIns));
    return node;
  };
  Node.prototype.removeChild = function <T extends Node>(this: Node, node: T): T {
    const standIn = node.parentNode === this ? undefined : standIns.of(node);
    if (standIn) standIns.drop(node);
    // Put into an element of the translator's, it is taken out of that.
    else removeChild.call(this.contains(node) ? (node.parentNode ?? this) : this, node);
    return node;
  };
}

/** The child of `parent` that is, stands for, or holds the node. */
function placeOf(node: Node, parent: Node, standIns: StandIns): Node {
  let place: Node | null = node;
  while (place && place.parentNode !== parent) place = standIns.of(place) ?? place.parentNode;
  return place ?? node;
}
