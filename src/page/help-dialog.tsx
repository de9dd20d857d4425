import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Ctrl', 'S'], 'Save now. On a Mac: Cmd and S. Everything is saved by itself, too.'],
  [
    ['Ctrl', 'Z'],
    'Undo the last edit. On a Mac: Cmd and Z. In a text field it undoes what you typed there.',
  ],
  [['Ctrl', 'Shift', 'Z'], 'Redo what was undone. Ctrl and Y does the same.'],
  [['Tab'], 'Go to the next field or button; with Shift to the one before.'],
  [['Space'], 'Tick a box, flip a switch, press a button.'],
  [['Enter'], 'Follow a link, press a button.'],
  [['Esc'], 'Close what is open on top: a menu, a dialog, the JSON.'],
  [['Ctrl', 'Space'], 'In the JSON text: show what fits at the cursor.'],
  [['Ctrl', 'I'], 'In the JSON text: explain what stands at the cursor. On a Mac: Cmd and I.'],
  [['?'], 'Show this list, anywhere but in a text field.'],
];

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="help-title">
      <DialogTitle id="help-title">Help and keys</DialogTitle>
      {/* Takes the focus where it is too long for the window, so that the keys can scroll it. */}
      <DialogContent tabIndex={0}>
        <Box component="p" sx={{ mt: 0 }}>
          Fill in the four steps in any order. What you type is saved as you go, in this browser and
          nowhere else. Review lists what is still open and hands you the finished file for your
          account team.
        </Box>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: 'auto 1fr' },
            columnGap: 2.5,
            rowGap: { xs: 0.5, sm: 1.25 },
            alignItems: 'baseline',
            m: 0,
            '& dd': { m: 0, mb: { xs: 1.25, sm: 0 } },
            '& dt': { whiteSpace: 'nowrap' },
          }}
        >
          {KEYS.map(([keys, does]) => (
            <Box key={does} sx={{ display: 'contents' }}>
              <dt>
                {keys.map((key, index) => (
                  <span key={key}>
                    {index > 0 && ' + '}
                    <Key>{key}</Key>
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Key({ children }: { children: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        display: 'inline-block',
        px: 0.9,
        py: 0.1,
        border: 1,
        borderBottomWidth: 2,
        borderColor: 'divider',
        borderRadius: 0.6,
        bgcolor: 'background.default',
        fontSize: '0.8125rem',
      }}
    >
      {children}
    </Box>
  );
}
