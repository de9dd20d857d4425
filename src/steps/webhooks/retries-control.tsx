import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { FieldFrame, controlProps } from '#form/field-frame.tsx';
import { useField } from '#form/use-field.ts';
import { textOf, type RetriesValue } from '#manifest/values/form-values.ts';
import { MAX_RETRIES } from '#manifest/fields/webhook-fields.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';

const COUNTS = Array.from({ length: MAX_RETRIES + 1 }, (_, count) => String(count));
const FOUND = 'found';

export function RetriesControl({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.max_retries` as const;
  return (
    <FieldFrame name={name}>
      <RetriesSelect name={name} />
    </FieldFrame>
  );
}

function RetriesSelect({ name }: { name: `webhooks.events.${EventName}.max_retries` }) {
  const { value = '', isInvalid, setValue, onBlur } = useField(name);
  const { id, ...aria } = controlProps(name, isInvalid);
  const found = isChoice(value) ? undefined : textOf(value);
  return (
    <NativeSelect
      id={id}
      value={found === undefined ? textOf(value) : FOUND}
      onChange={({ target }) => {
        if (target.value !== FOUND) setValue(target.value === '' ? '' : Number(target.value));
      }}
      onBlur={onBlur}
      error={isInvalid}
      input={<OutlinedInput size="small" sx={{ justifySelf: 'start', minWidth: 160 }} />}
      inputProps={aria}
    >
      <option value="">Not set</option>
      {COUNTS.map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
      {found !== undefined && <option value={FOUND}>{found || 'empty'} (as found)</option>}
    </NativeSelect>
  );
}

/** What the select offers; anything else came from a file and stays until another is chosen. */
function isChoice(value: RetriesValue): boolean {
  return value === '' || (typeof value === 'number' && COUNTS.includes(String(value)));
}
