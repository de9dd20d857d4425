// npm run bench: sizes, re-renders, and the speed beside peers. Prints figures; no test depends on them.
//   npm run bench -- --rounds 3 --peers floor-mui,naive-mui --tasks load,type,import
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../.ci/chromium.mjs';
import { comparePeers } from './compare-peers.mjs';
import { printDesk } from './print-desk.mjs';
import { printDrafts } from './print-drafts.mjs';
import { printLinks } from './print-links.mjs';
import { printRenders } from './print-renders.mjs';
import { printSizes } from './print-sizes.mjs';
import { printText } from './print-text.mjs';

process.chdir(resolve(import.meta.dirname, '../..'));
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    peers: { type: 'string', default: 'floor-mui' },
    tasks: { type: 'string', default: 'load,type,import' },
    headers: { type: 'string', default: '0,1000' },
  },
});

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4175 }, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  const address = server.resolvedUrls.local[0];
  await printSizes(browser, address);
  await printDrafts(address);
  await printDesk(address);
  await printLinks(browser, address);
  await printText(browser, address);
  await printRenders(browser, address);
} finally {
  await browser.close();
  await server.close();
}
comparePeers(options);
