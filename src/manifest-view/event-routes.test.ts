import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import { describeRoute, eventRoutesOf, serversOf, shortHost } from './event-routes.ts';

function routesWith(edit: (webhooks: FormValues['webhooks']) => void) {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'https://hooks.acme.com/lp';
  edit(values.webhooks);
  return eventRoutesOf(buildManifest(values), values);
}

test('every event says where it goes: to the base, on a way of its own, nowhere', () => {
  const routes = routesWith(({ events }) => {
    events.RichContentEvent.endpoint = 'https://user@Rich.acme.com:8443/lp';
    events.ChatStateEvent.on = false;
  });
  expect(routes.map(describeRoute)).toEqual([
    'ContentEvent goes to hooks.acme.com.',
    'RichContentEvent goes to rich.acme.com:8443, an endpoint of its own.',
    'AcceptStatusEvent goes to hooks.acme.com.',
    'ChatStateEvent is off.',
    'ExConversationChangeNotification goes to hooks.acme.com.',
  ]);
});

test('without a base endpoint no event stands out, and one without an address has none yet', () => {
  const routes = routesWith((webhooks) => {
    webhooks.base_endpoint = '';
    webhooks.events.ContentEvent.endpoint = 'https://hooks.acme.com';
  });
  expect(routes.map(describeRoute).slice(0, 2)).toEqual([
    'ContentEvent goes to hooks.acme.com.',
    'RichContentEvent has no address yet.',
  ]);
});

test('servers stand in the order in which the fewest lines cross', () => {
  const routes = routesWith(({ events }) => {
    events.ContentEvent.endpoint = 'https://first.example';
    events.ExConversationChangeNotification.endpoint = 'https://last.example';
  });
  expect(serversOf(routes)).toEqual(['first.example', 'hooks.acme.com', 'last.example']);
});

test('a long name is shortened in its middle, and keeps the end that says whose it is', () => {
  expect(shortHost('hooks.acme.com')).toBe('hooks.acme.com');
  const short = shortHost('very-long-name-of-a-host.messaging.eu-west-1.acme.example');
  expect([...short]).toHaveLength(28);
  expect(short).toBe('very-long-n…t-1.acme.example');
});
