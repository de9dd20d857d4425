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
    lede: 'Your app’s name, description and logo, and how it signs in.',
  },
  {
    id: 'webhooks',
    title: 'Webhooks',
    lede: 'Which events LivePerson sends to your server, and where it sends them.',
  },
  {
    id: 'engagement',
    title: 'Engagement',
    lede: 'Which targeting options campaigns can use to bring visitors to your app.',
  },
  {
    id: 'review',
    title: 'Review',
    lede: 'Check what goes into the manifest, fix anything that’s left, then send it.',
  },
];
