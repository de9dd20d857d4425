import { useFormSnapshot } from '#form/form-snapshot.ts';
import { HeaderName } from '#page/header-name.tsx';
import { draftName } from '#workspace/draft-name.ts';

/** What the open draft is called, in the header. */
export function OpenDraftName() {
  return <HeaderName name={useFormSnapshot(({ values }) => draftName(values))} />;
}
