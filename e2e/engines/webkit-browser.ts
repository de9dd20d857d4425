// Debian's WebKitGTK under Playwright: its small browser with the inspector open, and Playwright
// attached to each window as it attaches to Safari on a phone.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { webkit, type BrowserContext } from '@playwright/test';
import { until, windowsOf, type Screen } from './x11.ts';

const MAY_OPEN_WINDOWS = '--javascript-can-open-windows-automatically=true';
/** A page in the list of those that can be inspected: where it is, and where it is asked. */
const INSPECTED = /class="targeturl">([^<]*)<[^]*?(\/socket\/\d+\/\d+\/WebPage)/g;
/** As long as it may take to answer at all; now and then it never does. */
export const PATIENCE = 15_000;

export interface Running {
  home: string;
  /** The window that is new since this was asked last, attached to. */
  nextWindow: () => Promise<{ context: BrowserContext; id: string }>;
  end: () => void;
}

/** From a blank page to one of a server WebKit takes another process, which Playwright loses. */
export async function startWebKit(path: string, address: string, screen: Screen): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const port = await freePort();
  // One that was ended may still be seen for a moment.
  const seen = { pages: new Set<string>(), windows: new Set(windowsOf(screen, basename(path))) };
  const child = spawn(path, [MAY_OPEN_WINDOWS, address], {
    env: environment(home, port, screen),
    stdio: 'ignore',
    detached: true,
  });
  const end = () => {
    process.off('exit', end);
    endGroup(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);
  const fresh = (set: Set<string>, all: string[]) => {
    const found = all.find((each) => !set.has(each));
    if (found !== undefined) set.add(found);
    return found;
  };
  return {
    home,
    end,
    async nextWindow() {
      const page = await until('a page', async () =>
        fresh(seen.pages, await inspectedAt(port, address)),
      );
      const id = await until('a window', () =>
        fresh(seen.windows, windowsOf(screen, basename(path))),
      );
      return { id, context: await attach(port, page) };
    },
  };
}

function environment(home: string, port: number, screen: Screen): NodeJS.ProcessEnv {
  const run = join(home, 'run');
  mkdirSync(run, { mode: 0o700 });
  mkdirSync(join(home, 'Downloads'));
  return {
    ...process.env,
    DISPLAY: screen.name,
    HOME: home,
    XDG_RUNTIME_DIR: run,
    WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
    // There is no graphics card, no settings and no screen reader to ask.
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    // Nor any film: with a home of its own each one looks through all that could play it.
    GST_PLUGIN_SYSTEM_PATH_1_0: join(home, 'no-plugins'),
    LANG: 'C.UTF-8',
    LANGUAGE: 'en_GB',
    TZ: 'UTC',
  };
}

/** Those that have come to this address: on their way they may be handed to another process. */
async function inspectedAt(port: number, address: string): Promise<string[]> {
  try {
    const html = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    const all = [...html.matchAll(INSPECTED)];
    return all.flatMap(([, place, socket = '']) => (place === address ? [socket] : []));
  } catch {
    // Not yet.
    return [];
  }
}

/** Playwright asks for a list as a phone's proxy gives it. */
async function attach(port: number, page: string): Promise<BrowserContext> {
  const tabs = JSON.stringify([{ webSocketDebuggerUrl: `ws://127.0.0.1:${port}${page}` }]);
  const list = createServer((_, response) => response.end(tabs));
  await new Promise<void>((settle) => {
    list.listen(0, '127.0.0.1', settle);
  });
  const address = list.address() as AddressInfo;
  try {
    const browser = await webkit.connectOverCDP(`http://127.0.0.1:${address.port}`, {
      timeout: PATIENCE,
    });
    const [context] = browser.contexts();
    if (!context) throw new Error('WebKit: no page came.');
    return context;
  } finally {
    list.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => settle(port));
    });
  });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
