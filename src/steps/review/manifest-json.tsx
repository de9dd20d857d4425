import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { copyText } from '#ui/copy-text.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import { useLinePick } from '#form/use-line-pick.ts';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { counted } from '#manifest/json/counted.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { placeholdersOf } from '#manifest/verdict/placeholders.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { Card } from '#ui/card.tsx';
import { ManifestText } from '#manifest-view/manifest-text.tsx';
import { inWords, usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { countOf } from '#manifest-view/problems.ts';
import { SelectedText } from '#ui/selected-text.tsx';

interface ManifestJsonProps {
  manifest: JsonObject;
  problems: readonly Problem[];
  onChangeField: (name: FieldName) => void;
  /** Where the text is edited. */
  editAddress: string;
  onHandedOut: () => void;
}

/** The text that goes out, to read, to copy and to download. It is a draft while errors remain. */
export function ManifestJson(props: ManifestJsonProps) {
  const { manifest, problems, onChangeField, editAddress, onHandedOut } = props;
  const draft = useDraftForm();
  const notify = useNotify();
  const { ask, question } = usePlaceholderAsk();
  const left = useMemo(() => placeholdersOf(manifest), [manifest]);
  const [toCopy, setToCopy] = useState<string>();
  const errors = countOf(problems, 'error');
  const isReady = errors === '';
  const what = isReady ? 'JSON' : 'draft';
  /** A draft may go out with anything still open in it. */
  const whenSure = (anyway: string, goOn: () => void) =>
    isReady ? ask([manifest], anyway, goOn) : goOn();

  const copy = async () => {
    onHandedOut();
    const text = writeManifest(draft.values());
    const copied = await copyText(text);
    if (copied) notify(isReady ? 'JSON copied' : 'Draft copied');
    setToCopy(copied ? undefined : text);
  };
  const download = () => {
    onHandedOut();
    const fileName = fileNameOf(manifest, isReady);
    downloadText(fileName, writeManifest(draft.values()));
    notify(`Downloading ${fileName}`);
  };

  return (
    <Card title="Manifest JSON">
      <Above>
        {!isReady && <p>{missingOf(problems)}</p>}
        {left.length > 0 && <p>{leftOf(left.map(inWords))}</p>}
        {hasSecret(manifest) && (
          <p>
            Header values are hidden here. What you copy or download contains them: send it only to
            people who may have them.
          </p>
        )}
        <div>
          <Button
            variant={isReady ? 'contained' : 'outlined'}
            onClick={() => whenSure('Download anyway', download)}
          >
            {`Download ${what}`}
          </Button>
          <Button variant="outlined" onClick={() => whenSure('Copy anyway', () => void copy())}>
            {`Copy ${what}`}
          </Button>
          <Button href={editAddress}>Edit JSON</Button>
        </div>
      </Above>
      {toCopy !== undefined && <SelectedText text={toCopy} onDone={() => setToCopy(undefined)} />}
      {question}
      <ManifestText manifest={manifest} onPick={useLinePick(onChangeField)} />
    </Card>
  );
}

/** So many fields are named before only the number of errors is told. */
const MAX_NAMED = 3;
const joined = new Intl.ListFormat('en', { type: 'conjunction' });

function missingOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const labels = [...new Set(errors.map(({ label }) => label))];
  const which =
    labels.length <= MAX_NAMED
      ? joined.format(labels)
      : `${countOf(errors, 'error')}, listed under Problems`;
  return `Not final yet. Still to fix: ${which}. You can save the draft and go on later.`;
}

/** "2 placeholders are left: App name: “App name”; Description: “App description”." */
function leftOf(words: readonly string[]): string {
  const count = counted(words.length, 'placeholder is left', 'placeholders are left');
  const which = words.length <= MAX_NAMED ? `: ${words.join('; ')}` : ', listed under Problems';
  return `${count}${which}. Fill in what is missing before you send the file.`;
}

const Above = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1.25),
  marginBottom: theme.spacing(2),
  '& > p': { maxWidth: '70ch' },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.25) },
}));
