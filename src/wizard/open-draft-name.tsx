import { useFormSnapshot } from '#form/form-snapshot.ts';
import { NameBox } from '#page/header-name.tsx';
import { VerbatimText } from '#ui/visible-text.tsx';
import { draftName } from '#workspace/draft-name.ts';

/** What the open draft is called, in the header. */
export function OpenDraftName() {
  return (
    <NameBox>
      <Name />
    </NameBox>
  );
}

/** The name alone: what renders with a keystroke in it. */
function Name() {
  return <VerbatimText text={useFormSnapshot(({ values }) => draftName(values))} />;
}
