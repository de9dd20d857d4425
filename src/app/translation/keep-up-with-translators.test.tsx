// @vitest-environment jsdom
import { render, type RenderResult } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepUpWithTranslators } from './keep-up-with-translators.ts';

interface Shown {
  name: string;
  hasEnd?: boolean;
  marked?: boolean;
}

/** Texts beside others, beside elements, and such that come and go. */
function Sentence({ name, hasEnd = true, marked = false }: Shown) {
  return (
    <p>
      {marked && <b>Look: </b>}
      Hello {name}
      {hasEnd && ', good day'}
      <i>!</i>
    </p>
  );
}

let page: RenderResult;
const shown = () => page.container.textContent;
const show = async (next: Shown) => {
  page.rerender(<Sentence {...next} />);
  await seen();
};

/** What happens in a page is heard of a moment later. */
const seen = () => new Promise((resolve) => setTimeout(resolve));

function texts(): Text[] {
  const walker = document.createTreeWalker(page.container, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

async function translate(): Promise<Map<Text, HTMLElement>> {
  const fonts = new Map<Text, HTMLElement>();
  for (const text of texts()) {
    const font = document.createElement('font');
    font.textContent = text.data.toUpperCase();
    text.replaceWith(font);
    fonts.set(text, font);
  }
  await seen();
  return fonts;
}

beforeAll(() => keepUpWithTranslators(document.body));
beforeEach(() => {
  page = render(<Sentence name="Ada" />);
});

test('before anybody has translated the page, a mistake in it is still a mistake', () => {
  const stranger = document.createElement('p');
  expect(() => document.body.removeChild(stranger)).toThrow(/NotFoundError|not a child/);
});

test('a translated text goes when it is to go', async () => {
  await translate();
  expect(shown()).toBe('HELLO ADA, GOOD DAY!');
  await show({ name: 'Ada', hasEnd: false });
  expect(shown()).toBe('HELLO ADA!');
});

test('what is put before a translated text stands before it', async () => {
  await translate();
  await show({ name: 'Ada', marked: true });
  expect(shown()).toBe('Look: HELLO ADA, GOOD DAY!');
});

test('a text that changes shows what it says now, and may be translated again and again', async () => {
  await translate();
  await show({ name: 'Bob' });
  expect(shown()).toBe('HELLO Bob, GOOD DAY!');
  await translate();
  await show({ name: 'Eve' });
  expect(shown()).toBe('HELLO Eve, GOOD DAY!');
});

test('after the original was put back the page goes on as ever', async () => {
  for (const [text, font] of await translate()) font.replaceWith(text);
  await seen();
  await show({ name: 'Bob', hasEnd: false, marked: true });
  expect(shown()).toBe('Look: Hello Bob!');
});

test('a translation that gives way to another one goes all the same', async () => {
  for (const font of (await translate()).values()) {
    const other = document.createElement('font');
    other.textContent = font.textContent.toLowerCase();
    font.replaceWith(other);
  }
  await seen();
  await show({ name: 'Ada', hasEnd: false, marked: true });
  expect(shown()).toBe('Look: hello ada!');
});

test('a text that was only put into an element of the translator’s goes too', async () => {
  for (const text of texts()) {
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }
  await seen();
  await show({ name: 'Bob', hasEnd: false, marked: true });
  expect(shown()).toBe('Look: Hello Bob!');
});
