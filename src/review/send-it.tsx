import { styled } from '@mui/material/styles';
import { Card } from './card.tsx';

interface SendItProps {
  isReady: boolean;
  fileName: string;
}

/** What happens after this page. */
export function SendIt({ isReady, fileName }: SendItProps) {
  return (
    <Card title="Send it to your account team">
      {!isReady && <p>Once the errors above are mended:</p>}
      <Steps>
        <li>
          Download the file, <code>{fileName}</code>.
        </li>
        <li>Attach it to an e-mail to your account manager.</li>
        <li>
          They install the app and send back its application key and secret. Your connector signs in
          with these.
        </li>
      </Steps>
    </Card>
  );
}

const Steps = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  paddingInlineStart: theme.spacing(2.5),
  display: 'grid',
  gap: theme.spacing(0.75),
  overflowWrap: 'anywhere',
  'p + &': { marginTop: theme.spacing(1) },
}));
