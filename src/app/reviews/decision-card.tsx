import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useCallback, useId, useRef, useState } from 'react';
import type { ReviewDecision, ReviewRecord } from '#drafts/review-record.ts';
import { copyText } from '#form/copy-text.ts';
import { useNotify } from '#form/notify.tsx';
import { usePrepared, whenMade } from '#form/use-prepared.ts';
import { downloadText } from '#handoff/download-text.ts';
import { reviewFileNameOf } from '#handoff/file-name.ts';
import { linkTo } from '#handoff/link-address.ts';
import { mailText, mailtoOf, openMail } from '#handoff/mail.ts';
import { reviewMail } from '#handoff/mail-texts.ts';
import type { Review } from '#handoff/review.ts';
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
  const choices = useRef<HTMLDivElement>(null);
  const [toCopy, setToCopy] = useState<string>();
  const name = draftName(reviewed.values);
  const open = record.notes.filter(({ asked }) => !asked.withdrawn).length;

  const written = useReviewMail({ record, reviewed, name });

  /** Runs with the review, or says what is missing. */
  const send = (act: (review: Review) => unknown) => {
    const review = reviewOf(record);
    setSaid(review ? '' : 'Choose one of the three first.');
    if (!review) choices.current?.querySelector('input')?.focus();
    if (review) void act(review);
  };
  const copy = async (text: string | Promise<string>, done: string) => {
    const copied = await copyText(text);
    if (copied) notify(done);
    setToCopy(copied ? undefined : await text);
  };
  const mail = ({ address, text }: WrittenMail) => {
    if (address) return openMail(address);
    // The link would be cut: the text goes by the clipboard instead.
    return copy(
      text,
      'Email text copied. It was too long to open in your email app, so paste it there.',
    );
  };

  return (
    <Card title="Your review">
      <Choices ref={choices} role="radiogroup" aria-label="Decision">
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
            send(() =>
              copy(
                whenMade(written(), ({ link }) => link),
                'Review link copied',
              ),
            )
          }
        >
          Copy review link
        </Button>
        <Button variant="outlined" onClick={() => send(() => whenMade(written(), mail))}>
          Write email
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

interface WrittenMail {
  link: string;
  /** Null: too long for one. */
  address: string | null;
  text: string;
}

/** The review's link and mail, made ahead of the click that takes them. */
function useReviewMail(facts: { record: ReviewRecord; reviewed: Reviewed; name: string }) {
  const { record, reviewed, name } = facts;
  const lacksSecrets = reviewed.round.secrets === 'left-out';
  const write = useCallback(async (): Promise<WrittenMail> => {
    const review = reviewOf(record);
    if (!review) return { link: '', address: null, text: '' };
    const link = linkTo(await encodeReview(review), location.href);
    const mail = reviewMail({ name, review, link, lacksSecrets });
    return { link, address: mailtoOf(mail), text: mailText(mail) };
  }, [record, name, lacksSecrets]);
  return usePrepared(write).take;
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
