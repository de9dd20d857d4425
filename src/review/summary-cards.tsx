import Button from '@mui/material/Button';
import { Fragment } from 'react';
import { describePath } from '#manifest/describe-field.ts';
import { fieldOf } from '#manifest/field-names.ts';
import type { FieldName, FormValues } from '#manifest/form-values.ts';
import type { JsonObject } from '#manifest/json.ts';
import { valueAt } from '#manifest/json-pointer.ts';
import { VisibleText } from '#json/visible-text.tsx';
import { Card } from './card.tsx';
import { RowList } from './row-list.tsx';
import { summaryOf, textOf, type SummaryRow } from './summary.ts';
import { unknownParts } from './unknown-parts.ts';

interface SummaryCardsProps {
  manifest: JsonObject;
  values: FormValues;
  /** Without it there is only something to read. */
  onChangeField?: (name: FieldName) => void;
}

/** What the manifest says, step by step, each line with the way to change it. */
export function SummaryCards({ manifest, values, onChangeField }: SummaryCardsProps) {
  const unknown = unknownParts(manifest, values);
  return (
    <>
      {summaryOf(manifest).map(({ title, rows }) => (
        <Card key={title} title={title}>
          <RowList>
            {rows.map((row) => {
              const field = fieldOf(row.path, values);
              // What cannot be changed for now offers no change.
              const isOpen = onChangeField && field && !row.isLocked;
              return (
                <SummaryLine
                  key={row.path}
                  row={row}
                  onChange={isOpen ? () => onChangeField(field) : undefined}
                />
              );
            })}
          </RowList>
        </Card>
      ))}
      {unknown.length > 0 && (
        <Card title="Also in the file, kept as they are">
          <RowList>
            {unknown.map((path) => (
              <div key={path}>
                <dt>{describePath(path)}</dt>
                <dd>{textOf(valueAt(manifest, path), path)}</dd>
              </div>
            ))}
          </RowList>
        </Card>
      )}
    </>
  );
}

interface SummaryLineProps {
  row: SummaryRow;
  onChange: (() => void) | undefined;
}

function SummaryLine({ row, onChange }: SummaryLineProps) {
  const { label, text, isAddress, detail } = row;
  return (
    <div>
      <dt>
        <Breakable label={label} />
      </dt>
      <dd>
        {text === undefined ? (
          <span className="quiet">Not provided</span>
        ) : isAddress ? (
          <Address text={text} />
        ) : (
          <VisibleText text={text} />
        )}
        {detail !== undefined && <div className="quiet">{detail}</div>}
      </dd>
      {onChange && (
        <dd>
          <Button size="small" aria-label={`Change ${label}`} onClick={onChange}>
            Change
          </Button>
        </dd>
      )}
    </div>
  );
}

/** Long names of events break between their words. */
function Breakable({ label }: { label: string }) {
  const words = label.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return words.map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}

/** An address with its host set off: the part that says whose server it is. */
function Address({ text }: { text: string }) {
  const [, scheme = '', host = '', rest = text] =
    /^([a-z][a-z0-9+.-]*:\/\/)([^/?#\\]*)(.*)$/isu.exec(text) ?? [];
  return (
    <span className="address">
      {scheme}
      <b>
        <VisibleText text={host} />
      </b>
      <VisibleText text={rest} />
    </span>
  );
}
