/**
 * Playwright asks for a window for each page, so that all are in sight, and Firefox's own half of a
 * window takes as much work as a small page does. A page that is alone needs none: it is a tab of the
 * window that Firefox begins with.
 */
export function openInTabs() {
  const pages = new Set();
  /** Whether one is on its way. */
  let isAsked = false;

  const isPage = ({ parent, userContext }) => !parent && userContext && userContext !== 'default';

  return {
    hear({ method, params }) {
      if (method === 'browsingContext.contextDestroyed') pages.delete(params.context);
      if (method !== 'browsingContext.contextCreated' || !isPage(params)) return;
      pages.add(params.context);
      isAsked = false;
    },
    /** What is said instead, if the page that is asked for will be alone. */
    before({ params, ...message }) {
      if (message.method !== 'browsingContext.create' || !isPage(params)) return undefined;
      const isAlone = pages.size === 0 && !isAsked;
      isAsked = true;
      return isAlone
        ? JSON.stringify({ ...message, params: { ...params, type: 'tab' } })
        : undefined;
    },
  };
}
