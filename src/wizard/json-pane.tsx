import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useRef } from 'react';
import { copyText } from '#ui/copy-text.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFocusedField } from '#form/focus.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#ui/notify.tsx';
import { useLinePick } from '#form/use-line-pick.ts';
import { JsonView } from '#manifest-view/json/json-view.tsx';
import { pathsOf } from '#manifest/values/field-places.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { addressOf } from '#workspace/routes.ts';

interface JsonPaneProps {
  draftId: string;
  onField: (name: FieldName) => void;
  /** Where the pane can be closed, what closes it. */
  onClose?: () => void;
}

/** The manifest as it will be written, following the form. */
export function JsonPane({ draftId, onField, onClose }: JsonPaneProps) {
  const form = useDraftForm();
  const notify = useNotify();
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!onClose) return;
    // It opens after the form in the order of the page: the keyboard would be long in coming.
    region.current?.focus({ preventScroll: true });
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    const pane = region.current;
    pane?.addEventListener('keydown', closeOnEscape);
    return () => pane?.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);

  const copy = async () => {
    const copied = await copyText(writeManifest(form.values()));
    notify(
      copied
        ? 'JSON copied'
        : 'Your browser couldn’t copy it. Select the text and press Ctrl+C (⌘C on a Mac).',
    );
  };

  return (
    <Box
      component="section"
      aria-label="JSON"
      ref={region}
      tabIndex={onClose ? -1 : undefined}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        height: '100%',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          pl: 2,
          pr: 1,
          py: 0.75,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box component="h2" sx={{ m: 0, mr: 'auto', fontSize: '0.9375rem', fontWeight: 600 }}>
          JSON
        </Box>
        <Button size="small" href={addressOf(draftId, 'json')} onClick={onClose}>
          Edit JSON
        </Button>
        <Button size="small" onClick={() => void copy()}>
          Copy
        </Button>
        {onClose && (
          <Button size="small" color="inherit" onClick={onClose}>
            Close
          </Button>
        )}
      </Box>
      <Box sx={textBox}>
        <LiveJson onField={onField} />
      </Box>
    </Box>
  );
}

/** What is typed changes the text and nothing around it, so that its lines alone are laid out. */
const textBox = {
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '@media screen': { '& > div': { height: '100%', contain: 'strict' } },
};

/** The text alone: what renders with every keystroke. */
function LiveJson({ onField }: Pick<JsonPaneProps, 'onField'>) {
  const form = useDraftForm();
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const field = useFocusedField();
  const values = form.values();
  const marked = useMemo(() => (field ? pathsOf(field, values) : []), [field, values]);
  return <JsonView manifest={manifest} marked={marked} onPick={useLinePick(onField)} />;
}
