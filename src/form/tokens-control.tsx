import { useState, type ReactNode } from 'react';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { MISSING, isRawJson, textOf, type FieldName } from '#manifest/values/form-values.ts';
import { FieldFrame, controlProps } from './field-frame.tsx';
import { useField } from './use-field.ts';

interface TokensInputProps extends Pick<OutlinedInputProps, 'readOnly' | 'endAdornment'> {
  name: Extract<FieldName, 'app-info.grant_types'>;
}

interface TokensControlProps extends TokensInputProps {
  extraHelp?: ReactNode;
}

/** A list of the manifest, edited as words with spaces between them. */
export function TokensControl({ extraHelp, ...input }: TokensControlProps) {
  return (
    <FieldFrame name={input.name} extraHelp={extraHelp} readOnly={input.readOnly ?? false}>
      <TokensInput {...input} />
    </FieldFrame>
  );
}

function TokensInput({ name, ...input }: TokensInputProps) {
  const { value, isInvalid, typeValue, onBlur } = useField(name);
  const { id, ...aria } = controlProps(name, isInvalid);
  // The spaces as typed are nowhere in the list; they count only while they stand for it.
  const [typed, setTyped] = useState('');
  const listed = Array.isArray(value) ? value.join(' ') : isRawJson(value) ? textOf(value) : '';
  const text = tokensOf(typed).join(' ') === listed ? typed : listed;
  const edit = (next: string) => {
    const tokens = tokensOf(next);
    setTyped(next);
    typeValue(tokens.length > 0 ? tokens : MISSING);
  };
  return (
    <OutlinedInput
      {...input}
      id={id}
      error={aria['aria-invalid']}
      value={text}
      onChange={(event) => edit(event.target.value)}
      onBlur={() => {
        setTyped('');
        onBlur();
      }}
      fullWidth
      size="small"
      autoComplete="off"
      inputProps={{ spellCheck: false, ...aria }}
    />
  );
}

function tokensOf(text: string): string[] {
  return text.split(/\s+/u).filter((token) => token !== '');
}
