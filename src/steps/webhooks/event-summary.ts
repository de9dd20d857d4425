import { counted } from '#manifest/json/counted.ts';
import {
  isPath,
  textOf,
  type EventValues,
  type WebhooksValues,
} from '#manifest/values/form-values.ts';
import { headersAhead } from '#manifest/values/shared-headers.ts';
import { shortened } from '#manifest/fields/text-checks.ts';

type Shared = Pick<WebhooksValues, 'base_endpoint' | 'headers'>;

/** One short line that spares opening the card: "base endpoint", "3 retries", "1 header". */
export function summaryOf(event: EventValues, { base_endpoint, headers }: Shared): string[] {
  if (!event.on) return ['Off'];
  const facts = [endpointFact(event, base_endpoint), retriesFact(event)];
  const count = event.headers.length + headersAhead(event, headers).length;
  if (count > 0) facts.push(counted(count, 'header'));
  return facts.filter((fact) => fact !== '');
}

function endpointFact({ endpoint }: EventValues, base: string): string {
  if (isPath(endpoint)) return shortened(endpoint);
  if (endpoint !== '') return textOf(endpoint) === '' ? 'no endpoint' : 'own endpoint';
  return base === '' ? 'no endpoint yet' : 'base endpoint';
}

function retriesFact({ max_retries }: EventValues): string {
  if (typeof max_retries !== 'number') return '';
  return max_retries === 0 ? 'no retries' : counted(max_retries, 'retry', 'retries');
}
