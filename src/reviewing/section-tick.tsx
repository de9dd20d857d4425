import { styled } from '@mui/material/styles';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { TOUCH } from '#ui/use-media.ts';
import type { ChangeReview } from '#workspace/use-review.ts';

interface SectionTickProps {
  /** As the record knows it. */
  section: string;
  /** As people do. */
  title?: string;
  /** What the section says: the tick goes when that changes. */
  parts: JsonObject;
  record: ReviewRecord;
  change: ChangeReview;
}

export function SectionTick(props: SectionTickProps) {
  const { section, title = section, parts, record, change } = props;
  const now = fingerprintOf(parts);
  const ticked = record.ticks[section];
  const toggle = () =>
    change(({ ticks }) => {
      const { [section]: before, ...others } = ticks;
      return { ticks: before === now ? others : { ...ticks, [section]: now } };
    });
  return (
    <Label>
      {ticked !== undefined && ticked !== now && <em>Changed since you checked it</em>}
      <input
        type="checkbox"
        checked={ticked === now}
        onChange={toggle}
        aria-label={`Checked: ${title}`}
      />
      Checked
    </Label>
  );
}

const Label = styled('label')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 24,
    [TOUCH]: { minHeight: 44 },
    cursor: 'pointer',
    '& > input': { width: 18, height: 18, margin: 3, accentColor: palette.primary.main },
    '& > em': { color: palette.warning.main, fontStyle: 'normal', fontWeight: 600 },
  };
});
