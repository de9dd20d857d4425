import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { FindingList } from '#form/finding-list.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useShownPart } from '#ui/shown-part.tsx';
import { describePath } from '#manifest/values/describe-field.ts';
import { fieldOf, stepOf } from '#manifest/values/field-names.ts';
import type { Finding } from '#manifest/fields/finding.ts';
import type { FormValues, Rest } from '#manifest/values/form-values.ts';
import { isObject, type Json } from '#manifest/json/json.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import { AsFound } from './as-found.tsx';

const WEBHOOKS = pointerOf(['capabilities', 'webhooks']);

/** What stands beside the events in the file, or inside them without a field: nothing is hidden. */
export function AlsoInFile() {
  const rest = useFormSnapshot(({ values }) => values.webhooks.rest);
  const findings = useFormSnapshot((snapshot) => snapshot.findings);
  const draft = useDraftForm();
  // What has no field has none whatever is typed: a keystroke does not render this again.
  const entries = useMemo(() => entriesOf(rest, findings, draft.values()), [rest, findings, draft]);
  const { shown, more } = useShownPart(entries, FIRST_ENTRIES);
  const isOdd = rest !== '' && !isObject(JSON.parse(rest));
  if (entries.length === 0 && !isOdd) return null;
  return (
    <section aria-labelledby="webhooks-also">
      <Heading id="webhooks-also">Also in your file</Heading>
      {isOdd && <AsFound rest={rest} />}
      <List>
        {shown.map(({ path, findings: found }) => (
          <li key={path}>
            <Place translate="no">{shortened(describePath(path), 500)}</Place>
            {found.length > 0 ? <FindingList findings={found} /> : <p>Kept as it is.</p>}
          </li>
        ))}
      </List>
      {more}
    </section>
  );
}

const FIRST_ENTRIES = 20;

interface Entry {
  path: Pointer;
  findings: Finding[];
}

function entriesOf(rest: Rest, findings: readonly Finding[], values: FormValues): Entry[] {
  const entries = new Map<Pointer, Finding[]>(
    restKeys(rest).map((key) => [pointerOf(['capabilities', 'webhooks', key]), []]),
  );
  for (const finding of findings) {
    if (!isFieldless(finding.path, values)) continue;
    const key = keysOf(finding.path)[2] ?? '';
    // All that is said about one unknown entry stands together.
    const beside = pointerOf(['capabilities', 'webhooks', key]);
    const path = entries.has(beside) ? beside : finding.path;
    const others = entries.get(path);
    if (others) others.push(finding);
    else entries.set(path, [finding]);
  }
  return Array.from(entries, ([path, found]) => ({ path, findings: found }));
}

function isFieldless(path: Pointer, values: FormValues): boolean {
  return (
    stepOf(path) === 'webhooks' &&
    path.startsWith(`${WEBHOOKS}/`) &&
    fieldOf(path, values) === undefined
  );
}

function restKeys(rest: Rest): string[] {
  const found: Json = rest === '' ? null : (JSON.parse(rest) as Json);
  return isObject(found) ? Object.keys(found) : [];
}

const Heading = styled('h2')(({ theme }) => ({
  ...theme.typography.h2,
  margin: theme.spacing(0, 0, 1),
}));

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
  '& p': { margin: 0 },
}));

const Place = styled('code')(({ theme }) => ({
  fontSize: '0.8125rem',
  color: (theme.vars ?? theme).palette.text.primary,
}));
