import Box from '@mui/material/Box';
import { useId, type ReactNode, type RefObject } from 'react';
import { ProblemLine, ProblemLines } from '#manifest-view/problem-line.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { ReportLine, ReportPlace } from './report-lines.ts';

interface ReportSectionProps {
  title: string;
  lines: ReportLine[];
  onPick?: ((field: FieldName) => void) | undefined;
}

/** A part of the report; not there when it has nothing to say. */
export function ReportSection({ title, lines, onPick }: ReportSectionProps) {
  const { shown, more } = useShownPart(lines, AT_ONCE);
  if (lines.length === 0) return null;
  return (
    <ReportPart title={title}>
      <ProblemLines>
        {shown.map((line) => (
          <ProblemLine key={`${line.severity} ${line.sentence}`} problem={line}>
            <Places places={line.places} onPick={onPick} />
          </ProblemLine>
        ))}
      </ProblemLines>
      {more}
    </ReportPart>
  );
}

interface ReportPartProps {
  title: string;
  headingRef?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}

/** A part of the report under its heading. */
export function ReportPart({ title, headingRef, children }: ReportPartProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={PART}>
      <Box
        component="h3"
        id={id}
        ref={headingRef}
        tabIndex={headingRef && -1}
        sx={{ typography: 'h3', m: 0, outline: 'none' }}
      >
        {title}
      </Box>
      {children}
    </Box>
  );
}

const PART = { minWidth: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 };

/** A file can be wrong in thousands of places. */
export const AT_ONCE = 25;

interface PlacesProps {
  places: ReportPlace[];
  onPick?: ((field: FieldName) => void) | undefined;
}

const PLACES_AT_ONCE = 12;

/** The way to each of them. */
export function Places({ places, onPick }: PlacesProps) {
  if (places.length === 0) return null;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, typography: 'body2' }}
    >
      {places.slice(0, PLACES_AT_ONCE).map(({ label, field }) =>
        field && onPick ? (
          <button type="button" data-go="" key={label} onClick={() => onPick(field)}>
            {label}
          </button>
        ) : (
          <Box component="code" translate="no" key={label} sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
        ),
      )}
      {places.length > PLACES_AT_ONCE && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {`and ${(places.length - PLACES_AT_ONCE).toLocaleString('en')} more`}
        </Box>
      )}
    </Box>
  );
}
