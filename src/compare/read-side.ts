import { readAnything, readEntry } from '#workspace/read-anything.ts';
import type { Reading } from '#workspace/reading.ts';
import { sideOf, type Side } from './side.ts';

/** What a file, a link or a text is as one side of the comparison. */
export type ReadSide = { kind: 'side'; side: Side } | { kind: 'problem'; sentence: string };

export async function readSide(input: string | File): Promise<ReadSide> {
  return sideIn(await readAnything(input));
}

function sideIn(reading: Reading): ReadSide {
  switch (reading.kind) {
    case 'manifest':
      return { kind: 'side', side: sideOf(reading.manifest) };
    case 'draft':
      return { kind: 'side', side: sideOf(reading.shared.manifest, reading.shared.secrets) };
    case 'manifests': {
      if (reading.entries.length === 1) return sideIn(readEntry(reading, 0));
      const count = reading.entries.length.toLocaleString('en');
      const sentence = `This is a list of ${count} entries. Paste just one manifest.`;
      return { kind: 'problem', sentence };
    }
    case 'review':
      return { kind: 'problem', sentence: IS_A_REVIEW };
    case 'problem':
      return { kind: 'problem', sentence: reading.sentence };
  }
}

const IS_A_REVIEW =
  'This is a review. It contains notes, not a manifest. Choose the draft it’s about instead.';
