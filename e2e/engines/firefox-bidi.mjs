#!/usr/bin/env node
// Stands in for Firefox when Playwright starts it: starts the real one, and tells Playwright an
// address of its own, behind which firefox-bridge.mjs makes the two understand each other.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { bridge } from './firefox-bridge.mjs';

// The web sockets that Playwright itself speaks through.
const { wsServer: WebSocketServer } = createRequire(import.meta.url)(
  'playwright-core/lib/utilsBundle',
);
const READY = 'WebDriver BiDi listening on ';

// System access: what the bridge does in Firefox's own world.
const args = [...process.argv.slice(2), '--remote-allow-system-access'];
const firefox = spawn(process.env['FIREFOX_PATH'] || 'firefox', args, {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => firefox.kill(signal));
process.on('exit', () => firefox.kill('SIGKILL'));

for await (const line of createInterface({ input: firefox.stderr })) {
  if (line.startsWith(READY)) listen(line.slice(READY.length).trim());
  else process.stderr.write(`${line}\n`);
}

function listen(address) {
  const options = { host: '127.0.0.1', port: 0, perMessageDeflate: false, maxPayload: 2 ** 29 };
  const server = new WebSocketServer(options);
  server.on('connection', (playwright, { url }) => bridge(playwright, `${address}${url}`));
  server.on('listening', () => {
    process.stderr.write(`${READY}ws://127.0.0.1:${server.address().port}\n`);
  });
}
