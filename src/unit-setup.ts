// Runs before every unit test file.
import fc from 'fast-check';
import { inspect } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

const INLINE = /^(?:a|b|button|code|input|label|select|small|span|strong|wbr)$/;
const REACT_INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';
const LOUD = ['error', 'warn'] as const;

/** What the console was told in this test. A test that expects words there spies on it itself. */
const spoken: unknown[][] = [];

// Dates and times follow the browser: here it is British, as in the journeys, wherever tests run.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale = 'en-GB', options]) => new target(locale, options),
});

beforeEach(() => {
  spoken.length = 0;
  for (const level of LOUD) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      spoken.push([level, ...words]);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  // What a file leaves behind would be the next file's too.
  vi.unstubAllGlobals();
  if (spoken.length) throw new Error(`The console was told: ${inspect(spoken)}`);
});

// Tests of components run in jsdom, all others in Node without a document.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const React = await import('react');
  const { cleanup, configure, prettyDOM } = await import('@testing-library/react');
  configure({
    // As with the tests' own limit: it ends what hangs.
    asyncUtilTimeout: 30_000,
    // The page is written out for whoever reads the error: `findBy` throws one at each look it takes.
    getElementError: function elementError(message, container) {
      const error = new Error();
      error.name = 'TestingLibraryElementError';
      // The test's own line comes first.
      Error.captureStackTrace(error, elementError);
      const get = () => [message, prettyDOM(container)].filter(Boolean).join('\n\n');
      return Object.defineProperty(error, 'message', { configurable: true, get });
    },
  });
  afterEach(cleanup);
  // React writes down where each element was made, for tools that no test has.
  const internals = Reflect.get(React, REACT_INTERNALS) ?? {};
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set() {} });
  // jsdom works a style out by trying every rule of MUI's style sheets on the element, for every
  // element a query looks at: most of a test's time. What is really seen is the journeys' business.
  // Not by stubGlobal: the first test that gives its own stubs back would give this one back too.
  globalThis.getComputedStyle = ((element: HTMLElement) => {
    const { style, localName } = element;
    const display = style.display || (INLINE.test(localName) ? 'inline' : 'block');
    const own = (name: string) => (name === 'display' ? display : style.getPropertyValue(name));
    return new Proxy(style, {
      get: (target, name) => {
        if (name === 'display') return display;
        return name === 'getPropertyValue' ? own : Reflect.get(target, name, target);
      },
    });
  }) as typeof getComputedStyle;
  // What comes right after the first screen is there, as it is for whoever has begun to type.
  const { fetchRest } = await import('#ui/right-after.ts');
  await import('#form/late-rules.ts');
  await fetchRest();
  // There is never time to fetch code ahead (use-prefetch.ts): a file whose tests are over in the
  // middle of that would leave half of it to the next.
  globalThis.requestIdleCallback = () => 0;
  // Emotion writes a style element for each rule. jsdom would parse it and forget what it had worked
  // out of all others; nothing here reads styles.
  const { insertBefore } = Node.prototype;
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, child: Node | null) {
    return node instanceof HTMLStyleElement ? node : (insertBefore.call(this, node, child) as T);
  };
  // The same for an element's labels: jsdom looks for the control of every label on the page.
  for (const { prototype } of [HTMLButtonElement, HTMLInputElement, HTMLTextAreaElement]) {
    Object.defineProperty(prototype, 'labels', {
      configurable: true,
      get(this: HTMLElement) {
        const around = this.closest('label');
        const named = this.id && document.querySelectorAll(`label[for="${this.id}"]`);
        return [...(around ? [around] : []), ...(named || [])];
      },
    });
  }
}

// The same cases in every run: a run that fails can be run again. To look for new ones:
// FUZZ_SEED=$RANDOM npm run unit
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_120) });
