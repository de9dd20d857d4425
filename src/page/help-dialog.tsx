import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Dialog } from '#ui/dialog.tsx';
import { useMedia } from '#ui/use-media.ts';
import { shortcuts } from './shortcuts.ts';

const QUESTIONS = [
  {
    question: 'What is a manifest?',
    answer:
      'A JSON file that tells LivePerson about your app: what it’s called, where your server receives events, and which targeting options campaigns can use. Your account team installs the app with it.',
  },
  {
    question: 'Where is my data?',
    answer:
      'Only in this browser, on this device. Your work is saved as you type, and nothing leaves the page until you download a file, copy a link or write an email. A private window forgets everything when you close it. Download a copy of anything you need to keep.',
  },
  {
    question: 'What happens after I send it?',
    answer:
      'Your account team checks it. If something has to change, they send you a link or a file, and it shows their notes at your fields. Once the app is installed, they send you the application key and secret that your server signs in with.',
  },
];

const GUIDE = 'https://developers.liveperson.com/connector-api-getting-started.html';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  // A keyboard comes with something to point with, or is all there is. Fingers alone have none.
  const isTouchOnly = useMedia('(any-pointer: coarse) and (not (any-pointer: fine))');
  return (
    <Dialog
      title="Help and shortcuts"
      isText
      onClose={onClose}
      actions={
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      }
    >
      <Content>
        <p>
          Fill in the four steps in any order. On Review you fix anything that’s missing and get the
          finished file for your account team.
        </p>
        {QUESTIONS.map(({ question, answer }) => (
          <section key={question}>
            <h3>{question}</h3>
            <p>{answer}</p>
          </section>
        ))}
        <p>
          <a href={GUIDE} target="_blank" rel="noreferrer">
            LivePerson’s guide to the Connector API
          </a>{' '}
          (opens in a new tab)
        </p>
        {!isTouchOnly && <Shortcuts />}
      </Content>
    </Dialog>
  );
}

function Shortcuts() {
  return (
    <section>
      <h3>Keyboard shortcuts</h3>
      <Keys>
        {shortcuts(navigator.userAgent).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' + '}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </Keys>
    </section>
  );
}

const Content = styled('div')(({ theme }) => ({
  '& p': { margin: 0 },
  '& h3': { ...theme.typography.h3, margin: theme.spacing(2.5, 0, 0.5) },
  '& > p:last-of-type': { marginTop: theme.spacing(2.5) },
}));

const Keys = styled('dl')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    rowGap: theme.spacing(1),
    margin: theme.spacing(1, 0, 0),
    '& > div': {
      display: 'grid',
      gap: theme.spacing(0, 2),
      alignItems: 'baseline',
      [theme.breakpoints.up('sm')]: { gridTemplateColumns: '11rem minmax(0, 1fr)' },
    },
    '& dt': { whiteSpace: 'nowrap' },
    '& dd': { margin: 0 },
    '& kbd': {
      display: 'inline-block',
      paddingInline: 7,
      border: `1px solid ${palette.divider}`,
      borderBottomWidth: 2,
      borderRadius: 6,
      backgroundColor: palette.background.default,
      fontSize: '0.8125rem',
    },
  };
});
