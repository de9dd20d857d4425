import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { SourceKey } from './compare-address.ts';
import { GivenFields } from './given-fields.tsx';
import type { Side } from './side.ts';
import { findSource, type SourceGroup } from './sources.ts';
import { NOTHING_GIVEN, type GivenPart } from './use-given.ts';

interface SidePickerProps {
  name: 'Before' | 'After';
  groups: readonly SourceGroup[];
  chosen: SourceKey | null;
  given: GivenPart;
  side: Side | undefined;
  onChoose: (key: SourceKey | null) => void;
}

const GIVEN = 'given';

/** One side of the comparison: something kept here, or a file or a link. */
export function SidePicker({ name, groups, chosen, given, side, onChoose }: SidePickerProps) {
  const id = useId();
  const source = chosen === null ? undefined : findSource(groups, chosen);
  const isGiven = chosen === null && given.open;
  const isMissing = chosen !== null && !source;
  return (
    <Frame>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={isGiven ? GIVEN : (source?.key ?? '')}
        aria-describedby={`${id}said`}
        onChange={({ target: { value } }) => {
          given.set({ ...NOTHING_GIVEN, text: given.text, open: value === GIVEN });
          onChoose(value === GIVEN ? null : value);
        }}
      >
        <option value="" disabled>
          Choose…
        </option>
        {groups.map(({ label, sources }, at) => (
          // Two drafts may bear one name.
          <optgroup key={`${at} ${label}`} label={label}>
            {sources.map((each) => (
              <option key={each.key} value={each.key}>
                {each.label}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={GIVEN}>A file or link…</option>
      </select>
      {isGiven && <GivenFields part={given} name={name} />}
      <p id={`${id}said`}>
        {isMissing && 'What this address names is not in this browser. Choose something else.'}
        {side && (
          <>
            {source?.about && `${source.about} · `}
            Fingerprint <b>{side.fingerprint}</b>
          </>
        )}
      </p>
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(0.75),
    minWidth: 0,
    '& > label': { fontWeight: 620 },
    '& > select': {
      font: 'inherit',
      color: palette.text.primary,
      width: '100%',
      minHeight: 44,
      padding: theme.spacing(1, 1.25),
      border: `1px solid ${palette.text.disabled}`,
      borderRadius: 8,
      backgroundColor: palette.background.paper,
      textOverflow: 'ellipsis',
    },
    '& > p': {
      ...theme.typography.body2,
      margin: 0,
      minHeight: '1.5em',
      color: palette.text.secondary,
      '& b': {
        fontWeight: 560,
        color: palette.text.primary,
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
      },
    },
  };
});
