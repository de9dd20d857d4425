import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Dialog } from './dialog.tsx';
import { VerbatimText } from './visible-text.tsx';

interface AskAnywayProps {
  title: string;
  /** One sentence that leads to the items. */
  lead: string;
  items: readonly string[];
  /** What the button says that goes on all the same. */
  anyway: string;
  onGoOn: () => void;
  onClose: () => void;
}

/** So many are listed before only the number of the others is told. */
const MAX_LISTED = 10;

/** Asks before something that can hardly be meant; going back is the first choice. */
export function AskAnyway({ title, lead, items, anyway, onGoOn, onClose }: AskAnywayProps) {
  const more = items.length - MAX_LISTED;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onGoOn}>
            {anyway}
          </Button>
          <Button variant="contained" onClick={onClose}>
            Go back
          </Button>
        </>
      }
    >
      <Content>
        <p>{lead}</p>
        <ul>
          {items.slice(0, MAX_LISTED).map((item, index) => (
            // Two may read alike, and none moves.
            <li key={index}>
              <VerbatimText text={item} />
            </li>
          ))}
          {more > 0 && <li>{more.toLocaleString('en')} more</li>}
        </ul>
      </Content>
    </Dialog>
  );
}

const Content = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  '& p': { margin: 0 },
  '& ul': { margin: theme.spacing(1, 0, 0), paddingInlineStart: theme.spacing(2.5) },
}));
