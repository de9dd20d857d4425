import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState, type ReactNode, type RefObject } from 'react';
import { SEVERITY_ICONS } from '#ui/icons.tsx';
import { SEVERITY_WORDS } from '#manifest/fields/issue.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { ReportLine, ReportPlace } from './report-lines.ts';

interface ReportSectionProps {
  title: string;
  lines: ReportLine[];
  onPick?: (field: FieldName) => void;
}

/** A part of the report; not there when it has nothing to say. */
export function ReportSection({ title, lines, onPick }: ReportSectionProps) {
  const [shown, setShown] = useState(AT_ONCE);
  if (lines.length === 0) return null;
  return (
    <ReportPart title={title}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {lines.slice(0, shown).map((line) => (
          <Box component="li" key={`${line.severity} ${line.sentence}`} sx={ITEM}>
            <Sentence line={line} />
            <Places places={line.places} {...(onPick && { onPick })} />
          </Box>
        ))}
      </Box>
      {lines.length > shown && (
        <Button
          size="small"
          sx={{ justifySelf: 'start' }}
          onClick={() => setShown(shown + AT_ONCE * 4)}
        >
          {`Show more (${(lines.length - shown).toLocaleString('en')})`}
        </Button>
      )}
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
const AT_ONCE = 25;

const COLOURS = { error: 'error.main', warning: 'warning.main', tip: 'info.main' } as const;

const ITEM = {
  display: 'grid',
  gap: 0.25,
  minWidth: 0,
  // Under the sentence, not under its icon.
  '&:has(strong) > div': { pl: 3.25 },
};

function Sentence({ line: { severity, sentence } }: { line: ReportLine }) {
  if (!severity) return <span>{sentence}</span>;
  const Icon = SEVERITY_ICONS[severity];
  const color = COLOURS[severity];
  return (
    <Box component="span" sx={{ display: 'flex', gap: 1 }}>
      <Box component="span" sx={{ color, display: 'flex', pt: 0.375 }}>
        <Icon />
      </Box>
      <span>
        <Box component="strong" sx={{ color, fontWeight: 600 }}>
          {SEVERITY_WORDS[severity]}:
        </Box>{' '}
        {sentence}
      </span>
    </Box>
  );
}

interface PlacesProps {
  places: ReportPlace[];
  onPick?: (field: FieldName) => void;
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
          <Box component="button" type="button" key={label} sx={LINK} onClick={() => onPick(field)}>
            {label}
          </Box>
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

const LINK = {
  font: 'inherit',
  color: 'primary.main',
  bgcolor: 'transparent',
  border: 0,
  p: 0,
  minHeight: 24,
  textAlign: 'start',
  textDecoration: 'underline',
  textUnderlineOffset: '0.18em',
  cursor: 'pointer',
};
