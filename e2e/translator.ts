/**
 * Runs in the page: does to it what a browser's translator does, in the page's own language, so that
 * everything can still be found by its name. Each text, new ones too, gives way to a <font> around
 * copies of its sentences, in one of the ways that translators have; the texts themselves are gone.
 */
export function translate(): void {
  const left = 'script, style, textarea, noscript, font, [translate=no], .notranslate';
  let count = 0;

  const font = (...parts: (Node | string)[]) => {
    const element = document.createElement('font');
    element.style.verticalAlign = 'inherit';
    element.append(...parts);
    return element;
  };
  const replace = (text: Text) => {
    const { parentElement: parent, data } = text;
    if (!parent || parent.closest(left) || !/\p{L}/u.test(data)) return;
    const copy = font(...data.split(/(?<=[.:?] )/).map((sentence) => font(sentence)));
    count += 1;
    if (count % 2 === 0) return text.replaceWith(copy);
    parent.insertBefore(copy, text);
    text.remove();
  };
  const replaceAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(replace);
  };

  const changes = { childList: true, subtree: true, characterData: true };
  const observer = new MutationObserver((records) => {
    // It takes its time, and sees nothing of its own doing.
    setTimeout(() => {
      observer.disconnect();
      for (const { target, addedNodes } of records) {
        for (const node of [target, ...addedNodes]) {
          if (node instanceof Text) replace(node);
          else if (node.isConnected) replaceAll(node);
        }
      }
      observer.observe(document.body, changes);
    });
  });
  addEventListener('DOMContentLoaded', () => {
    replaceAll(document.body);
    observer.observe(document.body, changes);
  });
}
