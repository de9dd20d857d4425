import { styled } from '@mui/material/styles';
import { isObject, type Json } from '#manifest/json/json.ts';
import type { UnknownKeysJson } from '#manifest/values/form-values.ts';
import { foundText } from './found-json.ts';

interface AsFoundProps {
  rest: UnknownKeysJson;
  /** All of it may be secret (W8). */
  headers?: boolean;
}

/** What the file has where these fields belong, or beside them: kept, and not hidden. */
export function AsFound({ rest, headers = false }: AsFoundProps) {
  if (rest === '' || rest === '{}' || rest === '[]') return null;
  const found = JSON.parse(rest) as Json;
  if (!headers && isObject(found)) return <AlsoHere keys={Object.keys(found)} />;
  return (
    <Note>
      In your file: <code translate="no">{foundText(found, headers)}</code>
    </Note>
  );
}

function AlsoHere({ keys }: { keys: string[] }) {
  return (
    <Note>
      Also in your file, kept unchanged:{' '}
      {keys.slice(0, 20).map((key, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <code translate="no">{key}</code>
        </span>
      ))}
      {keys.length > 20 && ` and ${keys.length - 20} more`}
    </Note>
  );
}

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  paddingInlineStart: theme.spacing(1.5),
  borderInlineStart: `3px solid ${(theme.vars ?? theme).palette.divider}`,
  color: (theme.vars ?? theme).palette.text.secondary,
}));
