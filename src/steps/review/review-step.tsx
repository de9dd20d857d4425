import { useMemo, type ReactNode } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { Column, Columns } from '#ui/columns.tsx';
import { Card } from '#ui/card.tsx';
import { EventMap } from '#manifest-view/event-map.tsx';
import { ManifestJson } from './manifest-json.tsx';
import { ProblemList } from './problem-list.tsx';
import { worstFirst } from '#manifest-view/problems.ts';
import { SummaryCards } from '#manifest-view/summary-cards.tsx';
import { TemplateCard } from '#manifest-view/template-card.tsx';

interface ReviewStepProps {
  /** Goes to the field; the way on leads back here. */
  onChangeField: (name: FieldName) => void;
  /** Where the field is, for links that are opened elsewhere. */
  addressOfField: (name: FieldName) => string;
  /** Where the manifest's text is edited. */
  jsonAddress: string;
  /** Much is about to change at once. */
  beforeFixAll: () => void;
  /** The manifest was downloaded or copied. */
  onHandedOut: () => void;
  /** What the last review said. */
  notes: ReactNode;
  /** The ways on from here. */
  sendIt: ReactNode;
}

/** The last step: what is still open, what will be written, and the file itself. */
export function ReviewStep(props: ReviewStepProps) {
  const { onChangeField, addressOfField, jsonAddress, beforeFixAll, notes, sendIt } = props;
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const found = useFormSnapshot((snapshot) => snapshot.problems);
  const problems = useMemo(() => worstFirst(found), [found]);
  return (
    <Columns>
      <Column>
        {notes}
        <ProblemList
          problems={problems}
          onChangeField={onChangeField}
          addressOfField={addressOfField}
          beforeFixAll={beforeFixAll}
        />
        <SummaryCards manifest={manifest} values={values} onChangeField={onChangeField} />
        <TemplateCard manifest={manifest} />
      </Column>
      <Column data-beside="">
        <Card title="Where events are sent">
          <EventMap manifest={manifest} values={values} />
        </Card>
        <ManifestJson
          manifest={manifest}
          problems={problems}
          onChangeField={onChangeField}
          editAddress={jsonAddress}
          onHandedOut={props.onHandedOut}
        />
        {sendIt}
      </Column>
    </Columns>
  );
}
