import type { FieldName } from '#manifest/values/form-values.ts';
import type { ReadNote } from '#manifest/text/read-result.ts';
import type { Imported } from '#workspace/reading.ts';
import { findingLines, noteLines } from './report-lines.ts';
import { ReportSection } from './report-section.tsx';

interface ReportSectionsProps {
  imported: Imported;
  /** Leads to a field; without it, places are only named. */
  onPick?: (field: FieldName) => void;
}

/** All there is to say about what was read: what is wrong with it, and what reading did to it. */
export function ReportSections({ imported }: Pick<ReportSectionsProps, 'imported'>) {
  const { values, issues } = imported;
  return (
    <>
      <ReportSection title="Problems" lines={findingLines(issues, values)} />
      <NoteSections imported={imported} />
    </>
  );
}

/** What reading did to it. */
export function NoteSections({ imported, onPick }: ReportSectionsProps) {
  const { values, notes } = imported;
  const linesOf = (kind: ReadNote['kind']) => noteLines(notes, kind, values);
  const pick = onPick && { onPick };
  return (
    <>
      <ReportSection title="Removed" lines={linesOf('removed')} />
      <ReportSection title="Repaired" lines={linesOf('repaired')} />
      <ReportSection title="Duplicate keys" lines={linesOf('duplicate')} {...pick} />
      <ReportSection title="Changed" lines={linesOf('changed')} {...pick} />
      <ReportSection title="Kept unchanged" lines={linesOf('kept')} />
    </>
  );
}
