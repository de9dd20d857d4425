import { useShownPart } from '#ui/shown-part.tsx';
import { counted } from '#manifest/json/counted.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { Card } from '#ui/card.tsx';
import { describeChange, templateChanges } from './describe-change.ts';
import { RowList } from '#ui/row-list.tsx';

interface TemplateCardProps {
  manifest: JsonObject;
  startsClosed?: boolean;
}

/** What a reviewer looks at first: everything that is not as the documents have it. */
export function TemplateCard({ manifest, startsClosed = false }: TemplateCardProps) {
  const changes = templateChanges(manifest);
  const { shown, more } = useShownPart(changes);
  return (
    <Card
      title="Changed from the default"
      startsClosed={startsClosed}
      aside={<span>{counted(changes.length, 'change')}</span>}
    >
      {changes.length === 0 ? (
        <p>Nothing, except what every app fills in: name, description and endpoints.</p>
      ) : (
        <RowList>
          {shown.map((change) => (
            <div key={change.kind + change.path}>
              <dt>
                <VisibleText text={change.label} />
              </dt>
              <dd>
                <VisibleText text={describeChange(change)} />
              </dd>
            </div>
          ))}
        </RowList>
      )}
      {more}
    </Card>
  );
}
