import type { ReviewRecord } from '#drafts/review-record.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { DECISIONS } from '#handoff/decisions.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { draftName } from '#workspace/draft-name.ts';
import { PrintedManifest } from '#manifest-view/printed-manifest.tsx';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';
import { Printed, PrintedRows } from '#ui/printed.tsx';
import { dateAndTime } from '#ui/saved-when.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { useAuthorRecord } from './notes/author-record.ts';
import { PrintedNotes } from './printed-notes.tsx';

/** The partner's sheet: which manifest this is, how it stands, and what the last review said. */
export function PrintedDraft() {
  const record = useAuthorRecord();
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const problems = useFormSnapshot((snapshot) => snapshot.problems);
  const name = draftName(values);
  const fingerprint = fingerprintOf(manifest);
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);
  return (
    <Printed
      foot={`Install manifest for ${name} – ${fingerprint}`}
      render={(at) => (
        <>
          <h1>
            Install manifest for <VisibleText text={name} />
          </h1>
          <PrintedRows
            rows={[
              { key: 'fingerprint', label: 'Fingerprint', value: <code>{fingerprint}</code> },
              { key: 'printed', label: 'Printed', value: dateAndTime(at.getTime()) },
              {
                key: 'problems',
                label: 'Problems',
                value: counts.length === 0 ? 'None found' : counts.join(', '),
              },
              ...sentRows(record, fingerprint),
            ]}
          />
          {record?.decision && <Review record={record} />}
          <PrintedManifest manifest={manifest} values={values} />
        </>
      )}
    />
  );
}

function sentRows(record: ReviewRecord | null, fingerprint: string) {
  const last = record?.rounds.at(-1);
  const decision = record?.decision;
  const rows = [];
  if (last) {
    const isSame = last.fingerprint === fingerprint;
    const value = `Round ${last.number}, ${dateAndTime(last.at)}${isSame ? '' : '; changed since'}`;
    rows.push({ key: 'sent', label: 'Last sent', value });
  }
  if (decision) {
    const value = <strong>{DECISIONS[decision].made}</strong>;
    rows.push({ key: 'decision', label: 'Decision of the account team', value });
  }
  return rows;
}

function Review({ record }: { record: ReviewRecord }) {
  const { comment, notes, decision, approveReason } = record;
  return (
    <>
      {decision === 'approve' && approveReason !== '' && (
        <section>
          <h2>Your account team’s reason to approve it with errors</h2>
          <blockquote>
            <VisibleText text={approveReason} />
          </blockquote>
        </section>
      )}
      {comment !== '' && (
        <section>
          <h2>Your account team’s message</h2>
          <blockquote>
            <VisibleText text={comment} />
          </blockquote>
        </section>
      )}
      <PrintedNotes notes={notes} />
    </>
  );
}
