import { expect, test } from 'vitest';
import { webAddress } from './link-base.ts';

test.each([
  ['https://tool.example', 'https://tool.example'],
  [' https://tool.example/wizard/ ', 'https://tool.example/wizard/'],
  ['http://127.0.0.1:4173/?a=1', 'http://127.0.0.1:4173/?a=1'],
  ['https://tool.example/wizard/#/open/v2.abc', 'https://tool.example/wizard/'],
  ['', null],
  ['tool.example', null],
  ['https://', null],
  ['https://tool.example/my wizard', null],
  ['file:///home/me/install-manifest.html', null],
  ['javascript:alert(1)', null],
])('the address “%s” gives links that begin with %s', (typed, address) => {
  expect(webAddress(typed)).toBe(address);
});
