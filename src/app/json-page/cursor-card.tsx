import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FindingList } from '#form/finding-list.tsx';
import { LockIcon } from '#form/icons.tsx';
import { VisibleText } from '#json/visible-text.tsx';
import { describePath } from '#manifest/describe-field.ts';
import type { Finding } from '#manifest/finding.ts';
import type { Json } from '#manifest/json.ts';
import { keysOf, type Pointer } from '#manifest/json-pointer.ts';
import { describeAt } from '#manifest/suggestions.ts';
import { Card } from '#review/card.tsx';

interface CursorCardProps {
  /** Undefined while the cursor is in nothing that is known. */
  path: Pointer | undefined;
  /** What stands there, if it is a text. */
  value: Json | undefined;
  /** What is wrong there, as far as it shows. */
  findings: readonly Finding[];
  /** A fix goes into the form, and from there into a text that can be read. */
  readable: boolean;
  /** Shows its field in the form; missing where there is none. */
  onShowInForm: (() => void) | undefined;
}

/** The form's words for what the cursor is at. */
export function CursorCard(props: CursorCardProps) {
  const { path, value, findings, readable, onShowInForm } = props;
  const said = readable ? findings : findings.map(({ fix: _fix, ...rest }) => rest);
  return (
    <Card title="At the cursor">
      <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', minHeight: { sm: 132 } }}>
        {path === undefined ? (
          <p>Put the cursor at a key or a value to read here what it is for.</p>
        ) : (
          <Place path={path} value={value} />
        )}
        <FindingList findings={said} />
        {onShowInForm && (
          <Button size="small" variant="outlined" color="inherit" onClick={onShowInForm}>
            Show in form
          </Button>
        )}
      </Box>
    </Card>
  );
}

/** Of the documents' whole manifest there is nothing to say that the page does not say. */
function Place({ path, value }: { path: Pointer; value: Json | undefined }) {
  const words = describeAt(path, value);
  const key = keysOf(path).at(-1);
  return (
    <>
      <Box sx={{ typography: 'body2', overflowWrap: 'anywhere', minWidth: 0 }}>
        <strong>
          <VisibleText text={describePath(path)} />
        </strong>
        {key !== undefined && !/^\d+$/.test(key) && (
          <Box component="code" sx={{ ml: 1, color: 'text.secondary' }}>
            <VisibleText text={key} />
          </Box>
        )}
      </Box>
      {words ? (
        <>
          {words.help && <p>{words.help}</p>}
          {words.example !== undefined && (
            <p>
              Example: <Box component="code">{words.example}</Box>
            </p>
          )}
          {(words.limit !== undefined || words.optional) && (
            <p>
              {[
                words.optional && 'Optional.',
                words.limit !== undefined && `At most ${words.limit} characters.`,
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
          {words.locked !== undefined && (
            <p>
              <LockIcon size={15} /> {words.locked}
            </p>
          )}
        </>
      ) : (
        <p>Nothing is known of this. It is kept as it stands.</p>
      )}
    </>
  );
}
