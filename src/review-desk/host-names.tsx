import { VerbatimText } from '#ui/visible-text.tsx';
import type { DeskRow } from './desk-rows.ts';

const HOSTS_SHOWN = 2;

/** Where its events go; more than one is worth a look. */
export function HostNames({ hosts }: Pick<DeskRow, 'hosts'>) {
  if (hosts.length === 0) return 'No events';
  return (
    <>
      {hosts.slice(0, HOSTS_SHOWN).map((host) => (
        <div key={host}>
          <VerbatimText text={host} />
        </div>
      ))}
      {hosts.length > HOSTS_SHOWN && <div>and {hosts.length - HOSTS_SHOWN} more</div>}
    </>
  );
}
