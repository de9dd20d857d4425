import Button from '@mui/material/Button';
import { useMemo, type ReactNode } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { EventMap } from '#manifest-view/event-map.tsx';
import { worstFirst } from '#manifest-view/problems.ts';
import { SummaryCards } from '#manifest-view/summary-cards.tsx';
import { TemplateCard } from '#manifest-view/template-card.tsx';
import { Card } from '#ui/card.tsx';
import { Column, Columns } from '#ui/columns.tsx';
import { useSent } from '#workspace/use-sent.ts';
import { FinishCard } from './finish-card.tsx';
import { errorsIn } from './finish-words.ts';
import { ManifestJson } from './manifest-json.tsx';
import { useHandOut } from './use-hand-out.ts';

interface ReviewStepProps {
  draftId: string;
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
  onShare: () => void;
  /** The draft goes out: worth a place in its history. */
  onSent: () => void;
  /** What the last review said. */
  notes: ReactNode;
}

/** The last step: whether it is ready and how it goes out, then what will be written. */
export function ReviewStep(props: ReviewStepProps) {
  const { draftId, onChangeField, addressOfField, beforeFixAll, onHandedOut, onSent } = props;
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const found = useFormSnapshot((snapshot) => snapshot.problems);
  const problems = useMemo(() => worstFirst(found), [found]);
  const isReady = errorsIn(problems).length === 0;
  const handOut = useHandOut({ draftId, manifest, isReady, onHandedOut, onSent });
  const sent = useSent(draftId);
  return (
    <Column>
      {props.notes}
      <FinishCard
        manifest={manifest}
        problems={problems}
        onChangeField={onChangeField}
        addressOfField={addressOfField}
        beforeFixAll={beforeFixAll}
        handOut={handOut}
        sent={sent}
        onShare={props.onShare}
      />
      <Columns>
        <Column>
          <SummaryCards manifest={manifest} values={values} onChangeField={onChangeField} />
        </Column>
        <Column>
          <Card title="Where events are sent">
            <EventMap manifest={manifest} values={values} />
          </Card>
          <TemplateCard manifest={manifest} startsClosed />
          <ManifestJson
            manifest={manifest}
            onChangeField={onChangeField}
            editAddress={props.jsonAddress}
            copyButton={
              isReady && (
                <Button size="small" onClick={handOut.file.copy}>
                  Copy JSON
                </Button>
              )
            }
          />
        </Column>
      </Columns>
    </Column>
  );
}
