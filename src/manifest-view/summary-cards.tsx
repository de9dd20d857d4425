import Button from '@mui/material/Button';
import { Fragment, useMemo, type ReactNode } from 'react';
import { describePath } from '#manifest/values/name-place.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { objectOf, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { useShownPart } from '#ui/shown-part.tsx';
import { VerbatimText, VisibleText } from '#ui/visible-text.tsx';
import { Card } from '#ui/card.tsx';
import { RowList } from '#ui/row-list.tsx';
import { summaryOf, textOf, type SummaryRow } from './summary.ts';
import { unknownParts } from './unknown-parts.ts';

interface SummaryCardsProps {
  manifest: JsonObject;
  values: FormValues;
  /** Without it there is only something to read. */
  onChangeField?: (name: FieldName) => void;
  /** Stands beside a part's title; `says` is what the part says. */
  renderAside?: (title: string, says: JsonObject) => ReactNode;
  /** Stands under the value of a line: what is wrong with it. */
  renderMarks?: (row: SummaryRow) => ReactNode;
  /** Stands below a line. */
  renderBelow?: (row: SummaryRow) => ReactNode;
  /** Makes a line a place to go to. */
  idOfRow?: (row: SummaryRow) => string;
}

/** What the manifest says, step by step, each line with the way to change it. */
export function SummaryCards(props: SummaryCardsProps) {
  const { manifest, values, onChangeField, renderAside } = props;
  const unknown = useMemo(() => unknownRows(manifest, values), [manifest, values]);
  const parts = useMemo(() => summaryOf(manifest), [manifest]);
  const { shown, more } = useShownPart(unknown);
  const lineOf = (row: SummaryRow) => {
    const field = fieldOf(row.path, values);
    // What cannot be changed for now offers no change.
    const isOpen = onChangeField && field && !row.isLocked;
    return (
      <SummaryLine
        key={row.path}
        row={row}
        id={props.idOfRow?.(row)}
        onChange={isOpen ? () => onChangeField(field) : undefined}
        marks={props.renderMarks?.(row)}
        below={props.renderBelow?.(row)}
      />
    );
  };
  return (
    <>
      {parts.map(({ title, rows }) => (
        <Card key={title} title={title} aside={renderAside?.(title, saysOf(rows, manifest))}>
          <RowList>{rows.map(lineOf)}</RowList>
        </Card>
      ))}
      {unknown.length > 0 && (
        <Card title="Also in the file (kept unchanged)">
          <RowList>{shown.map(lineOf)}</RowList>
          {more}
        </Card>
      )}
    </>
  );
}

/** What the file holds that no field of the form does, in lines of its own. */
export function unknownRows(manifest: JsonObject, values: FormValues): SummaryRow[] {
  return unknownParts(manifest, values).map((path) => ({
    path,
    label: describePath(path),
    text: textOf(valueAt(manifest, path), path),
    // What it is cannot be changed by a field.
    isLocked: true,
  }));
}

interface SummaryLineProps {
  row: SummaryRow;
  id: string | undefined;
  onChange: (() => void) | undefined;
  marks: ReactNode;
  below: ReactNode;
}

function SummaryLine({ row, id, onChange, marks, below }: SummaryLineProps) {
  const { label, text, isAddress, isVerbatim, detail } = row;
  const Text = isVerbatim ? VerbatimText : VisibleText;
  return (
    <div id={id} tabIndex={id === undefined ? undefined : -1}>
      <dt>
        <VisibleText text={label} />
      </dt>
      <dd>
        {text === undefined ? (
          <span className="quiet">Not provided</span>
        ) : isAddress ? (
          <Address text={text} />
        ) : (
          <Text text={text} />
        )}
        {detail !== undefined && <div className="quiet">{detail}</div>}
        {marks}
      </dd>
      {onChange && (
        <dd>
          <Button size="small" aria-label={`Change ${label}`} onClick={onChange}>
            Change
          </Button>
        </dd>
      )}
      {below !== undefined && <dd>{below}</dd>}
    </div>
  );
}

function saysOf(rows: readonly SummaryRow[], manifest: JsonObject): JsonObject {
  return objectOf(rows.map(({ path }) => [path, valueAt(manifest, path) ?? null] as const));
}

/** An address with its host set off: the part that says whose server it is. */
function Address({ text }: { text: string }) {
  const [start = '', scheme = '', host = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)([^/?#\\]*)/iu.exec(text) ?? [];
  const rest = text.slice(start.length);
  return (
    <span className="address" translate="no">
      {scheme}
      <b>
        <VisibleText text={host} />
      </b>
      {rest.split(/(?<=\/)(?=[^/])/).map((part, index) => (
        // Parts read alike now and then, and none moves.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <VisibleText text={part} />
        </Fragment>
      ))}
    </span>
  );
}
