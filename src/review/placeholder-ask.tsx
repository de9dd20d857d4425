import Button from '@mui/material/Button';
import { Dialog } from '#form/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { VerbatimText } from '#json/visible-text.tsx';
import { describePath } from '#manifest/describe-field.ts';
import { memberOf, type JsonObject } from '#manifest/json.ts';
import { placeholdersOf, type Placeholder } from '#manifest/placeholders.ts';
import { shortened } from '#manifest/text-checks.ts';

interface Question {
  left: readonly Left[];
  /** What the button says that goes on all the same. */
  anyway: string;
  onGoOn: () => void;
}

/** An app, and what is still to fill in in its manifest. */
interface Left {
  name: string;
  placeholders: readonly Placeholder[];
}

interface PlaceholderAsk {
  /** Goes on, or asks first if something that somebody has still to fill in would go out; once. */
  ask: (manifests: readonly JsonObject[], anyway: string, onGoOn: () => void) => void;
  /** The question, to be rendered somewhere. */
  question: ReactNode;
}

/** No file that is called final goes out with a placeholder in it that nobody has seen. */
export function usePlaceholderAsk(): PlaceholderAsk {
  const [question, setQuestion] = useState<Question | null>(null);
  const [answered, setAnswered] = useState('');
  const close = () => setQuestion(null);
  return {
    ask: (manifests, anyway, onGoOn) => {
      const left = manifests.map(leftIn).filter(({ placeholders }) => placeholders.length > 0);
      if (left.length === 0 || answered === textsOf(left)) onGoOn();
      else setQuestion({ left, anyway, onGoOn });
    },
    question: question && (
      <PlaceholderDialog
        {...question}
        onClose={close}
        onGoOn={() => {
          setAnswered(textsOf(question.left));
          close();
          question.onGoOn();
        }}
      />
    ),
  };
}

function leftIn(manifest: JsonObject): Left {
  const name = memberOf(manifest, 'client_name');
  return { name: typeof name === 'string' ? name : '', placeholders: placeholdersOf(manifest) };
}

function textsOf(left: readonly Left[]): string {
  return JSON.stringify(left.map(({ name, placeholders }) => [name, ...placeholders.map(inWords)]));
}

/** So many are listed before only the number of the others is told. */
const MOST_LISTED = 10;

function PlaceholderDialog({ left, anyway, onGoOn, onClose }: Question & { onClose: () => void }) {
  const all = left.flatMap(({ name, placeholders }) =>
    placeholders.map((each) => (left.length > 1 ? `${name}: ${inWords(each)}` : inWords(each))),
  );
  const more = all.length - MOST_LISTED;
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="placeholder-ask" onClose={onClose}>
      <DialogTitle id="placeholder-ask" sx={{ typography: 'h2', pb: 1 }}>
        {all.length === 1 ? 'A placeholder is left' : `${all.length} placeholders are left`}
      </DialogTitle>
      <DialogContent>
        <Content>
          <p>A final file is installed as it is. Still to be filled in:</p>
          <ul>
            {all.slice(0, MOST_LISTED).map((words) => (
              <li key={words}>
                <VerbatimText text={words} />
              </li>
            ))}
            {more > 0 && <li>{more.toLocaleString('en')} more</li>}
          </ul>
        </Content>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, flexWrap: 'wrap', gap: 1 }} disableSpacing>
        <Button color="inherit" onClick={onGoOn}>
          {anyway}
        </Button>
        <Button variant="contained" onClick={onClose}>
          Go back
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** "App name: “App name”", "ContentEvent › Endpoint and 4 more places: “https://your”" */
export function inWords({ text, findings: [first, ...others] }: Placeholder): string {
  const where = describePath(first.path);
  const more = others.length === 1 ? '1 more place' : `${others.length} more places`;
  return `${where}${others.length > 0 ? ` and ${more}` : ''}: “${shortened(text)}”`;
}

const Content = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  overflowWrap: 'anywhere',
  '& p': { margin: 0 },
  '& ul': { margin: theme.spacing(1, 0, 0), paddingInlineStart: theme.spacing(2.5) },
}));
