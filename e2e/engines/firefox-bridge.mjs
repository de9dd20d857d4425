// Between Playwright 1.65 and a Firefox as its makers ship it: both speak WebDriver BiDi, and each
// leaves out a little that the other counts on. All else goes through as it is.
import { createRequire } from 'node:module';
import { nameDownload } from './firefox-downloads.mjs';
import { keepInFront } from './firefox-front.mjs';
import { emulateMedia } from './firefox-media.mjs';

const { ws: WebSocket } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle');

/** What Playwright runs in a page, and what it is here: where it stands, in which words, in which others. */
const REWRITTEN = [
  // As a person's it is an edit of the browser's own: React keeps count of a `value` that is set.
  {
    where: 'bidiInsertText(window, text) {',
    words: 'if (!element)\\n    return;',
    instead:
      "if (!element || (element.nodeName !== 'IFRAME' && window.document.execCommand('insertText', false, text)))\\n    return;",
  },
  // What is in sight need not be scrolled to, least of all what sticks to the page's edge.
  {
    where: 'node.scrollIntoView({',
    words: 'block: \\"center\\"',
    instead:
      "block: (({ top, bottom }) => top >= 0 && bottom <= innerHeight)(node.getBoundingClientRect()) ? 'nearest' : 'center'",
  },
];

const rewritten = (text) =>
  REWRITTEN.filter(({ where }) => text.includes(where)).reduce(
    (changed, { words, instead }) => changed.replaceAll(words, instead),
    text,
  );

/** Runs in every page, before its own code. */
const PREPARE = `() => {
  // Firefox 153 crashes when some of these are read in the page's own world, as axe does.
  for (const name of Object.getOwnPropertyNames(Element.prototype))
    if (/^aria[A-Z][A-Za-z]*Elements?$/.test(name)) delete Element.prototype[name];
  // An error in the console is told without its words.
  for (const name of ['error', 'warn']) {
    const say = console[name];
    console[name] = (...given) =>
      say(...given.map((each) => (each instanceof Error ? String(each) : each)));
  }
}`;

export function bridge(playwright, address) {
  const firefox = new WebSocket(address, { perMessageDeflate: false, maxPayload: 2 ** 29 });
  const early = [];
  const send = (data) => (firefox.readyState === 1 ? firefox.send(data) : early.push(data));
  firefox.on('open', () => early.splice(0).forEach((data) => firefox.send(data)));

  const { ask, isAnswered } = questions(send);
  const media = emulateMedia(ask);
  const front = keepInFront(ask);
  let prepared;
  // One after the other, as they came.
  let turn = Promise.resolve();

  playwright.on('message', (data) => {
    const text = data.toString();
    const message = JSON.parse(text);
    // As soon as there is a session, and before it has a page.
    if (message.method === 'session.new') prepared = message.id;
    const answer = answered(message, media);
    if (answer) void reply(playwright, message.id, answer);
    else {
      const said = rewritten(text);
      turn = turn
        .then(() => front.before(message))
        .catch(note)
        .then(() => send(said));
    }
  });
  firefox.on('message', async (data) => {
    const message = JSON.parse(data.toString());
    if (isAnswered(message)) return;
    if (message.id !== undefined && message.id === prepared)
      await ask('script.addPreloadScript', { functionDeclaration: PREPARE });
    if (message.method?.startsWith('browsingContext.download')) nameDownload(message);
    else media.hear(message)?.catch(note);
    front.hear(message);
    playwright.send(JSON.stringify(message));
  });

  const end = () => {
    playwright.close();
    firefox.close();
  };
  playwright.on('close', end);
  firefox.on('close', end);
  firefox.on('error', note);
}

/** What Playwright asks and Firefox does not know: a promise of its being done. */
function answered({ method, params }, media) {
  if (method === 'emulation.setMediaFeaturesOverride') return media.setColors(params);
  if (method === 'network.setExtraHeaders') return media.setMedium(params);
  // Nobody is asked, by a preference of firefox-launch.mjs.
  const isClipboard = params?.descriptor?.name?.startsWith('clipboard-');
  return method === 'permissions.setPermission' && isClipboard ? Promise.resolve() : undefined;
}

function reply(playwright, id, isDone) {
  const send = (message) => playwright.send(JSON.stringify({ id, ...message }));
  return isDone.then(
    () => send({ type: 'success', result: {} }),
    ({ message }) => send({ type: 'error', error: 'unknown error', message }),
  );
}

/** Commands of the bridge's own, numbered above all that Playwright counts to. */
function questions(send) {
  const open = new Map();
  let last = 1e9;
  const ask = (method, params) =>
    new Promise((settle, fail) => {
      last += 1;
      open.set(last, { settle, fail });
      send(JSON.stringify({ id: last, method, params }));
    });
  const isAnswered = ({ id, type, result, error, message }) => {
    const asked = open.get(id);
    if (!asked) return false;
    open.delete(id);
    if (type === 'error') asked.fail(new Error(`${error}: ${message}`));
    else asked.settle(result);
    return true;
  };
  return { ask, isAnswered };
}

function note(error) {
  process.stderr.write(`firefox-bridge: ${error.message}\n`);
}
