import type { SharedDraft } from '#handoff/share-link.ts';
import { readEntry, readEverything } from '#workspace/read-anything.ts';
import type { Reading } from '#workspace/reading.ts';
import { sharedOf } from '#workspace/shared-of.ts';

/** Something that came in: a draft for the desk, or why it is none. */
export type Incoming =
  | { kind: 'draft'; name: string; source: string; shared: SharedDraft }
  | {
      kind: 'refused';
      name: string;
      sentence: string;
      /** A link cannot be corrected by hand. */
      isLink: boolean;
      /** What it says, where that can be repaired. */
      repairable?: Blob;
    };

/** All that is in a file or a text, each for itself. */
export async function readIncoming(input: string | File): Promise<Incoming[]> {
  const found = await readEverything(input);
  return found.flatMap(incomingOf);
}

function incomingOf(reading: Reading): Incoming[] {
  const { isLink = false, inside } = reading;
  const name = inside === undefined ? reading.name : `${reading.name} in ${inside}`;
  const refused = { kind: 'refused', name, isLink } as const;
  switch (reading.kind) {
    case 'draft':
      return [{ kind: 'draft', name, source: 'a link', shared: reading.shared }];
    case 'manifest':
      return [{ kind: 'draft', name, source: name, shared: sharedOf(reading.values) }];
    case 'manifests':
      return reading.entries.flatMap((_, index) =>
        incomingOf(readEntry({ ...reading, name }, index)),
      );
    case 'review':
      return [{ ...refused, sentence: IS_A_REVIEW }];
    case 'problem': {
      const { sentence, repair, text = '' } = reading;
      return [{ ...refused, sentence, ...(repair && { repairable: new Blob([text]) }) }];
    }
  }
}

const IS_A_REVIEW = 'This is a finished review, not a draft. The partner opens it with Import.';
