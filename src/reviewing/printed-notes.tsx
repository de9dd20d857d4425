import { isOpen, type Note } from '#drafts/note.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { textOf } from '#manifest-view/summary.ts';
import { PrintedRows } from '#ui/printed.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { replyLabel } from './note-view.tsx';

/** What was noted, and what became of it. */
export function PrintedNotes({ notes }: { notes: readonly Note[] }) {
  const said = notes.filter(({ asked }) => !asked.withdrawn);
  return (
    <section>
      <h2>Notes</h2>
      {said.length === 0 && <p>None.</p>}
      <PrintedRows
        rows={said.map((note) => ({
          key: note.id,
          label: <VisibleText text={nameOfPlace(note.asked.path)} />,
          value: <NoteText note={note} />,
        }))}
      />
    </section>
  );
}

function NoteText({ note }: { note: Note }) {
  const { asked, reply } = note;
  const isSilent = reply.text === '' && isOpen(note);
  return (
    <>
      {asked.text !== '' && (
        <div>
          <VisibleText text={asked.text} />
        </div>
      )}
      {asked.suggestion !== undefined && (
        <div>
          Suggested: <VisibleText text={textOf(asked.suggestion, asked.path) ?? ''} />
        </div>
      )}
      <div>
        <strong>{isSilent ? 'No reply yet' : replyLabel(note)}</strong>
        {reply.text !== '' && (
          <>
            : <VisibleText text={reply.text} />
          </>
        )}
      </div>
    </>
  );
}
