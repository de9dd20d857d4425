import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { newDraft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { useNotify } from '#ui/notify.tsx';
import { VerbatimText } from '#ui/visible-text.tsx';
import { memberOf } from '#manifest/json/json.ts';
import { masked } from '#manifest/values/secrets.ts';
import { glanceOf } from '#manifest-view/glance.ts';
import { countOf } from '#manifest-view/problems.ts';
import { Quote } from '#ui/quote.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import { useStepArrival } from '#ui/use-step-arrival.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import type { OpenRound } from '#workspace/open-round.ts';
import type { ChangeReview } from '#workspace/use-review.ts';

interface GlanceCardProps {
  record: ReviewRecord;
  openRound: OpenRound;
  onChange: ChangeReview;
}

/** The gist: what the app is and does, how it came, and what to know before reading on. */
export function GlanceCard({ record, openRound, onChange }: GlanceCardProps) {
  const { openDraft } = useAppActions();
  const notify = useNotify();
  const heading = useRef<HTMLHeadingElement>(null);
  useStepArrival(heading);
  const { round, manifest, values, problems } = openRound;
  const name = draftName(values);
  const description = masked(memberOf(manifest, 'description') ?? '');
  const counts = (['error', 'warning', 'tip'] as const)
    .map((severity) => countOf(problems, severity))
    .filter(Boolean);
  const copy = () => {
    openDraft(newDraft(Date.now, newId(), values));
    notify(`This is a copy of '${name}', a draft of your own. The review stays as it is.`);
  };
  return (
    <Box component="section" aria-labelledby="glance" sx={panel}>
      <Box component="h1" id="glance" ref={heading} tabIndex={-1} sx={{ typography: 'h1', m: 0 }}>
        Draft of <VerbatimText text={name} />,{' '}
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {round.fingerprint}
        </Box>
      </Box>
      <Box component="ul" sx={list}>
        {glanceOf(manifest).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{counts.length > 0 ? `It has ${counts.join(', ')}.` : 'It follows every rule.'}</li>
        <li>{SECRETS[round.secrets]}</li>
      </Box>
      {typeof description === 'string' && description !== '' && (
        <Quote from="The partner’s description" text={description} />
      )}
      {round.message !== '' && <Quote from="The partner’s message" text={round.message} />}
      {round.secrets === 'sealed' && (
        <PassphraseForm record={record} round={round} onChange={onChange} />
      )}
      <Box data-print="none" sx={{ mt: 2.5 }}>
        <Button variant="outlined" onClick={copy}>
          Make a copy to edit
        </Button>
      </Box>
    </Box>
  );
}

const SECRETS = {
  none: 'It sends no header values.',
  'left-out': 'Header values were left out of the link. The final file needs them: ask for it.',
  sealed: 'Header values are in the link, under a passphrase that you get another way.',
  included: 'Header values came along. They stay hidden here.',
};

const panel = {
  p: { xs: 2.25, sm: 3 },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
};
const list = { m: 0, mt: 1.5, pl: 2.5, display: 'grid', gap: 0.5, maxWidth: '80ch' };
