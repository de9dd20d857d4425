/**
 * Runs in the page before React: counts what renders and what changes, by place. React tells its
 * developer tools of every commit, in production builds too; a component's fiber that did work
 * bears a flag (facebook/react, `PerformedWork`).
 */
export function watchRenders(fieldName) {
  const PERFORMED_WORK = 1;
  const COMPONENT_TAGS = new Set([0, 1, 11, 14, 15]);
  const HOST_TAG = 5;
  const counts = { renders: {}, changes: {} };
  window.renderCounts = counts;

  const add = (kind, place) => (counts[kind][place] = (counts[kind][place] ?? 0) + 1);

  const placeOf = (node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return 'nowhere';
    if (element.closest(`[data-field="${fieldName}"]`)) return 'the field';
    if (element.closest('[data-json]')) return 'JSON lines';
    const around = element.closest('[data-field], [role], section, nav, header, main');
    const name = around?.getAttribute('aria-label') ?? around?.getAttribute('data-field') ?? '';
    return `${around?.tagName.toLowerCase() ?? 'page'} ${name}`.trim();
  };

  const hostOf = (fiber) => {
    for (let at = fiber; at; at = at.child) if (at.tag === HOST_TAG) return at.stateNode;
    for (let at = fiber; at; at = at.return) if (at.tag === HOST_TAG) return at.stateNode;
    return null;
  };

  const visit = (fiber, before) => {
    if (fiber === before) return;
    if (COMPONENT_TAGS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) {
      add('renders', placeOf(hostOf(fiber)));
    }
    if (fiber.child === before?.child) return;
    for (let child = fiber.child; child; child = child.sibling) visit(child, child.alternate);
  };

  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_id, root) => visit(root.current, root.current.alternate),
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  };
  new MutationObserver((records) => {
    for (const { target } of records) add('changes', placeOf(target));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
