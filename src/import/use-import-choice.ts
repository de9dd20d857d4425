import { useEffect, useState } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { readAnything } from '#workspace/read-anything.ts';
import { payloadsIn } from '#workspace/read-link.ts';

/** What becomes of it: a draft of one's own, or something to read and to review. */
export type ImportChoice = 'edit' | 'review';

/** What was handed in, as far as there is something to choose: of a review there is nothing. */
export type ImportKind = 'manifest' | 'link' | 'review';

export type Choices = Record<'manifest' | 'link', ImportChoice>;

/** A file is mostly one's own; a link is a partner's, which must not be edited unknowingly. */
const FIRST_CHOICES: Choices = { manifest: 'edit', link: 'review' };

/** The last choice of this device, for files and for links. */
export function useImportChoices(): [Choices, (of: keyof Choices, choice: ImportChoice) => void] {
  const { texts } = useAppActions();
  const [last, setLast] = useState<Partial<Choices>>({});
  const [made, setMade] = useState<Partial<Choices>>({});
  useEffect(() => {
    let isStale = false;
    const load = async (of: keyof Choices) => {
      const kept = await texts.load(['import-choice', of]);
      if (isStale || (kept !== 'edit' && kept !== 'review')) return;
      setLast((now) => ({ ...now, [of]: kept }));
    };
    void load('manifest');
    void load('link');
    return () => {
      isStale = true;
    };
  }, [texts]);
  const choose = (of: keyof Choices, choice: ImportChoice) => {
    setMade((now) => ({ ...now, [of]: choice }));
    void texts.keep(['import-choice', of], choice);
  };
  return [{ ...FIRST_CHOICES, ...last, ...made }, choose];
}

/** A bigger file than this is read once, when Import is pressed. */
const MAX_LOOKED_INTO = 1_000_000;

/** What is chosen or typed; nothing is done with it yet. */
export function useImportKind(files: readonly File[], text: string): ImportKind {
  const [found, setFound] = useState<{ file: File; kind: ImportKind } | null>(null);
  const file = files.length === 1 ? files[0] : undefined;
  useEffect(() => {
    if (!file || file.size > MAX_LOOKED_INTO) return;
    let isStale = false;
    void readAnything(file).then(({ kind }) => {
      if (isStale) return;
      const what = kind === 'draft' ? 'link' : kind === 'review' ? kind : 'manifest';
      setFound({ file, kind: what });
    });
    return () => {
      isStale = true;
    };
  }, [file]);
  if (file) return found?.file === file ? found.kind : 'manifest';
  return files.length === 0 && payloadsIn(text).length > 0 ? 'link' : 'manifest';
}
