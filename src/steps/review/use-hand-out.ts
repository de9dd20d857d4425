import { useState } from 'react';
import type { JsonObject } from '#manifest/json/json.ts';
import { useEmail, type Email } from './use-email.ts';
import { useFile, type ManifestFile } from './use-file.tsx';

interface HandOutOptions {
  draftId: string;
  manifest: JsonObject;
  isReady: boolean;
  /** The manifest was downloaded or copied. */
  onHandedOut: () => void;
  /** The draft goes out: worth a place in its history. */
  onSent: () => void;
}

export interface HandOut {
  file: ManifestFile;
  email: Email;
  /** What the browser did not take to the clipboard, to be copied by hand. */
  toCopy: string | undefined;
  endCopying: () => void;
  /** It was, and counts as what it is. */
  copiedByHand: () => void;
}

/** Every way in which the manifest leaves Review, but for the link that Share makes. */
export function useHandOut(options: HandOutOptions): HandOut {
  const [refused, setRefused] = useState<{ text: string; isEmail: boolean }>();
  const take = (isEmail: boolean) => (text: string | undefined) =>
    setRefused(text === undefined ? undefined : { text, isEmail });
  const email = useEmail({ ...options, onRefused: take(true) });
  const file = useFile({ ...options, onRefused: take(false), onWriteEmail: email.write });
  return {
    file,
    email,
    toCopy: refused?.text,
    endCopying: () => setRefused(undefined),
    copiedByHand: () => {
      if (refused?.isEmail) email.countAsSent('an email');
    },
  };
}
