import { useState, type ReactNode } from 'react';
import { MISSING, isRawJson, textOf, type FieldName } from '#manifest/values/form-values.ts';
import { BoxHolder, TextBox } from '#ui/text-box.tsx';
import { FieldFrame, controlProps } from './field-frame.tsx';
import { useField } from './use-field.ts';

interface TokensInputProps {
  name: Extract<FieldName, 'app-info.grant_types'>;
  readOnly?: boolean;
  endAdornment?: ReactNode;
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

function TokensInput({ name, readOnly, endAdornment }: TokensInputProps) {
  const { value, isInvalid, typeValue, onBlur } = useField(name);
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
    <BoxHolder end={endAdornment}>
      <TextBox
        {...controlProps(name, isInvalid)}
        readOnly={readOnly}
        value={text}
        onChange={(event) => edit(event.target.value)}
        onBlur={() => {
          setTyped('');
          onBlur();
        }}
        autoComplete="off"
        spellCheck={false}
      />
    </BoxHolder>
  );
}

function tokensOf(text: string): string[] {
  return text.split(/\s+/u).filter((token) => token !== '');
}
