import type { FieldName } from '#manifest/values/form-values.ts';
import type { ReadNote } from '#manifest/text/read-result.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import type { Imported } from '#workspace/reading.ts';
import { noteLines } from './report-lines.ts';
import { FoundProblems } from './report-problems.tsx';
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
      <FoundProblems problems={problemsOf(issues, values)} />
      <NoteSections imported={imported} />
    </>
  );
}

/** What reading did to it. */
export function NoteSections({ imported, onPick }: ReportSectionsProps) {
  const { values, notes } = imported;
  const linesOf = (kind: ReadNote['kind']) => noteLines(notes, kind, values);
  return (
    <>
      <ReportSection title="Removed" lines={linesOf('removed')} />
      <ReportSection title="Repaired" lines={linesOf('repaired')} />
      <ReportSection title="Duplicate keys" lines={linesOf('duplicate')} onPick={onPick} />
      <ReportSection title="Changed" lines={linesOf('changed')} onPick={onPick} />
      <ReportSection title="Kept unchanged" lines={linesOf('kept')} />
    </>
  );
}
