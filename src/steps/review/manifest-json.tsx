import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useLinePick } from '#form/use-line-pick.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { Card } from '#ui/card.tsx';
import { ManifestText } from '#manifest-view/manifest-text.tsx';

interface ManifestJsonProps {
  manifest: JsonObject;
  onChangeField: (name: FieldName) => void;
  /** Where the text is edited. */
  editAddress: string;
  /** Copies it, where it is final. */
  copyButton: ReactNode;
}

/** The text that goes out, to be read: closed, for most have no use for it. */
export function ManifestJson({
  manifest,
  onChangeField,
  editAddress,
  copyButton,
}: ManifestJsonProps) {
  return (
    <Card
      title="Manifest JSON"
      startsClosed
      aside={
        <Buttons>
          {copyButton}
          <Button size="small" href={editAddress}>
            Edit JSON
          </Button>
        </Buttons>
      }
    >
      {hasSecret(manifest) && (
        <Above>
          Header values are hidden here but included when you copy or download. Share the file only
          with people who may see them.
        </Above>
      )}
      <ManifestText manifest={manifest} onPick={useLinePick(onChangeField)} />
    </Card>
  );
}

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', gap: theme.spacing(1) }));
const Above = styled('p')(({ theme }) => ({ '&&': { marginBottom: theme.spacing(2) } }));
