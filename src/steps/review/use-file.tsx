import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { placeholdersOf, type Placeholder } from '#manifest/verdict/placeholders.ts';
import { usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { copyText } from '#ui/copy-text.ts';
import { useNotify } from '#ui/notify.tsx';

/** What was downloaded while the app has been open, by draft. */
const downloads = new Map<string, { manifest: JsonObject; at: number }>();

interface FileOptions {
  draftId: string;
  manifest: JsonObject;
  isReady: boolean;
  /** The manifest was downloaded or copied. */
  onHandedOut: () => void;
  /** What can be done with a file that is there. */
  onWriteEmail: () => void;
  /** The browser did not take this text to the clipboard. */
  onRefused: (text: string | undefined) => void;
}

export interface ManifestFile {
  name: string;
  download: () => void;
  copy: () => void;
  /** When it was, as it is now. */
  downloadedAt: number | undefined;
  placeholders: readonly Placeholder[];
  /** Asked, once, before a placeholder goes out in a file that is called final. */
  question: ReactNode;
}

/** The manifest as a file or on the clipboard: final, or a draft with anything still open in it. */
export function useFile(options: FileOptions): ManifestFile {
  const { draftId, manifest, isReady, onHandedOut, onWriteEmail, onRefused } = options;
  const draft = useDraftForm();
  const notify = useNotify();
  const { ask, question } = usePlaceholderAsk();
  const placeholders = useMemo(() => placeholdersOf(manifest), [manifest]);
  const [last, setLast] = useState(downloads.get(draftId));
  const name = fileNameOf(manifest, isReady);
  // The toast stays while the draft may change: what it offers is of the draft as it is then.
  const writeEmail = useRef(onWriteEmail);
  useEffect(() => {
    writeEmail.current = onWriteEmail;
  }, [onWriteEmail]);
  const whenSure = (anyway: string, goOn: () => void) =>
    isReady ? ask([manifest], anyway, goOn) : goOn();

  const download = () => {
    onHandedOut();
    downloadText(name, writeManifest(draft.values()));
    const downloaded = { manifest, at: Date.now() };
    downloads.set(draftId, downloaded);
    setLast(downloaded);
    notify(
      `${name} downloaded`,
      isReady ? { label: 'Write email', act: () => writeEmail.current() } : undefined,
    );
  };
  const copy = async () => {
    onHandedOut();
    const text = writeManifest(draft.values());
    const copied = await copyText(text);
    if (copied) notify(isReady ? 'JSON copied' : 'Draft copied');
    onRefused(copied ? undefined : text);
  };
  return {
    name,
    download: () => whenSure('Download anyway', download),
    copy: () => whenSure('Copy anyway', () => void copy()),
    downloadedAt: last?.manifest === manifest ? last.at : undefined,
    placeholders,
    question,
  };
}
