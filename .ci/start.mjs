// npm start: installs what is missing, builds, and serves the built app on this machine only.
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';

const HOST = '127.0.0.1';

process.chdir(resolve(import.meta.dirname, '..'));
const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const port = Number(values.port);

if (!(await isFree(port))) {
  stop(`Port ${port} is taken. Stop what runs there, or choose another: npm start -- --port 4200`);
}
if (!(await installPackages())) stop('The packages could not be installed: see above.');

const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port }, logLevel: 'warn' });

console.log(`\n  Install manifest is at http://${HOST}:${port}/\n  Ctrl+C stops it.\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void server.close();
    process.exit(0);
  });
}

function isFree(wanted) {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(wanted, HOST, () => probe.close(() => settle(true)));
  });
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
