import { SEALED_LINK } from '#handoff/last-sent.ts';
import { useCallback, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Round } from '#drafts/review-record.ts';
import { copyText } from '#ui/copy-text.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { useKeptText } from '#workspace/use-kept-text.ts';
import { isLongEnough, type SecretsWay } from './secrets-way.ts';
import { useSend } from '#workspace/use-send.ts';
import { useShareLink } from './use-share-link.ts';

/** What the last click led to. */
type Status = { kind: 'none' | 'making' } | { kind: 'done' | 'failed'; words: string };

interface Sharing {
  round: number;
  link: string;
  state: ReturnType<typeof useShareLink>['state'];
  message: string;
  setMessage: (message: string) => void;
  way: SecretsWay;
  setWay: (way: SecretsWay) => void;
  /** The passphrase was asked for. */
  isAsked: boolean;
  passphraseBox: RefObject<HTMLInputElement | null>;
  /** The web address was asked for. */
  isAddressAsked: boolean;
  addressBox: RefObject<HTMLInputElement | null>;
  status: Status;
  /** The link, where the browser did not let the page copy it. */
  toCopy: string | undefined;
  endCopying: () => void;
  copy: () => void;
  /** The link left the page in another way than by the button. */
  countAsSent: () => void;
  download: () => void;
  /** Asked before a placeholder goes out in a final file. */
  question: ReactNode;
}

/** What is typed and done in `Share draft`. */
export function useSharing(draftId: string, onSent: () => void): Sharing {
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const isReady = useFormSnapshot(({ issues }) =>
    issues.every(({ severity }) => severity !== 'error'),
  );
  const { ask, question } = usePlaceholderAsk();
  const { round, last, outgoing, send } = useSend(draftId, manifest);
  const [message, setMessage] = useMessage(draftId, last, fingerprintOf(manifest));
  const [way, setWay] = useState<SecretsWay>({ kind: 'left-out', passphrase: '' });
  const [isAsked, setIsAsked] = useState(false);
  const [status, setStatus] = useState<Status>({ kind: 'none' });
  const [toCopy, setToCopy] = useState<string>();
  const passphraseBox = useRef<HTMLInputElement>(null);
  const [isAddressAsked, setIsAddressAsked] = useState(false);
  const addressBox = useRef<HTMLInputElement>(null);
  const { link, state, take } = useShareLink({ draftId, outgoing, manifest, message, way });

  const sent = async (source: string) => {
    await send({ message, source });
    onSent();
  };
  const asLink = way.kind === 'sealed' ? SEALED_LINK : 'a link';
  const copy = async () => {
    if (state === 'lacks-address') {
      setIsAddressAsked(true);
      addressBox.current?.focus();
      return;
    }
    if (state === 'lacks-passphrase') {
      setIsAsked(true);
      passphraseBox.current?.focus();
      return;
    }
    const taken = take();
    if (typeof taken !== 'string') setStatus({ kind: 'making' });
    const copied = await copyText(taken);
    setStatus(copied ? { kind: 'done', words: 'Link copied' } : { kind: 'none' });
    setToCopy(copied ? undefined : await taken);
    if (copied) await sent(asLink);
  };
  const download = () => {
    const fileName = fileNameOf(manifest, isReady);
    downloadText(fileName, writeManifest(values));
    setStatus({ kind: 'done', words: `${fileName} downloaded` });
    void sent('a file');
  };
  const fail = () =>
    setStatus({
      kind: 'failed',
      words: 'Your browser couldn’t create the link. Send the file instead.',
    });
  return {
    round,
    link,
    state,
    message,
    setMessage: (next) => {
      setStatus(unlessMaking);
      setMessage(next);
    },
    way,
    setWay: (next) => {
      setStatus(unlessMaking);
      setWay(next);
    },
    isAsked: isAsked && !isLongEnough(way.passphrase),
    passphraseBox,
    isAddressAsked,
    addressBox,
    status,
    toCopy,
    endCopying: () => setToCopy(undefined),
    copy: () => {
      // It is under way, and the button says so.
      if (status.kind !== 'making') copy().catch(fail);
    },
    countAsSent: () => {
      setStatus({ kind: 'done', words: 'Link copied' });
      void sent(asLink);
    },
    question,
    download: () => (isReady ? ask([manifest], 'Download anyway', download) : download()),
  };
}
/** What was said is about another link by now. */
function unlessMaking(status: Status): Status {
  return status.kind === 'making' ? status : { kind: 'none' };
}

/** The message for the next link, kept with the draft; what went out with an earlier round begins anew. */
function useMessage(draftId: string, last: Round | undefined, fingerprint: string) {
  const [kept, keep] = useKeptText(['message', draftId]);
  const [isTyped, setIsTyped] = useState(false);
  const wasSent = last !== undefined && last.fingerprint !== fingerprint && last.message === kept;
  const change = useCallback(
    (message: string) => {
      setIsTyped(true);
      keep(message);
    },
    [keep],
  );
  return [!isTyped && wasSent ? '' : kept, change] as const;
}
