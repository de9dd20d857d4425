import type { DraftHold } from '#drafts/draft-hold.ts';
import type { DraftStore, SaveResult } from '#drafts/draft-store.ts';
import { newId } from '#drafts/new-id.ts';
import type { TextValue } from '#manifest/values/form-values.ts';
import { withName } from '#workspace/copy-draft.ts';

export interface Renamed {
  kind: 'renamed';
  /** The name it had. */
  before: TextValue;
  result: SaveResult;
}

/** elsewhere: another tab writes it. missing: it was deleted there. unread: the storage does not answer. */
export type RenameResult = Renamed | { kind: 'elsewhere' | 'missing' | 'unread' };

/** Gives the draft another name, in whatever it has become by now; never while another tab writes it. */
export async function renameDraft(
  store: DraftStore,
  hold: DraftHold,
  id: string,
  name: TextValue,
): Promise<RenameResult> {
  if (!(await isMine(hold))) return { kind: 'elsewhere' };
  const opened = await store.load(id);
  if (opened.kind !== 'draft') {
    return { kind: opened.kind === 'unread' ? 'unread' : 'missing' };
  }
  const { draft } = opened;
  const next = {
    ...draft,
    values: withName(draft.values, name),
    savedAt: Date.now(),
    writer: newId(),
    rev: draft.rev + 1,
  };
  const result = await store.save(next, draft);
  return { kind: 'renamed', before: draft.values['app-info'].client_name, result };
}

/** Waits until it is known. */
function isMine(hold: DraftHold): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (hold.state() === 'asking') return;
      unsubscribe();
      resolve(hold.state() === 'mine');
    };
    const unsubscribe = hold.subscribe(look);
    look();
  });
}
