import { useRef, type ReactNode } from 'react';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { describeField } from '#manifest/values/describe-field.ts';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { isRawJson, textOf, type FieldName, type TextValue } from '#manifest/values/form-values.ts';
import { FieldFrame, controlProps } from './field-frame.tsx';
import { TextCounter } from './text-counter.tsx';
import { useField } from './use-field.ts';

interface TextInputProps extends Pick<
  OutlinedInputProps,
  | 'multiline'
  | 'minRows'
  | 'maxRows'
  | 'type'
  | 'placeholder'
  | 'startAdornment'
  | 'endAdornment'
  | 'inputProps'
  | 'readOnly'
> {
  name: FieldName;
}

interface TextControlProps extends TextInputProps {
  help?: ReactNode;
  extraHelp?: ReactNode;
  quiet?: boolean;
}

/** A text field of the manifest with all that belongs to it. */
export function TextControl({ help, extraHelp, quiet = false, ...input }: TextControlProps) {
  const { name } = input;
  const { limit } = describeField(name);
  return (
    <FieldFrame
      name={name}
      quiet={quiet}
      readOnly={input.readOnly ?? false}
      help={help}
      extraHelp={extraHelp}
      aside={limit !== undefined && <TextCounter name={name} limit={limit} />}
    >
      <TextInput {...input} />
    </FieldFrame>
  );
}

/** Drawn as dots on paper (W8). */
const SECRET = { 'data-secret': '' };

/** The input alone: what renders on a keystroke. */
function TextInput({ name, inputProps, ...input }: TextInputProps) {
  const { value, isInvalid, typeValue, normalizeValue, onBlur } = useField(name);
  const wasTyped = useRef(false);
  const control = controlProps(name, isInvalid);
  const text = isText(value) ? textOf(value) : '';
  const hasPassword = withoutPasswords(text, '') !== text;
  const handleBlur = () => {
    // Only what was typed: what was read from a file stays as it came until it is edited (M3).
    if (wasTyped.current && typeof value === 'string' && describeField(name).isTrimmed)
      normalizeValue(value.trim());
    wasTyped.current = false;
    onBlur();
  };
  return (
    <OutlinedInput
      {...input}
      id={control.id}
      error={control['aria-invalid']}
      value={text}
      onChange={(event) => {
        wasTyped.current = true;
        typeValue(event.target.value);
      }}
      onBlur={handleBlur}
      fullWidth
      size="small"
      autoComplete="off"
      inputProps={{ spellCheck: false, ...inputProps, ...control, ...(hasPassword && SECRET) }}
    />
  );
}

function isText(value: unknown): value is TextValue {
  return typeof value === 'string' || isRawJson(value);
}
