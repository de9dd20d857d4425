import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import type { FormValues, TextValue } from '#manifest/values/form-values.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { withName } from '#workspace/copy-draft.ts';
import { renameDraft, type Renamed, type RenameResult } from './rename-draft.ts';

export interface RenameOptions {
  draft: Draft;
  /** This tab's claim to write it. */
  hold: DraftHold;
  /** What was typed the last time, without renaming. */
  typed?: TextValue | undefined;
  onRenamed: (name: TextValue, renamed: Renamed) => void;
  /** Closed without renaming: null where nothing was typed. */
  onClose: (typed: TextValue | null) => void;
}

type Refused = Exclude<RenameResult['kind'], 'renamed'>;

const WHY_NOT: Record<Refused, string> = {
  elsewhere: 'This draft is open in another tab. Rename it there.',
  missing: 'This draft was deleted in another tab.',
  unread:
    'The draft couldn’t be renamed because the browser’s storage isn’t responding. Try again.',
};

/** A name being typed for a draft, and whether it can be given to it. */
export function useRename({ draft, hold, typed, onRenamed, onClose }: RenameOptions) {
  const { store } = useAppActions();
  const held = useSyncExternalStore(hold.subscribe, hold.state);
  const [refused, setRefused] = useState<Refused | null>(null);
  const before = draft.values['app-info'].client_name;
  const [values] = useState(() => withName(draft.values, typed ?? before));
  const [name, setName] = useState(typed ?? before);
  // Enter may come before what was typed last is drawn.
  const latest = useRef(name);
  const change = useCallback((next: FormValues) => {
    latest.current = next['app-info'].client_name;
    setName(latest.current);
  }, []);
  const saving = useRef(false);

  const save = async () => {
    const next = typeof latest.current === 'string' ? latest.current.trim() : latest.current;
    if (next === before) return onClose(null);
    if (saving.current) return;
    saving.current = true;
    setRefused(null);
    const result = await renameDraft(store, hold, draft.id, next);
    saving.current = false;
    if (result.kind === 'renamed') onRenamed(next, result);
    // Whether another tab has it may change at any moment, and is not remembered.
    else if (result.kind !== 'elsewhere') setRefused(result.kind);
  };

  const why = held === 'elsewhere' ? held : refused;
  return {
    /** What the form starts with. */
    values,
    isChanged: name !== before,
    change,
    save,
    cancel: () => onClose(latest.current === before ? null : latest.current),
    whyNot: why && WHY_NOT[why],
    /** What was refused for now can be tried again. */
    isPossible: why === null || why === 'unread',
  };
}
