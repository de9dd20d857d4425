import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { missingFeature } from '#app/missing-feature.ts';
import { fetchRestInTime } from '#app/use-prefetch.ts';
import { keepUpWithTranslators } from '#app/translation/keep-up-with-translators.ts';
import { rightAfter } from '#ui/right-after.ts';
import { lateServices } from '#workspace/late-services.ts';

const root = document.getElementById('root');
// Inside somebody else's page a person could be led to click here unknowingly.
if (window.top !== window.self) {
  root?.append('This app can’t run inside another page. Open it in its own tab.');
} else if (root) {
  const missing = missingFeature();
  // Nobody catches it but not-started.js, which says so in the page.
  if (missing) throw new Error(`This browser has no “${missing}”.`);
  keepUpWithTranslators(document.body);
  fetchRestInTime();
  const services = rightAfter(() =>
    import('#app/browser-services.ts').then(({ browserServices }) => browserServices()),
  );
  createRoot(root).render(<App services={lateServices(services)} />);
  root.dataset['started'] = '';
}
