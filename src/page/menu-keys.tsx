import type { Autosaver } from '#drafts/autosaver.ts';
import { useHelpKey, useSaveKey, useUndoKeys } from './use-keys.ts';

interface MenuKeysProps {
  /** Where there is a draft. */
  saver: Autosaver | undefined;
  onHelp: () => void;
}

/** What the keyboard does on every page, and with the open draft. */
export function MenuKeys({ saver, onHelp }: MenuKeysProps) {
  useHelpKey(onHelp);
  return saver && <DraftKeys saver={saver} />;
}

function DraftKeys({ saver }: { saver: Autosaver }): null {
  useSaveKey(saver);
  useUndoKeys(saver.draft().id);
  return null;
}
