import { useEffect, useState } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { useToday } from '#ui/use-today.ts';
import { draftIdOf, type Choice } from '#workspace/compare-address.ts';
import { listSources, type SourceGroup } from './sources.ts';

/** What can be chosen, as it is now, here and in other tabs; null until it is read. */
export function useSources({ before, after }: Choice): readonly SourceGroup[] | null {
  const { store, reviews } = useAppActions();
  const [groups, setGroups] = useState<readonly SourceGroup[] | null>(null);
  const today = useToday();
  const [first, second] = [draftIdOf(before), draftIdOf(after)];
  useEffect(() => {
    let newest = 0;
    const load = async () => {
      const turn = (newest += 1);
      const ids = [first, second].filter((id) => id !== undefined);
      const listed = await listSources({ store, reviews }, ids, today);
      if (turn === newest) setGroups(listed);
    };
    void load();
    const stop = [store.subscribe(() => void load()), reviews.subscribe(() => void load())];
    return () => {
      newest = -1;
      for (const end of stop) end();
    };
  }, [store, reviews, first, second, today]);
  return groups;
}
