import { styled } from '@mui/material/styles';
import type { CSSProperties } from 'react';
import type { JsonObject } from '#manifest/json/json.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { PrintedRows } from '#ui/printed.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { describeChange, templateChanges } from './describe-change.ts';
import { EventMap } from './event-map.tsx';
import { JsonBlockView } from './json/json-block-view.tsx';
import { blocksOf, startsOf } from './json/json-blocks.ts';
import { jsonTree, piecesOf } from './json/json-lines.ts';
import { JsonSheet } from './json/json-sheet.ts';
import { unknownRows } from './summary-cards.tsx';
import { summaryOf, type SummaryRow } from './summary.ts';

interface PrintedManifestProps {
  manifest: JsonObject;
  values: FormValues;
  /** Said beside the title of a section. */
  saidOf?: (title: string) => string;
}

/** A manifest on paper: section by section, then as JSON, secrets masked (W8). */
export function PrintedManifest({ manifest, values, saidOf }: PrintedManifestProps) {
  const unknown = { title: 'Also in the file', rows: unknownRows(manifest, values) };
  const parts = [...summaryOf(manifest), unknown].filter(({ rows }) => rows.length > 0);
  const changes = templateChanges(manifest);
  const heading = (title: string) => (
    <h2>
      {title}
      <small>{saidOf?.(title)}</small>
    </h2>
  );
  return (
    <>
      {heading('Where events are sent')}
      <EventMap manifest={manifest} values={values} />
      {parts.map(({ title, rows }) => (
        <section key={title}>
          {heading(title)}
          <PrintedRows rows={rows.map(printedRow)} />
        </section>
      ))}
      {heading('Changed from the default')}
      {changes.length === 0 && <p>Nothing but name, description and endpoints.</p>}
      <PrintedRows
        rows={changes.map((change) => ({
          key: change.kind + change.path,
          label: <VisibleText text={change.label} />,
          value: <VisibleText text={describeChange(change)} />,
        }))}
      />
      {heading('JSON')}
      <p>Header values are hidden.</p>
      <PrintedJson manifest={manifest} />
    </>
  );
}

function printedRow({ path, label, text, isAddress, detail }: SummaryRow) {
  return {
    key: path,
    label: <VisibleText text={label} />,
    value: (
      <>
        <span className={isAddress && text !== undefined ? 'address' : undefined}>
          <VisibleText text={text ?? 'Not provided'} />
        </span>
        {detail !== undefined && <div>{detail}</div>}
      </>
    ),
  };
}

/** Every line with its number, however many there are. */
function PrintedJson({ manifest }: { manifest: JsonObject }) {
  const tree = jsonTree(manifest);
  const blocks = blocksOf(piecesOf(tree));
  const starts = startsOf(blocks);
  return (
    <Lines style={{ '--digits': String(tree.count).length } as CSSProperties}>
      {blocks.map((block, index) => (
        <JsonBlockView
          key={block.id}
          block={block}
          start={starts[index] ?? 0}
          isLast={index === blocks.length - 1}
          marked={[]}
          active={undefined}
          watch={undefined}
        />
      ))}
    </Lines>
  );
}

const Lines = styled(JsonSheet)({
  maxHeight: 'none',
  overflow: 'visible',
  padding: 0,
  fontSize: '8.5pt',
  lineHeight: 1.45,
  '& .line': { breakInside: 'avoid' },
});
