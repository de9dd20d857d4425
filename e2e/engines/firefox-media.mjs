/** With this header Playwright's `setExtraHTTPHeaders` sets the medium, which its `emulateMedia` never sends. */
const MEDIUM = 'Emulate-Medium';

/**
 * Light, dark and paper. Firefox 153 has no BiDi command for them, and has them all the same: in its
 * own world, where its developer tools set them.
 */
export function emulateMedia(ask) {
  /** What was asked for whole user contexts and for single pages. */
  const asked = { user: new Map(), page: new Map() };
  let own;

  async function apply(where, media) {
    own ??= ask('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = await own;
    const { type, exceptionDetails } = await ask('script.callFunction', {
      target: { context: contexts[0]?.context },
      awaitPromise: false,
      functionDeclaration: String(setInFirefox),
      arguments: [{ type: 'string', value: JSON.stringify({ where, media }) }],
    });
    if (type === 'exception') throw new Error(exceptionDetails.text);
  }

  function set({ contexts, userContexts }, media) {
    for (const id of userContexts ?? []) asked.user.set(id, { ...asked.user.get(id), ...media });
    for (const id of contexts ?? []) asked.page.set(id, { ...asked.page.get(id), ...media });
    return apply({ contexts, userContexts }, media);
  }

  const again = ({ context }, media) => media && apply({ contexts: [context] }, media);

  return {
    setColors({ features, ...where }) {
      return set(where, { colors: features?.['prefers-color-scheme'] ?? 'none' });
    },
    /** Undefined where the headers are only headers. */
    setMedium({ headers, ...where }) {
      const header = headers.find(({ name }) => name === MEDIUM);
      return header && set(where, { medium: header.value.value });
    },
    hear({ method, params }) {
      // A new page is as its user context.
      if (method === 'browsingContext.contextCreated' && !params.parent) {
        const media = { ...asked.user.get(params.userContext), ...asked.page.get(params.context) };
        asked.page.set(params.context, media);
        return again(params, media);
      }
      // Cross-Origin-Opener-Policy has Firefox start over in another page, which knows nothing of it.
      if (method === 'browsingContext.navigationCommitted')
        return again(params, asked.page.get(params.context));
      return undefined;
    },
  };
}

/** Runs in Firefox's own world. */
function setInFirefox(json) {
  const { where, media } = JSON.parse(json);
  const load = (name) =>
    ChromeUtils.importESModule(`chrome://remote/content/shared/${name}.sys.mjs`)[name];
  const set = (context) => {
    if (!context) return;
    if (media.colors !== undefined) context.top.prefersColorSchemeOverride = media.colors;
    if (media.medium !== undefined) context.top.mediumOverride = media.medium;
  };
  const navigables = load('NavigableManager');
  // For the page that Firefox starts over in, whose first script asks sooner than that can be told.
  const colors = { dark: 0, light: 1 }[media.colors];
  if (colors !== undefined)
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', colors);
  for (const id of where.contexts ?? []) set(navigables.getBrowsingContextById(id));
  if (!where.userContexts) return;
  const users = load('UserContextManager');
  const ids = where.userContexts.map((id) => users.getInternalIdById(id));
  for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser'))
    for (const { linkedBrowser } of gBrowser.tabs)
      if (ids.includes(linkedBrowser.browsingContext.originAttributes.userContextId))
        set(linkedBrowser.browsingContext);
}
