import { styled } from '@mui/material/styles';
import { FieldFrame, controlProps } from '#form/field-frame.tsx';
import { useField } from '#form/use-field.ts';
import { textOf, type RetriesValue } from '#manifest/values/form-values.ts';
import { MAX_RETRIES } from '#manifest/fields/webhook-fields.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import { AdornedHolder, SelectBox } from '#ui/text-box.tsx';

const COUNTS = Array.from({ length: MAX_RETRIES + 1 }, (_, count) => String(count));
const FOUND = 'found';

export function RetriesControl({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.max_retries` as const;
  return (
    <Line>
      <FieldFrame name={name} help="“Not set” lets LivePerson decide. 0 means never.">
        <RetriesSelect name={name} />
      </FieldFrame>
    </Line>
  );
}

function RetriesSelect({ name }: { name: `webhooks.events.${EventName}.max_retries` }) {
  const { value = '', isInvalid, setValue, onBlur } = useField(name);
  const found = isChoice(value) ? undefined : textOf(value);
  return (
    <Holder>
      <SelectBox
        {...controlProps(name, isInvalid)}
        value={found === undefined ? textOf(value) : FOUND}
        onChange={({ target }) => {
          if (target.value !== FOUND) setValue(target.value === '' ? '' : Number(target.value));
        }}
        onBlur={onBlur}
      >
        <option value="">Not set</option>
        {COUNTS.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
        {found !== undefined && <option value={FOUND}>{found || 'empty'} (from your file)</option>}
      </SelectBox>
      <ChevronIcon />
    </Holder>
  );
}

/** What the select offers; anything else came from a file and stays until another is chosen. */
function isChoice(value: RetriesValue): boolean {
  return value === '' || (typeof value === 'number' && COUNTS.includes(String(value)));
}

const Holder = styled(AdornedHolder)({
  justifySelf: 'start',
  minWidth: 160,
  '& > svg': { rotate: '90deg', insetInlineEnd: 10 },
});

/** The help beside the select, where there is room for both. */
const Line = styled('div')(({ theme }) => ({
  containerType: 'inline-size',
  '@container (min-width: 420px)': {
    '& > div': {
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      columnGap: theme.spacing(1.5),
      alignItems: 'center',
    },
    '& > div > *': { gridColumn: '1 / -1' },
    // The select and, last, the help.
    '& > div > div:nth-of-type(2)': { gridColumn: 1 },
    '& > div > div:last-of-type': { gridColumn: 2, gridRow: 2 },
  },
}));
