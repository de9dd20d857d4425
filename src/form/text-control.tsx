import { useCallback, useRef, useState, type AllHTMLAttributes, type ReactNode } from 'react';
import { describeField } from '#manifest/values/describe-field.ts';
import { isRawJson, textOf, type FieldName } from '#manifest/values/form-values.ts';
import { firstScreen } from '#ui/first-screen.ts';
import { BoxHolder, fitHeight, TextArea, TextBox } from '#ui/text-box.tsx';
import { useDraftParts } from './draft-context.ts';
import { controlProps, FieldFrame } from './field-frame.tsx';
import { fieldValue } from './field-value.ts';
import { lateRules } from './late-rules.ts';
import { useFormSnapshot } from './form-snapshot.ts';
import { TextCounter } from './text-counter.tsx';
import { useFieldEdits } from './use-field.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface InputProps extends Pick<
  AllHTMLAttributes<Box>,
  | 'inputMode'
  | 'autoCapitalize'
  | 'autoComplete'
  | 'autoCorrect'
  | 'autoFocus'
  | 'form'
  | 'onFocus'
  | 'onKeyDown'
> {
  'data-one-line'?: string;
  'data-secret'?: string;
}

interface TextInputProps {
  name: FieldName;
  type?: string;
  placeholder?: string;
  readOnly?: boolean;
  multiline?: boolean;
  maxRows?: number;
  /** A button or a mark inside the box. */
  endAdornment?: ReactNode;
  inputProps?: InputProps;
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

/** The input alone. Its element holds the text, so that a keystroke renders nothing here. */
function TextInput(props: TextInputProps) {
  const { name, multiline, maxRows, endAdornment, inputProps, ...attributes } = props;
  const { isInvalid, typeValue, normalizeValue, onBlur } = useFieldEdits(name);
  const { ref, initial, read } = useText(name, typeValue);
  const hasPassword = useFormSnapshot(({ values }) => hasPasswordIn(fieldValue(values, name)));
  const wasTyped = useRef(false);
  const box = {
    ...attributes,
    ref,
    defaultValue: initial,
    autoComplete: 'off',
    spellCheck: false,
    ...inputProps,
    ...controlProps(name, isInvalid),
    ...(hasPassword && SECRET),
    onChange({ target }: { target: Box }) {
      wasTyped.current = true;
      typeValue(target.value);
      fit(target);
    },
    onBlur() {
      const value = read();
      // Only what was typed: what was read from a file stays as it came until it is edited (M3).
      if (wasTyped.current && typeof value === 'string' && describeField(name).isTrimmed)
        normalizeValue(value.trim());
      wasTyped.current = false;
      onBlur();
    },
  };
  return (
    <BoxHolder end={endAdornment}>
      {multiline ? <TextArea {...box} maxRows={maxRows} /> : <TextBox {...box} />}
    </BoxHolder>
  );
}

/** Puts what the field holds into its element, whenever that is something else than was typed there. */
function useText(name: FieldName, adopt: (text: string) => void) {
  const { store } = useDraftParts();
  const read = useCallback(() => fieldValue(store.now().values, name), [store, name]);
  const [initial] = useState(() => shownText(read()));
  const ref = useCallback(
    (element: Box | null) => {
      if (!element) return undefined;
      // What was typed into the prerendered element before it was this one.
      const typed = firstScreen()?.typed[element.id];
      if (typed !== undefined && typed !== shownText(read())) adopt(typed);
      let last: string | undefined;
      const show = () => {
        const text = shownText(read());
        if (text === last) return;
        last = text;
        if (element.value === text) return;
        element.value = text;
        fit(element);
      };
      show();
      fit(element);
      return store.subscribe(show);
    },
    [store, read, adopt],
  );
  return { ref, initial, read };
}

function fit(element: Box): void {
  if (element instanceof HTMLTextAreaElement) fitHeight(element);
}

function shownText(value: unknown): string {
  return typeof value === 'string' || isRawJson(value) ? textOf(value) : '';
}

function hasPasswordIn(value: unknown): boolean {
  return lateRules.now()?.hasPassword(shownText(value)) ?? false;
}
