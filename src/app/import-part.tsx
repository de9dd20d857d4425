import { useCallback, useState, type ReactNode } from 'react';
import { newDraft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { STEPS } from '#steps/steps.ts';
import type { AppActions } from './app-actions.ts';
import { ImportDialog } from './dialogs.ts';
import type { Imported } from './import/use-import.ts';
import { useFileDrop } from './import/use-file-drop.tsx';

interface ImportPart {
  openImport: () => void;
  /** The dialog, and what shows while a file is dragged over the page. */
  importPart: ReactNode;
}

/** Import by dialog and by dropping a file anywhere; always into a new draft (trust.md T7). */
export function useImportPart(openDraft: AppActions['openDraft']): ImportPart {
  const [dialog, setDialog] = useState<{ open: boolean; files?: readonly File[] } | null>(null);
  const openImport = useCallback(() => setDialog({ open: true }), []);
  const dropHint = useFileDrop((files) => setDialog({ open: true, files }));

  const takeIn = (imported: Imported) => {
    const steps = STEPS.map(({ id }) => id);
    const draft = newDraft(Date.now, newId(), imported.values);
    // Somebody else's file is checked at once: there is nobody to be interrupted at typing.
    openDraft({ ...draft, visited: steps, attempted: steps }, imported);
    setDialog(null);
  };

  const importPart = (
    <>
      {dropHint}
      {dialog && (
        <ImportDialog
          open={dialog.open}
          {...(dialog.files && { initialFiles: dialog.files })}
          onClose={() => setDialog({ ...dialog, open: false })}
          onImported={takeIn}
        />
      )}
    </>
  );
  return { openImport, importPart };
}
