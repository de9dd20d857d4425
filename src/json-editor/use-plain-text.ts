import { useState } from 'react';

/** Whoever needs the plain text needs it every time; a reload forgets it, as nothing but drafts is stored. */
let isWanted = false;

export function usePlainText(): readonly [plain: boolean, setPlain: (plain: boolean) => void] {
  const [plain, setPlain] = useState(isWanted);
  const choose = (next: boolean) => {
    isWanted = next;
    setPlain(next);
  };
  return [plain, choose];
}
