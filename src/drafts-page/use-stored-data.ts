import { useColorScheme } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { DraftList } from '#drafts/open-drafts.ts';
import { counted } from '#manifest/json/counted.ts';
import { useAppActions } from '#workspace/app-actions.ts';

/** All that this browser keeps, in words; empty where there is nothing to delete, null until it was read. */
export function useStoredData({
  drafts,
  setAside,
  isIncomplete,
}: DraftList): readonly string[] | null {
  const { reviews, texts } = useAppActions();
  const { mode = 'system' } = useColorScheme();
  const [others, setOthers] = useState<{ reviews: number; hasText: boolean } | null>(null);
  useEffect(() => {
    let ended = false;
    const read = async () => {
      const [kept, ...boxes] = await Promise.all([
        reviews.list('reviewer'),
        texts.load(['import']),
        texts.load(['desk']),
      ]);
      if (!ended) setOthers({ reviews: kept.length, hasText: boxes.join('') !== '' });
    };
    void read();
    const stop = reviews.subscribe(() => void read());
    return () => {
      ended = true;
      stop();
    };
    // What was deleted with the drafts is told by the list.
  }, [reviews, texts, drafts]);
  if (!others) return null;
  return [
    ...some(drafts.length, 'draft and its history', 'drafts and their history'),
    ...some(setAside.length, 'draft this version can’t open', 'drafts this version can’t open'),
    ...(isIncomplete ? ['drafts that can’t be read right now'] : []),
    ...some(
      others.reviews,
      'review on your desk and its notes',
      'reviews on your desk and their notes',
    ),
    ...(others.hasText ? ['what you pasted into Import or on the review desk and didn’t use'] : []),
    ...(mode === 'system' ? [] : ['your theme setting']),
  ];
}

function some(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}
