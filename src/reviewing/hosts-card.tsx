import type { ReactNode } from 'react';
import type { JsonObject } from '#manifest/json/json.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { EventMap } from '#manifest-view/event-map.tsx';
import { hostsOf } from '#manifest-view/glance.ts';
import { Card } from '#ui/card.tsx';

interface HostsCardProps {
  manifest: JsonObject;
  values: FormValues;
  /** The section's tick, for what it says. */
  renderTick: (parts: JsonObject) => ReactNode;
}

/** Whose servers the events go to. */
export function HostsCard({ manifest, values, renderTick }: HostsCardProps) {
  const parts = { hosts: hostsOf(manifest).map(({ host, events }) => [host, ...events]) };
  return (
    <Card title="Where events are sent" aside={renderTick(parts)}>
      <EventMap manifest={manifest} values={values} />
    </Card>
  );
}
