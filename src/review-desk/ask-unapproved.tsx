import { AskAnyway } from '#ui/ask-anyway.tsx';
import type { DeskRow } from './desk-rows.ts';

interface AskUnapprovedProps {
  /** Those that nobody has approved. */
  rows: readonly DeskRow[];
  /** How many files would be downloaded. */
  of: number;
  onGoOn: () => void;
  onClose: () => void;
}

/** No errors is not the same as approved: who downloads what nobody has looked at means to. */
export function AskUnapproved({ rows, of, onGoOn, onClose }: AskUnapprovedProps) {
  const isOne = rows.length === 1;
  return (
    <AskAnyway
      title={isOne ? '1 file isn’t approved' : `${rows.length} files aren’t approved`}
      lead={
        isOne
          ? 'It has no errors, but its review is still open:'
          : 'They have no errors, but their reviews are still open:'
      }
      items={rows.map((row) => `${row.name} (${row.decision.toLowerCase()})`)}
      anyway={of === 1 ? 'Download it anyway' : `Download all ${of} anyway`}
      onGoOn={onGoOn}
      onClose={onClose}
    />
  );
}
