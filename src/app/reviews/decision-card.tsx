import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { ReviewDecision, ReviewRecord } from '#drafts/review-record.ts';
import { copyText } from '#form/copy-text.ts';
import { useNotify } from '#form/notify.tsx';
import { downloadText } from '#handoff/download-text.ts';
import { reviewFileNameOf } from '#handoff/file-name.ts';
import { linkTo } from '#handoff/link-address.ts';
import { mailtoOf } from '#handoff/mail.ts';
import { reviewMail } from '#handoff/mail-texts.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import { reviewOf } from '#handoff/rounds.ts';
import { encodeReview } from '#handoff/share-link.ts';
import { Card } from '#review/card.tsx';
import { SelectedText } from '#review/selected-text.tsx';
import { draftName } from '../draft-name.ts';
import type { Reviewed } from './reviewed.ts';
import type { ChangeReview } from './use-review.ts';
import { plainField } from '../plain-field.ts';

interface DecisionCardProps {
  record: ReviewRecord;
  reviewed: Reviewed;
  onChange: ChangeReview;
}

const DECISIONS: { value: ReviewDecision; label: string; help: string }[] = [
  { value: 'approve', label: 'Approve', help: 'It can be installed as it is.' },
  { value: 'request-changes', label: 'Request changes', help: 'The notes have to be seen to.' },
  { value: 'comment', label: 'Comment', help: 'Only to be read; nothing has to be done.' },
];

/** What the reviewer decides, and the ways it goes back to the author. */
export function DecisionCard({ record, reviewed, onChange }: DecisionCardProps) {
  const id = useId();
  const notify = useNotify();
  const [said, setSaid] = useState('');
  const [toCopy, setToCopy] = useState<string>();
  const name = draftName(reviewed.values);
  const open = record.notes.filter(({ asked }) => !asked.withdrawn).length;

  /** Runs with the review, or says what is missing. */
  const send = (act: (review: NonNullable<ReturnType<typeof reviewOf>>) => unknown) => {
    const review = reviewOf(record);
    setSaid(review ? '' : 'Choose one of the three first.');
    if (review) void act(review);
  };
  const copy = async (text: string, what: string) => {
    const copied = await copyText(text);
    if (copied) notify(`Copied the ${what}.`);
    setToCopy(copied ? undefined : text);
  };
  const mail = async (review: NonNullable<ReturnType<typeof reviewOf>>) => {
    const link = linkTo(await encodeReview(review), location.href);
    const written = reviewMail({ name, review, link });
    const address = mailtoOf(written);
    // The link would be cut: the text goes by the clipboard instead.
    if (address) location.assign(address);
    else
      await copy(
        `${written.subject}\n\n${written.body}`,
        'e-mail: it is too long to be handed over',
      );
  };

  return (
    <Card title="Your review">
      <Choices role="radiogroup" aria-label="Decision">
        {DECISIONS.map(({ value, label, help }) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}decision`}
              checked={record.decision === value}
              onChange={() => {
                setSaid('');
                onChange(() => ({ decision: value }));
              }}
              aria-describedby={`${id}help-${value}`}
            />
            <span>{label}</span>
            <small id={`${id}help-${value}`}>{help}</small>
          </label>
        ))}
      </Choices>
      <Words>
        <label htmlFor={`${id}comment`}>Message to the author (optional)</label>
        <textarea
          id={`${id}comment`}
          rows={3}
          value={record.comment}
          onChange={(event) => {
            const comment = event.target.value;
            onChange(() => ({ comment }));
          }}
        />
        <p>
          {open === 0 ? 'You have no notes.' : `With ${open === 1 ? '1 note' : `${open} notes`}.`}
        </p>
        {said !== '' && <p role="alert">{said}</p>}
      </Words>
      <Buttons data-print="none">
        <Button
          variant="contained"
          onClick={() =>
            send(async (review) =>
              copy(linkTo(await encodeReview(review), location.href), 'review link'),
            )
          }
        >
          Copy review link
        </Button>
        <Button variant="outlined" onClick={() => send(mail)}>
          Write e-mail
        </Button>
        <Button
          variant="outlined"
          onClick={() =>
            send((review) =>
              downloadText(reviewFileNameOf(reviewed.manifest), writeReviewFile(review)),
            )
          }
        >
          Download review
        </Button>
        <Button color="inherit" onClick={() => print()}>
          Print
        </Button>
      </Buttons>
      {toCopy !== undefined && <SelectedText text={toCopy} onDone={() => setToCopy(undefined)} />}
    </Card>
  );
}

const Choices = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    gap: theme.spacing(1),
    '& label': {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      columnGap: theme.spacing(1.25),
      alignItems: 'center',
      cursor: 'pointer',
    },
    '& input': { width: 18, height: 18, margin: 3, accentColor: palette.primary.main },
    '& span': { fontWeight: 600 },
    '& small': { gridColumn: 2, fontSize: '0.8125rem', color: palette.text.secondary },
  };
});

const Words = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'grid',
    gap: theme.spacing(0.75),
    marginTop: theme.spacing(2),
    '& label': { fontWeight: 560 },
    '& textarea': plainField(theme),
    '& > p[role=alert]': { color: palette.error.main, fontWeight: 600 },
  };
});

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.25),
  marginTop: theme.spacing(2),
}));
