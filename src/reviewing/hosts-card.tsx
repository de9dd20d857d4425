import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { VerbatimText } from '#ui/visible-text.tsx';
import type { JsonObject } from '#manifest/json/json.ts';
import { Card } from '#ui/card.tsx';
import { hostsOf } from '#manifest-view/glance.ts';
import { RowList } from '#ui/row-list.tsx';

interface HostsCardProps {
  manifest: JsonObject;
  /** The section's tick, for what it says. */
  renderTick: (parts: JsonObject) => ReactNode;
}

const Above = styled('p')(({ theme }) => ({ '&&': { marginBottom: theme.spacing(1.5) } }));

/** Whose servers the events go to. */
export function HostsCard({ manifest, renderTick }: HostsCardProps) {
  const hosts = hostsOf(manifest);
  const parts = { hosts: hosts.map(({ host, events }) => [host, ...events]) };
  return (
    <Card title="Where events are sent" aside={renderTick(parts)}>
      {hosts.length > 1 && <Above>Events go to {hosts.length} different servers.</Above>}
      {hosts.length === 0 && <p>None. It receives no events.</p>}
      <RowList>
        {hosts.map(({ host, events }) => (
          <div key={host}>
            <dt>{host === '' ? 'No address' : <VerbatimText text={host} />}</dt>
            <dd>{events.join(', ')}</dd>
          </div>
        ))}
      </RowList>
    </Card>
  );
}
