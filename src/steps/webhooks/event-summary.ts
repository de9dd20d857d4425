import { textOf, type EventValues } from '#manifest/values/form-values.ts';

interface EventFacts {
  event: EventValues;
  base: string;
}

/** One calm line that spares opening the card: "on", "inherits", "2 headers". */
export function summaryOf({ event, base }: EventFacts): string[] {
  const facts = [event.on ? 'on' : 'off', endpointFact(event, base)];
  if (event.headers.length > 0) facts.push(count(event.headers.length, 'header'));
  return facts.filter((fact) => fact !== '');
}

function endpointFact({ on, endpoint }: EventValues, base: string): string {
  if (endpoint !== '') return textOf(endpoint) === '' ? 'no endpoint' : 'own endpoint';
  if (base !== '') return 'inherits';
  return on ? 'no endpoint yet' : '';
}

/** "1 header", "2 headers", "1,000 headers" */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
