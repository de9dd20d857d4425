import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { beginFirstDraft } from '#app/first-draft.ts';
import { fetchRestInTime } from '#app/use-prefetch.ts';
import { keepUpWithTranslators } from '#app/translation/keep-up-with-translators.ts';
import { firstScreen, keepName } from '#ui/first-screen.ts';
import { rightAfter } from '#ui/right-after.ts';
import { lateServices } from '#workspace/late-services.ts';

const root = document.getElementById('root');
// Inside somebody else's page a person could be led to click here unknowingly.
if (window.top !== window.self) {
  root?.replaceChildren('This app can’t run inside another page. Open it in its own tab.');
  root?.removeAttribute('data-prerendered');
  root?.setAttribute('data-started', '');
} else if (root) {
  keepUpWithTranslators(document.body);
  void fetchRestInTime();
  const services = rightAfter(() =>
    import('#app/browser-services.ts').then(({ browserServices }) => browserServices()),
  );
  const opened = firstScreen() && beginFirstDraft(root);
  const app = <App services={lateServices(services)} opened={opened} />;
  if (opened && !isTranslated()) {
    // In slices, between which the page goes on taking what is typed.
    startTransition(() => void hydrateRoot(root, app, { onRecoverableError: tell }));
  } else {
    keepName(root);
    createRoot(root).render(app);
  }
  root.removeAttribute('data-prerendered');
  root.setAttribute('data-started', '');
}

/** A browser that translates has changed what React looks for in the first screen: it is drawn anew. */
function isTranslated(): boolean {
  return document.querySelector('font') !== null;
}

function tell(error: unknown): void {
  if (!isTranslated()) reportError(error);
}
