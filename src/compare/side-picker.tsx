import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { SourceKey } from '#workspace/compare-address.ts';
import { ExternalSourceFields } from './external-source-fields.tsx';
import type { Side } from './side.ts';
import { findSource, type SourceGroup } from './sources.ts';
import { NO_SOURCE, type UsedSource } from './use-external-source.ts';

interface SidePickerProps {
  name: 'Before' | 'After';
  groups: readonly SourceGroup[];
  chosen: SourceKey | null;
  /** A file or a link, if that was chosen. */
  external: UsedSource;
  side: Side | undefined;
  onChoose: (key: SourceKey | null) => void;
}

const EXTERNAL = 'external';

/** One side of the comparison: something kept here, or a file or a link. */
export function SidePicker({ name, groups, chosen, external, side, onChoose }: SidePickerProps) {
  const id = useId();
  const source = chosen === null ? undefined : findSource(groups, chosen);
  const isExternal = chosen === null && external.open;
  const isMissing = chosen !== null && !source;
  return (
    <Frame>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={isExternal ? EXTERNAL : (source?.key ?? '')}
        aria-describedby={`${id}said`}
        onChange={({ target: { value } }) => {
          external.set({ ...NO_SOURCE, text: external.text, open: value === EXTERNAL });
          onChoose(value === EXTERNAL ? null : value);
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
        <option value={EXTERNAL}>A file or link…</option>
      </select>
      {isExternal && <ExternalSourceFields source={external} name={name} />}
      <p id={`${id}said`}>
        {isMissing && 'What this address refers to isn’t in this browser. Choose something else.'}
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
    '& > label': { fontWeight: 600 },
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
        fontWeight: 600,
        color: palette.text.primary,
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
      },
    },
  };
});
