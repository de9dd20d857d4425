import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import type { FieldName } from '#manifest/form-values.ts';
import { ManifestJson } from './manifest-json.tsx';
import { ProblemList } from './problem-list.tsx';
import { problemsOf } from './problems.ts';
import { SendIt } from './send-it.tsx';
import { SummaryCards } from './summary-cards.tsx';
import { TemplateCard } from './template-card.tsx';

interface ReviewStepProps {
  /** Goes to the field; the way on leads back here. */
  onChangeField: (name: FieldName) => void;
}

/** The last step: what is still open, what will be written, and the file itself. */
export function ReviewStep({ onChangeField }: ReviewStepProps) {
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const findings = useFormSnapshot((snapshot) => snapshot.findings);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const problems = useMemo(() => problemsOf(findings, values), [findings, values]);
  const isReady = problems.every(({ severity }) => severity !== 'error');
  return (
    <Cards>
      <ProblemList problems={problems} onChangeField={onChangeField} />
      <SummaryCards manifest={manifest} values={values} onChangeField={onChangeField} />
      <TemplateCard manifest={manifest} />
      <ManifestJson manifest={manifest} problems={problems} onChangeField={onChangeField} />
      <SendIt isReady={isReady} fileName={fileNameOf(manifest, true)} />
    </Cards>
  );
}

const Cards = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(2.5) }));
