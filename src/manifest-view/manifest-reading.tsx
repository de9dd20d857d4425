import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { Card } from '#ui/card.tsx';
import { Column, Columns } from '#ui/columns.tsx';
import { ManifestText } from './manifest-text.tsx';
import { SummaryCards } from './summary-cards.tsx';
import { TemplateCard } from './template-card.tsx';

/** A manifest to read: what it says in words, and its text beside them. */
export function ManifestReading({ values }: { values: FormValues }) {
  const manifest = useMemo(() => buildManifest(values), [values]);
  return (
    <Columns>
      <Column>
        <SummaryCards manifest={manifest} values={values} />
        <TemplateCard manifest={manifest} />
      </Column>
      <Column data-beside="">
        <Card title="Manifest JSON">
          {hasSecret(manifest) && <Above>Header values are hidden here.</Above>}
          <ManifestText manifest={manifest} />
        </Card>
      </Column>
    </Columns>
  );
}

const Above = styled('p')(({ theme }) => ({ '&&': { marginBottom: theme.spacing(2) } }));
