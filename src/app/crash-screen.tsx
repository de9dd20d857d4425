import { Component, createElement, type ReactNode } from 'react';
import type { DraftStore } from '#drafts/draft-store.ts';
import { rightAfter, useRightAfter } from '#ui/right-after.ts';

const RESCUED_DRAFTS = rightAfter(() =>
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
    return this.state.crashed ? <Rescue store={store} /> : children;
  }
}

/** Not a `latePart`: React goes on waiting where the first render of all both broke and waits. */
function Rescue({ store }: Pick<CrashScreenProps, 'store'>): ReactNode {
  const rescued = useRightAfter(RESCUED_DRAFTS);
  return rescued ? createElement(rescued, { store }) : null;
}
