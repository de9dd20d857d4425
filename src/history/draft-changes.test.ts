import { expect, test } from 'vitest';
import { newFormValues, newHeaderValues, type FormValues } from '#manifest/values/form-values.ts';
import { describeSides } from '#manifest-view/describe-sides.ts';
import { draftChanges } from './draft-changes.ts';

/** Each change in one line: "Scope: a → b". */
function changesBetween(before: (values: FormValues) => void, after: (values: FormValues) => void) {
  const [a, b] = [newFormValues(), newFormValues()];
  before(a);
  after(b);
  const { written, kept } = draftChanges(a, b);
  const words = [written, kept].map((changes) =>
    changes.map((change) => {
      const sides = describeSides(change);
      return `${change.label}: ${sides.before} → ${sides.after}`;
    }),
  );
  return { written: words[0], kept: words[1] };
}
const asNew = () => undefined;

test('what is written and what only the form keeps are told apart', () => {
  const { written, kept } = changesBetween(asNew, ({ webhooks }) => {
    webhooks.base_endpoint = 'https://a.com';
  });
  // What the events that follow it say is not said again.
  expect(written).toEqual(['Base endpoint (5 events): Empty → https://a.com']);
  expect(kept).toEqual([]);
});

test('a base endpoint that no event follows changes nothing in the manifest', () => {
  const allOwn =
    (base: string) =>
    ({ webhooks }: FormValues) => {
      webhooks.base_endpoint = base;
      for (const event of Object.values(webhooks.events)) event.endpoint = 'https://own.com';
    };
  expect(changesBetween(allOwn('https://a.com'), allOwn('https://b.com'))).toEqual({
    written: [],
    kept: ['Base endpoint: https://a.com → https://b.com'],
  });
});

test('an address that is an event’s own now is told from one that follows the base endpoint', () => {
  const { written, kept } = changesBetween(
    ({ webhooks }) => {
      webhooks.base_endpoint = 'https://a.com';
    },
    ({ webhooks }) => {
      webhooks.base_endpoint = 'https://a.com';
      webhooks.events.ContentEvent.endpoint = 'https://a.com';
    },
  );
  expect(written).toEqual([]);
  expect(kept).toEqual(['ContentEvent › Endpoint: Follows the base endpoint → Its own']);
});

const headersOf = (...values: string[]) =>
  values.map((header_value, index) => ({
    ...newHeaderValues(),
    header_name: `X-${index + 1}`,
    header_value,
  }));
const withShared =
  (...values: string[]) =>
  ({ webhooks }: FormValues) => {
    webhooks.headers = headersOf(...values);
  };

test('headers for every event are told once: in the events that have them', () => {
  expect(changesBetween(asNew, withShared('a'))).toEqual({
    written: ['Headers (5 events): Not provided → X-1'],
    kept: [],
  });
  const { written, kept } = changesBetween(withShared('a', 'b'), withShared('a', 'c'));
  expect(written).toEqual(['Header X-2 › Header value (5 events): •••••••• → ••••••••']);
  expect(kept).toEqual([]);
});

test('which headers are for every event is told by their names where no event says it', () => {
  const withOwn =
    (...values: string[]) =>
    ({ webhooks }: FormValues) => {
      for (const event of Object.values(webhooks.events)) event.headers = headersOf(...values);
    };
  expect(changesBetween(withOwn('a'), withShared('a'))).toEqual({
    written: [],
    kept: ['Headers for every event: Not provided → X-1'],
  });
  const both = (shared: string) => (values: FormValues) => {
    withOwn('a', 'b')(values);
    withShared('a', shared)(values);
  };
  // Each event’s own take their place.
  expect(changesBetween(both('b'), both('c')).kept).toEqual([
    'Headers for every event: X-1, X-2 → X-1, X-2 (other values)',
  ]);
});

test('a path follows the base endpoint as an empty endpoint does', () => {
  const withEndpoint =
    (endpoint: string) =>
    ({ webhooks }: FormValues) => {
      webhooks.base_endpoint = 'https://a.com';
      webhooks.events.ContentEvent.endpoint = endpoint;
    };
  expect(changesBetween(withEndpoint(''), withEndpoint('/content'))).toEqual({
    written: ['ContentEvent › Endpoint: https://a.com → https://a.com/content'],
    kept: [],
  });
});

test('what is switched off before and after is compared too; secrets stay masked', () => {
  const off =
    (retries: number, secret: string) =>
    ({ webhooks, engagement }: FormValues) => {
      Object.assign(webhooks.events.ChatStateEvent, {
        on: false,
        max_retries: retries,
        headers: [{ header_name: 'X-Api-Key', header_value: secret, rest: '' }],
      });
      engagement.on = false;
      engagement.language_selection = retries > 1;
    };
  expect(changesBetween(off(1, 's3cret'), off(2, 's3cret too'))).toEqual({
    written: [],
    kept: [
      'ChatStateEvent › Max retries: 1 → 2',
      'ChatStateEvent › Header X-Api-Key › Header value: •••••••• → ••••••••',
      'Language selection: Off → On',
    ],
  });
});

test('what is switched off on one side only is one change', () => {
  const { written, kept } = changesBetween(asNew, ({ webhooks }) => {
    webhooks.events.ChatStateEvent.on = false;
    webhooks.events.ChatStateEvent.endpoint = 'https://kept.com';
  });
  expect(written).toEqual(['ChatStateEvent: On: no endpoint · Retries not set → Off']);
  expect(kept).toEqual([]);
});
