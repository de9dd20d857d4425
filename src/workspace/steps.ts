import type { StepId } from '#manifest/values/form-values.ts';

interface Step {
  id: StepId;
  title: string;
  lede: string;
}

/** The wizard's steps, in the order they are walked. */
export const STEPS: readonly Step[] = [
  {
    id: 'app-info',
    title: 'App info',
    lede: 'What your app is called and how it signs in.',
  },
  {
    id: 'webhooks',
    title: 'Webhooks',
    lede: 'Where your server receives events, and which ones.',
  },
  {
    id: 'engagement',
    title: 'Engagement',
    lede: 'What campaign managers may build on when they bring visitors to your app.',
  },
  {
    id: 'review',
    title: 'Review',
    lede: 'Check what goes into the manifest, fix anything that’s left, then send it.',
  },
];
