import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { draftStore } from '#drafts/draft-store.ts';
import { indexedRecords } from '#drafts/indexed-records.ts';

const root = document.getElementById('root');
// Inside somebody else's page a person could be led to click here unknowingly.
if (window.top !== window.self) {
  document.body.append('This app does not run inside another page. Open it in a tab of its own.');
} else if (root) {
  createRoot(root).render(<App store={draftStore(indexedRecords())} />);
}
