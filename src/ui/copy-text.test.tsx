// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from './copy-text.ts';

// jsdom has none of its own; left behind, it would answer the next file's tests.
afterEach(() => Reflect.deleteProperty(document, 'execCommand'));

/** A browser that copies in these ways, and no others. It tells what it was given, and when. */
function browser({ api, promises, selection }: Record<'api' | 'promises' | 'selection', boolean>) {
  const calls: string[] = [];
  const refuse = () => Promise.reject(new Error('refused'));
  const given: (string | Promise<Blob>)[] = [];
  const clipboard = {
    writeText(text: string) {
      calls.push('writeText');
      given.push(text);
      return api ? Promise.resolve() : refuse();
    },
    async write([item]: { parts: Record<string, Promise<Blob>> }[]) {
      calls.push('write');
      const part = item?.parts['text/plain'];
      if (!promises || !part) return refuse();
      given.push(part);
      await part;
    },
  };
  class Item {
    readonly parts: Record<string, Promise<Blob>>;
    constructor(parts: Record<string, Promise<Blob>>) {
      this.parts = parts;
    }
  }
  vi.stubGlobal('navigator', { clipboard: api || promises ? clipboard : undefined });
  vi.stubGlobal('ClipboardItem', promises ? Item : undefined);
  document.execCommand = (command) => {
    calls.push(command);
    given.push(
      document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '',
    );
    return selection;
  };
  return { calls, given };
}

test('a text is given to the browser before the click is over', async () => {
  const { calls, given } = browser({ api: true, promises: true, selection: true });
  const copied = copyText('the link');
  expect(calls).toEqual(['writeText']);
  expect(await copied).toBe(true);
  expect(given).toEqual(['the link']);
});

test('and so is one that is still being made, where the browser takes a promise', async () => {
  const { calls, given } = browser({ api: true, promises: true, selection: true });
  let finish: (text: string) => void = () => undefined;
  const copied = copyText(new Promise((resolve) => (finish = resolve)));
  expect(calls).toEqual(['write']);
  finish('the link');
  expect(await copied).toBe(true);
  const blob = await given[0];
  expect(blob instanceof Blob && blob.size).toBe('the link'.length);
});

test('a browser that takes no promise is given the text as soon as it is made', async () => {
  const { calls, given } = browser({ api: true, promises: false, selection: false });
  expect(await copyText(Promise.resolve('the link'))).toBe(true);
  expect(calls).toEqual(['writeText']);
  expect(given).toEqual(['the link']);
});

test('[T11] without a clipboard the text is selected and copied; when that fails, too, it is not called copied', async () => {
  const plainHttp = browser({ api: false, promises: false, selection: true });
  expect(await copyText('the link')).toBe(true);
  expect(await copyText(Promise.resolve('another'))).toBe(true);
  expect(plainHttp.given).toEqual(['the link', 'another']);
  browser({ api: false, promises: false, selection: false });
  expect(await copyText('the link')).toBe(false);
});

test('a text that could not be made is told to whoever asked', async () => {
  browser({ api: true, promises: true, selection: true });
  await expect(copyText(Promise.reject(new Error('not made')))).rejects.toThrow('not made');
});

test('nor does it stay unheard where the browser refuses before it looks at the text', async () => {
  const { calls } = browser({ api: true, promises: true, selection: true });
  // It asks its user first, and by then the text has failed.
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async () => {
    calls.push('write');
    await new Promise(setImmediate);
    throw new Error('refused');
  });
  // An unheard one would end the run.
  await expect(copyText(Promise.reject(new Error('not made')))).rejects.toThrow('not made');
  expect(calls).toEqual(['write']);
});
