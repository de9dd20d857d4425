import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useRef, useState } from 'react';
import { REVIEW_DECISIONS, type ReviewRecord } from '#drafts/review-record.ts';
import { unsavedNotes, withSaved } from '#drafts/save-note.ts';
import { isFromFile } from '#ui/from-file.ts';
import { ErrorIcon } from '#ui/icons.tsx';
import { DECISIONS } from '#handoff/decisions.ts';
import { counted } from '#manifest/json/counted.ts';
import { Card } from '#ui/card.tsx';
import { SelectedText } from '#ui/selected-text.tsx';
import { plainField } from '#ui/plain-field.ts';
import { TOUCH } from '#ui/use-media.ts';
import { AppAddressField } from './app-address-field.tsx';
import { missingIn } from './missing-in.ts';
import { OpenNotesQuestion } from './open-notes-question.tsx';
import { useLinkBase } from '#workspace/link-base.ts';
import { errorsIn, type OpenRound } from '#workspace/open-round.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { useSending, type Way } from './use-sending.ts';

interface DecisionCardProps {
  record: ReviewRecord;
  openRound: OpenRound;
  onChange: ChangeReview;
}

const WAYS: { way: Way; label: string }[] = [
  { way: 'link', label: 'Copy review link' },
  { way: 'mail', label: 'Write email' },
  { way: 'file', label: 'Download review' },
];

/** What the reviewer decides, and the ways it goes back to the author. */
export function DecisionCard({ record, openRound, onChange }: DecisionCardProps) {
  const id = useId();
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<Way | null>(null);
  const [toCopy, setToCopy] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const sentBy = useRef<HTMLElement>(null);
  // Without an address there is no link for a mail either.
  const hasLinks = useLinkBase() !== null;
  const ways = WAYS.filter(({ way }) => hasLinks || way === 'file');
  const send = useSending({ record, openRound }, setToCopy);
  const missing = missingIn(record, openRound);
  const unsaved = unsavedNotes(record);
  const count = record.notes.filter(({ asked: { withdrawn } }) => !withdrawn).length;
  const errors = errorsIn(openRound);

  const press = (way: Way, button: HTMLElement) => {
    sentBy.current = button;
    setTried(missing !== null);
    setAsked(null);
    if (missing) frame.current?.querySelector<HTMLElement>(`[name="${id}${missing.at}"]`)?.focus();
    else if (unsaved.length > 0) setAsked(way);
    else send(way);
  };
  const close = () => {
    setAsked(null);
    sentBy.current?.focus();
  };
  return (
    <Card title="Your review">
      <div ref={frame}>
        <Choices role="radiogroup" aria-label="Decision">
          {REVIEW_DECISIONS.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}decision`}
                checked={record.decision === value}
                onChange={() => {
                  setTried(false);
                  setAsked(null);
                  onChange(() => ({ decision: value }));
                }}
                aria-describedby={`${id}help-${value}`}
              />
              <span>{DECISIONS[value].choice}</span>
              <small id={`${id}help-${value}`}>
                {value === 'approve' && errors > 0
                  ? `It has ${counted(errors, 'error')}.`
                  : DECISIONS[value].help}
              </small>
            </label>
          ))}
        </Choices>
        <Words>
          {record.decision === 'approve' && errors > 0 && (
            <>
              <label htmlFor={`${id}reason`}>
                This manifest still has {counted(errors, 'error')}. Why approve it anyway?
              </label>
              <textarea
                id={`${id}reason`}
                name={`${id}reason`}
                rows={2}
                value={record.approveReason}
                aria-describedby={tried && missing ? `${id}missing` : undefined}
                onChange={(event) => {
                  const approveReason = event.target.value;
                  onChange(() => ({ approveReason }));
                }}
              />
            </>
          )}
          <label htmlFor={`${id}comment`}>Message to the partner (optional)</label>
          <textarea
            id={`${id}comment`}
            name={`${id}comment`}
            rows={3}
            value={record.comment}
            onChange={(event) => {
              const comment = event.target.value;
              onChange(() => ({ comment }));
            }}
          />
          <p>{count === 0 ? 'No notes added.' : `${counted(count, 'note')} will be sent.`}</p>
        </Words>
        {tried && missing && (
          <Alert role="alert" id={`${id}missing`}>
            <ErrorIcon />
            <span>{missing.sentence}</span>
          </Alert>
        )}
        {isFromFile() && (
          <Place>
            <AppAddressField />
          </Place>
        )}
        <Buttons>
          {ways.map(({ way, label }, index) => (
            <Button
              key={way}
              variant={index === 0 ? 'contained' : 'outlined'}
              onClick={(event) => press(way, event.currentTarget)}
            >
              {label}
            </Button>
          ))}
          <Button color="inherit" onClick={() => print()}>
            Print
          </Button>
        </Buttons>
        {asked && unsaved.length > 0 && (
          <OpenNotesQuestion
            record={record}
            openRound={openRound}
            ids={unsaved}
            way={asked}
            onSave={() => {
              onChange((now) => withSaved(now, unsaved));
              close();
            }}
            onWithout={() => {
              send(asked);
              close();
            }}
            onRefused={setToCopy}
          />
        )}
        {toCopy !== undefined && <SelectedText text={toCopy} onDone={() => setToCopy(undefined)} />}
      </div>
    </Card>
  );
}

const Place = styled('div')(({ theme }) => ({ marginTop: theme.spacing(2) }));

const Alert = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0, 0),
    color: palette.error.main,
    fontWeight: 600,
  };
});

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
      [TOUCH]: { minHeight: 44 },
    },
    '& input': { width: 18, height: 18, margin: 3, accentColor: palette.primary.main },
    '& span': { fontWeight: 600 },
    '& small': { gridColumn: 2, fontSize: '0.8125rem', color: palette.text.secondary },
  };
});

const Words = styled('div')(({ theme }) => {
  return {
    ...theme.typography.body2,
    display: 'grid',
    gap: theme.spacing(0.75),
    marginTop: theme.spacing(2),
    '& label': { fontWeight: 600 },
    '& textarea': plainField(theme),
    // Nearer to its own label than to the next.
    '& textarea + label': { marginTop: theme.spacing(1) },
  };
});

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.25),
  marginTop: theme.spacing(2),
}));
