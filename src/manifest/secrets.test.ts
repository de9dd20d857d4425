import { expect, test } from 'vitest';
import { isSecretPath } from './secrets.ts';

test('[W8] Header values are secrets, their names and everything else are not', () => {
  const headers = '/capabilities/webhooks/cqm.ExConversationChangeNotification/headers';
  expect(isSecretPath(`${headers}/0/header_value`)).toBe(true);
  expect(isSecretPath(`${headers}/0/header_name`)).toBe(false);
  expect(isSecretPath(headers)).toBe(false);
  expect(isSecretPath('/header_value')).toBe(false);
});
