import { Component, type ReactNode } from 'react';
import type { DraftStore } from '#drafts/draft-store.ts';
import { latePart } from '#ui/lazy-part.tsx';

const RescuedDrafts = latePart(() =>
  import('./rescued-drafts.tsx').then((part) => part.RescuedDrafts),
);

interface CrashScreenProps {
  store: DraftStore;
  children: ReactNode;
}

/** A bug has broken the page: hands out every draft from storage, which the bug cannot have reached. */
export class CrashScreen extends Component<CrashScreenProps, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    const { store, children } = this.props;
    return this.state.crashed ? <RescuedDrafts store={store} /> : children;
  }
}
