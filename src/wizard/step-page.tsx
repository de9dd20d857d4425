import type { ComponentType } from 'react';
import type { StepId } from '#manifest/values/form-values.ts';
import { AppInfoStep } from '#steps/app-info-step.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';

/** The pages between App info and Review. The first is there from the start: it is where people begin. */
const WebhooksPage = lazyPart(() =>
  import('#steps/webhooks/webhooks-step.tsx').then(({ WebhooksStep }) => WebhooksStep),
);
const EngagementPage = lazyPart(() =>
  import('#steps/engagement-step.tsx').then(({ EngagementStep }) => EngagementStep),
);
export const ReviewPage = lazyPart(() =>
  import('#steps/review/review-step.tsx').then(({ ReviewStep }) => ReviewStep),
);

/** The draft's earlier versions: a page beside the steps. */
export const HistoryPage = lazyPart(() =>
  import('#history/history-page.tsx').then((part) => part.HistoryPage),
);

/** The manifest's text. Its editor is a part of its own, which only who opens it fetches. */
export const JsonPage = lazyPart(() =>
  import('#json-editor/json-page.tsx').then((part) => part.JsonPage),
);

/** Takes no room while it is fetched. */
export const UnappliedText = lazyPart(
  () => import('#json-editor/unapplied-text.tsx').then((part) => part.UnappliedText),
  0,
);

export const FIELD_PAGES: Record<Exclude<StepId, 'review'>, ComponentType> = {
  'app-info': AppInfoStep,
  webhooks: WebhooksPage,
  engagement: EngagementPage,
};

export function prefetchPages(): void {
  for (const page of [WebhooksPage, EngagementPage, ReviewPage, HistoryPage]) void page.prefetch();
  for (const part of [JsonPage, UnappliedText]) void part.prefetch();
}
