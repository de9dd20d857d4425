import { expect, test } from 'vitest';
import { shortcuts } from './shortcuts.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';

const keysFor = (userAgent: string, word: string) =>
  shortcuts(userAgent)
    .find(({ does }) => does.includes(word))
    ?.keys.join(' ');

test.each([
  ['Save', 'Ctrl S', '⌘ S'],
  ['Redo', 'Ctrl Shift Z', '⌘ Shift Z'],
  ['explain', 'Ctrl I', '⌘ I'],
  // ⌘ Space is Spotlight's.
  ['suggestions', 'Ctrl Space', 'Ctrl Space'],
])('the keys are called as on the keyboard in use: %s', (word, onWindows, onMac) => {
  expect(keysFor(WINDOWS, word)).toBe(onWindows);
  expect(keysFor(MAC, word)).toBe(onMac);
});

test('Ctrl + Y is told of only where it works', () => {
  const tells = (userAgent: string) =>
    shortcuts(userAgent).some(({ does }) => does.includes('Ctrl + Y'));
  expect(tells(WINDOWS)).toBe(true);
  expect(tells(MAC)).toBe(false);
});
