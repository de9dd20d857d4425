import { newHeaderValues, textOf, type HeaderValues } from '#manifest/values/form-values.ts';

export interface HeaderChange {
  name: string;
  change: 'added' | 'replaced' | 'unchanged';
}

export interface MergedHeaders {
  headers: HeaderValues[];
  changes: HeaderChange[];
}

/**
 * The rows with these headers put in. A header that is there already (names differ in nothing but
 * case, which HTTP ignores) takes the new value; of a name that comes more than once, the second
 * goes to the second. Putting in the same headers twice changes nothing the second time.
 */
export function mergeHeaders(
  rows: readonly HeaderValues[],
  incoming: readonly Pick<HeaderValues, 'header_name' | 'header_value'>[],
): MergedHeaders {
  const headers = [...rows];
  const changes: HeaderChange[] = [];
  const places = new Map<string, number[]>();
  const blanks: number[] = [];
  rows.forEach((row, index) => {
    if (isBlank(row)) blanks.push(index);
    else {
      const key = nameKey(row);
      const known = places.get(key);
      if (known) known.push(index);
      else places.set(key, [index]);
    }
  });
  for (const queue of [...places.values(), blanks]) queue.reverse();
  for (const header of incoming) {
    const { header_name, header_value } = header;
    const name = textOf(header_name);
    const index = places.get(nameKey(header))?.pop();
    const row = index === undefined ? undefined : headers[index];
    if (index === undefined || row === undefined) {
      const place = blanks.pop() ?? headers.length;
      headers[place] = { ...newHeaderValues(), header_name, header_value };
      changes.push({ name, change: 'added' });
    } else if (textOf(row.header_value) === textOf(header_value)) {
      changes.push({ name, change: 'unchanged' });
    } else {
      headers[index] = { ...row, header_value };
      changes.push({ name, change: 'replaced' });
    }
  }
  return { headers, changes };
}

/** A row as `Add header` makes it: nothing was typed into it yet. */
function isBlank({ header_name, header_value, rest }: HeaderValues): boolean {
  return textOf(header_name) === '' && textOf(header_value) === '' && /^(?:\{\})?$/.test(rest);
}

function nameKey({ header_name }: Pick<HeaderValues, 'header_name'>): string {
  return textOf(header_name).toLowerCase();
}
