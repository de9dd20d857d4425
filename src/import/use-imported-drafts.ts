import { useMemo } from 'react';
import { newDraft, type Draft } from '#drafts/draft.ts';
import type { DraftStore, Removed } from '#drafts/draft-store.ts';
import { newId } from '#drafts/new-id.ts';
import { useNotify } from '#ui/notify.tsx';
import type { FormValues } from '#manifest/values/form-values.ts';
import { STEPS } from '#workspace/steps.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { importedRows, type FileRow } from './file-rows.ts';
import type { FileResult } from './read-files.ts';
import type { Imported } from '#workspace/reading.ts';
import { readRoute, DRAFTS } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

/** A draft that an import made. */
export interface MadeDraft {
  id: string;
  name: string;
}

interface ImportedDrafts {
  /** Makes a draft of it, and opens it. */
  openImported: (imported: Imported) => void;
  /** Makes a draft of every file that could be read, and says where they could not be stored. */
  addImported: (results: readonly FileResult[]) => Promise<{ rows: FileRow[]; notStored: string }>;
  /** Removes what an import made, and goes to `backTo` where that was open; it can be undone. */
  undoImport: (made: readonly MadeDraft[], backTo?: string) => Promise<void>;
}

/** Drafts made by imports, and taking them back. */
export function useImportedDrafts(): ImportedDrafts {
  const { store, openDraft } = useAppActions();
  const notify = useNotify();
  return useMemo(() => {
    return {
      openImported(imported) {
        const draft = draftOf(imported.values, Date.now(), newId());
        openDraft(draft, { ...imported, cameFrom: location.hash || DRAFTS });
      },
      async addImported(results) {
        // Listed in their order, which is by time.
        const now = Date.now();
        const rows = results.map((result): FileRow => ({ ...result, id: newId() }));
        const saved = await Promise.all(
          importedRows(rows).map(({ id, imported }, index) =>
            saveNew(store, draftOf(imported.values, now - index, id)),
          ),
        );
        return { rows, notStored: saved.find((why) => why !== '') ?? '' };
      },
      async undoImport(made, backTo = DRAFTS) {
        const address = location.hash;
        const route = readRoute(address);
        const open = made.find(({ id }) => route.kind === 'draft' && route.id === id);
        // What the open draft had still to write is written first: removing can be undone.
        if (open) await leaveFor(backTo);
        const removed = await Promise.all(made.map(({ id }) => store.remove(id)));
        const putBack = async () => {
          await Promise.all(removed.filter((each) => each !== null).map(store.putBack));
          if (open) navigate(address);
        };
        notify(undoneMessage(made, removed), () => void putBack(), 'everywhere');
      },
    };
  }, [store, openDraft, notify]);
}

/** Somebody else's file is checked at once: there is nobody to be interrupted at typing. */
function draftOf(values: FormValues, now: number, id: string): Draft {
  const steps = STEPS.map((step) => step.id);
  return { ...newDraft(() => now, id, values), visited: steps, tried: steps };
}

/** Why it is in memory only, if it is. */
async function saveNew(store: DraftStore, draft: Draft): Promise<string> {
  const { id, savedAt: at, step, values } = draft;
  const result = await store.save({ ...draft, writer: newId(), rev: 1 }, null);
  await store.takeSnapshot(id, { at, reason: 'import', step, values });
  return result.kind === 'not-saved' ? result.why : '';
}

/** Resolves once the page there was is gone, and what it had to write is on its way. */
function leaveFor(address: string): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('hashchange', () => setTimeout(resolve), { once: true });
    navigate(address, { replace: true });
  });
}

export function importedMessage(made: readonly MadeDraft[]): string {
  const [only] = made;
  if (only && made.length === 1) return `Imported “${only.name}” as a new draft`;
  return `Imported ${made.length} manifests as new drafts`;
}

function undoneMessage(made: readonly MadeDraft[], removed: readonly (Removed | null)[]): string {
  const failed = made.filter((_, index) => removed[index] === null);
  if (failed.length > 0) {
    const names = failed.map(({ name }) => `“${name}”`).join(', ');
    return `Couldn’t remove ${names}. The browser’s storage isn’t responding`;
  }
  const [only] = made;
  if (only && made.length === 1) return `Import undone. “${only.name}” removed`;
  return `Import undone. ${made.length} drafts removed`;
}
