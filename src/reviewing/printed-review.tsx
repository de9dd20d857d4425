import type { ReviewRecord } from '#drafts/review-record.ts';
import { DECISIONS } from '#handoff/decisions.ts';
import { SEVERITY_WORDS } from '#manifest/fields/issue.ts';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';
import { PrintedManifest } from '#manifest-view/printed-manifest.tsx';
import { Printed, PrintedRows } from '#ui/printed.tsx';
import { dateAndTime } from '#ui/saved-when.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { draftName } from '#workspace/draft-name.ts';
import type { OpenRound } from '#workspace/open-round.ts';
import { PrintedNotes } from './printed-notes.tsx';
import { SECRETS_FACTS } from './fact-list.tsx';

interface PrintedReviewProps {
  record: ReviewRecord;
  openRound: OpenRound;
}

/** The reviewer's sheet: what was decided about which manifest, and why. */
export function PrintedReview({ record, openRound }: PrintedReviewProps) {
  const { round, manifest, values, problems } = openRound;
  const name = draftName(values);
  return (
    <Printed
      foot={`Review record – ${name} – ${round.fingerprint}`}
      render={(at) => (
        <>
          <h1>
            Review record: <VisibleText text={name} />
          </h1>
          <PrintedRows rows={factRows({ record, openRound }, at)} />
          <Words record={record} message={round.message} />
          <PrintedNotes notes={record.notes} />
          {problems.length > 0 && (
            <section>
              <h2>Problems</h2>
              <PrintedRows
                rows={problems.map(({ rule, path, severity, label, sentence }) => ({
                  key: rule + path + sentence,
                  label: (
                    <>
                      {SEVERITY_WORDS[severity]}: <VisibleText text={label} />
                    </>
                  ),
                  value: <VisibleText text={sentence} />,
                }))}
              />
            </section>
          )}
          <PrintedManifest
            manifest={manifest}
            values={values}
            saidOf={(title) => (record.ticks[title] === undefined ? '' : 'Checked')}
          />
        </>
      )}
    />
  );
}

/** What, who, when, which, and what was decided. */
function factRows({ record, openRound }: PrintedReviewProps, at: Date) {
  const { round, problems } = openRound;
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);
  const { decision } = record;
  return [
    {
      key: 'decision',
      label: 'Decision',
      value: <strong>{decision === null ? 'Not decided yet' : DECISIONS[decision].made}</strong>,
    },
    { key: 'by', label: 'Reviewed by', value: 'LivePerson account team' },
    { key: 'fingerprint', label: 'Fingerprint', value: <code>{round.fingerprint}</code> },
    { key: 'round', label: 'Round', value: String(round.number) },
    {
      key: 'received',
      label: 'Received from the partner',
      value: `${dateAndTime(round.at)}, ${round.source}`,
    },
    { key: 'printed', label: 'Printed', value: dateAndTime(at.getTime()) },
    {
      key: 'problems',
      label: 'Problems',
      value: counts.length === 0 ? 'None found' : counts.join(', '),
    },
    { key: 'secrets', label: 'Header values', value: SECRETS_FACTS[round.secrets] },
  ];
}

/** What the two wrote to each other beside the notes. */
function Words({ record, message }: { record: ReviewRecord; message: string }) {
  const { decision, approveReason, comment, reasons } = record;
  const words = [
    {
      title: 'Reason for approving with errors',
      text: decision === 'approve' ? approveReason.trim() : '',
    },
    { title: 'Reason for downloading with errors', text: reasons.join(' · ') },
    { title: 'Message to the partner', text: comment.trim() },
    { title: 'The partner’s message', text: message },
  ];
  return words
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => (
      <section key={title}>
        <h2>{title}</h2>
        <blockquote>
          <VisibleText text={text} />
        </blockquote>
      </section>
    ));
}
