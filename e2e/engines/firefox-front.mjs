/**
 * One window is in front, and only there has anything the focus. A person brings to the front what
 * they look at or work with; Playwright takes every page for one that is there.
 */
export function keepInFront(ask) {
  const contextOf = new Map();
  const parentOf = new Map();
  let front;

  function pageOf({ context, target }) {
    let page = context ?? target?.context ?? contextOf.get(target?.realm);
    while (parentOf.get(page)) page = parentOf.get(page);
    return parentOf.has(page) ? page : undefined;
  }

  return {
    hear({ method, params }) {
      if (method === 'script.realmCreated') contextOf.set(params.realm, params.context);
      if (method === 'browsingContext.contextDestroyed') parentOf.delete(params.context);
      if (method !== 'browsingContext.contextCreated') return;
      parentOf.set(params.context, params.parent);
      // Whether it came to the front nobody says.
      if (!params.parent) front = undefined;
    },
    /** A promise of the page's being in front, if it was not. */
    before({ method, params }) {
      const page = WORK.test(method) ? pageOf(params) : undefined;
      if (!page || page === front) return undefined;
      front = page;
      return ask('browsingContext.activate', { context: page });
    },
  };
}

const WORK = /^(?:input|script\.(?:callFunction|evaluate))/;
