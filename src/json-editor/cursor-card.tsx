import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { IssueList } from '#form/issue-list.tsx';
import { LockIcon } from '#ui/icons.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { describePath } from '#manifest/values/name-place.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { Json } from '#manifest/json/json.ts';
import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { limitInWords, type PlaceDescription } from '#manifest/fields/section-descriptions.ts';
import { choiceAt, describeAt } from '#manifest/text/suggestions.ts';
import { Card } from '#ui/card.tsx';
import { WIDE } from '#ui/use-media.ts';

interface CursorCardProps {
  /** Undefined while the cursor is in nothing that is known. */
  path: Pointer | undefined;
  /** What stands there, if it is a text. */
  value: Json | undefined;
  /** What is wrong there, as far as it shows. */
  issues: readonly Issue[];
  /** A fix goes into the form, and from there into a text that can be read. */
  readable: boolean;
  /** Shows its field in the form; missing where there is none. */
  onShowInForm: (() => void) | undefined;
}

/** The form's words for what the cursor is at. */
export function CursorCard(props: CursorCardProps) {
  const { path, value, issues, readable, onShowInForm } = props;
  const said = readable ? issues : issues.map(({ fix: _fix, ...rest }) => rest);
  return (
    <Card title="About this field">
      <Box sx={BODY}>
        {path === undefined ? (
          <p>Click a key or value to see what it’s for.</p>
        ) : (
          <Place path={path} value={value} />
        )}
        <IssueList issues={said} />
        {onShowInForm && (
          <Button size="small" variant="outlined" color="inherit" onClick={onShowInForm}>
            Show in form
          </Button>
        )}
      </Box>
    </Card>
  );
}

/** Beside the text it keeps its height: what is below stays where it is. */
const BODY = {
  display: 'grid',
  gap: 1,
  justifyItems: 'start',
  alignContent: 'start',
  [WIDE]: { minHeight: 190 },
} as const;

const UNKNOWN = 'Not a known field. It’s kept unchanged.';
const NAMELESS = 'Type a name for this key.';

function Place({ path, value }: { path: Pointer; value: Json | undefined }) {
  const choice = choiceAt(path, value);
  const words = describeAt(path);
  const name = describePath(path);
  const key = keysOf(path).at(-1);
  return (
    <>
      <Box sx={{ typography: 'body2', overflowWrap: 'anywhere', minWidth: 0 }}>
        <strong>
          <VisibleText text={name} />
          {choice && ` › ${choice.label}`}
        </strong>
        {key !== undefined && key !== name && !/^\d+$/.test(key) && (
          <Box component="code" translate="no" sx={QUIET}>
            <VisibleText text={key} />
          </Box>
        )}
        {words?.optional && path !== '' && !choice && (
          <Box component="span" sx={{ ...QUIET, display: 'inline-block' }}>
            Optional
          </Box>
        )}
      </Box>
      {words ? <Words words={choice ?? words} /> : <p>{key === '' ? NAMELESS : UNKNOWN}</p>}
    </>
  );
}

function Words({ words }: { words: Omit<PlaceDescription, 'optional'> }) {
  const { help, limit, example, locked } = words;
  return (
    <>
      {help && <p>{help}</p>}
      {example !== undefined && (
        <Box component="p" sx={{ overflowWrap: 'anywhere' }}>
          Example: <code translate="no">{example}</code>
        </Box>
      )}
      {limit !== undefined && <p>{limitInWords(limit)}</p>}
      {locked !== undefined && (
        <p>
          <LockIcon size={15} /> {locked}
        </p>
      )}
    </>
  );
}

const QUIET = { ml: 1, color: 'text.secondary' };
