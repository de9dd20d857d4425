import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { IssueList } from '#form/issue-list.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useShownPart } from '#ui/shown-part.tsx';
import { describePath } from '#manifest/values/name-place.ts';
import { stepOf } from '#manifest/values/field-names.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { FormValues, UnknownKeysJson } from '#manifest/values/form-values.ts';
import { isObject, type Json } from '#manifest/json/json.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import { AsFound } from './as-found.tsx';

const WEBHOOKS = pointerOf(['capabilities', 'webhooks']);

/** What stands beside the events in the file, or inside them without a field: nothing is hidden. */
export function AlsoInFile() {
  const rest = useFormSnapshot(({ values }) => values.webhooks.rest);
  const issues = useFormSnapshot((snapshot) => snapshot.issues);
  const draft = useDraftForm();
  // What has no field has none whatever is typed: a keystroke does not render this again.
  const entries = useMemo(() => entriesOf(rest, issues, draft.values()), [rest, issues, draft]);
  const { shown, more } = useShownPart(entries, FIRST_ENTRIES);
  const isOdd = rest !== '' && !isObject(JSON.parse(rest));
  if (entries.length === 0 && !isOdd) return null;
  return (
    <section aria-labelledby="webhooks-also">
      <Heading id="webhooks-also">Also in your file</Heading>
      {isOdd && <AsFound rest={rest} />}
      <List>
        {shown.map(({ path, issues: found }) => (
          <li key={path}>
            <Place translate="no">{shortened(describePath(path), 500)}</Place>
            {found.length > 0 ? <IssueList issues={found} /> : <p>Kept unchanged.</p>}
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
  issues: Issue[];
}

function entriesOf(rest: UnknownKeysJson, issues: readonly Issue[], values: FormValues): Entry[] {
  const entries = new Map<Pointer, Issue[]>(
    restKeys(rest).map((key) => [pointerOf(['capabilities', 'webhooks', key]), []]),
  );
  for (const issue of issues) {
    if (!isFieldless(issue.path, values)) continue;
    const key = keysOf(issue.path)[2] ?? '';
    // All that is said about one unknown entry stands together.
    const beside = pointerOf(['capabilities', 'webhooks', key]);
    const path = entries.has(beside) ? beside : issue.path;
    const others = entries.get(path);
    if (others) others.push(issue);
    else entries.set(path, [issue]);
  }
  return Array.from(entries, ([path, found]) => ({ path, issues: found }));
}

function isFieldless(path: Pointer, values: FormValues): boolean {
  return (
    stepOf(path) === 'webhooks' &&
    path.startsWith(`${WEBHOOKS}/`) &&
    fieldOf(path, values) === undefined
  );
}

function restKeys(rest: UnknownKeysJson): string[] {
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
