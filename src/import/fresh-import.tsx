import { lazyPart } from '#ui/lazy-part.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { useNotify } from '#ui/notify.tsx';
import type { FieldName } from '#manifest/values/form-values.ts';
import { draftName } from '#workspace/draft-name.ts';
import { importedMessage, useImportedDrafts } from './use-imported-drafts.ts';
import type { Imported } from '#workspace/reading.ts';

const ImportReport = lazyPart(() =>
  import('./import-report.tsx').then((part) => part.ImportReport),
);

interface FreshImportProps {
  imported: Imported;
  /** That of the draft made of it. */
  saver: Autosaver;
  onPickField: (name: FieldName) => void;
}

/** Over a draft that was just imported: what there is to report of it, and then the way to undo it. */
export function FreshImport({ imported, saver, onPickField }: FreshImportProps) {
  const { undoImport } = useImportedDrafts();
  const notify = useNotify();
  const { name, issues, notes, cameFrom } = imported;
  const isClean = issues.length + notes.length === 0;
  const [open, setOpen] = useState(!isClean);

  const made = () => {
    const { id, values } = saver.draft();
    return [{ id, name: draftName(values) }];
  };
  const tell = (message: string) =>
    notify(message, () => void undoImport(made(), cameFrom), 'everywhere');
  const tellIfClean = useEffectEvent(() => {
    if (isClean) tell(`Imported ${name}. No problems found`);
  });
  useEffect(() => tellIfClean(), []);
  if (!open) return null;

  const close = () => {
    setOpen(false);
    tell(importedMessage(made()));
  };
  const undo = () => {
    setOpen(false);
    void undoImport(made(), cameFrom);
  };
  return (
    <ImportReport imported={imported} onClose={close} onPickField={onPickField} onUndo={undo} />
  );
}
