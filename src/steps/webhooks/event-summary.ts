import { counted } from '#manifest/json/counted.ts';
import { textOf, type EventValues } from '#manifest/values/form-values.ts';

interface EventFacts {
  event: EventValues;
  base: string;
}

/** One calm line that spares opening the card: "on", "inherits", "2 headers". */
export function summaryOf({ event, base }: EventFacts): string[] {
  const facts = [event.on ? 'on' : 'off', endpointFact(event, base)];
  if (event.headers.length > 0) facts.push(counted(event.headers.length, 'header'));
  return facts.filter((fact) => fact !== '');
}

function endpointFact({ on, endpoint }: EventValues, base: string): string {
  if (endpoint !== '') return textOf(endpoint) === '' ? 'no endpoint' : 'own endpoint';
  if (base !== '') return 'inherits';
  return on ? 'no endpoint yet' : '';
}
