import { useEffect, useState } from 'react';
import type { SetAside } from '#drafts/open-drafts.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { SetAsideList } from '#page/set-aside-list.tsx';

/** Stored reviews that cannot be opened: nothing of them is lost (trust.md T4). */
export function SetAsideReviews() {
  const { reviews } = useAppActions();
  const [setAside, setSetAside] = useState<readonly SetAside[]>([]);
  useEffect(() => {
    let ended = false;
    void reviews.setAside('reviewer').then((found) => {
      if (!ended) setSetAside(found);
    });
    return () => {
      ended = true;
    };
  }, [reviews]);
  return setAside.length > 0 && <SetAsideList setAside={setAside} />;
}
