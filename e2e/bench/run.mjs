// npm run bench: sizes, re-renders, the speed beside peers, and how it stands to its goals. Prints
// figures; no test depends on them. An hour and a half; --parts table leaves all but the last two out.
//   npm run bench -- --parts table --rounds 3 --peers floor-mui,tuned-mui --tasks load,type,import
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../.ci/chromium.mjs';
import { comparePeers } from './compare-peers.mjs';
import { measureOwn } from './measure-own.mjs';
import { printDesk } from './print-desk.mjs';
import { printDrafts } from './print-drafts.mjs';
import { printGoals } from './print-goals.mjs';
import { printLinks } from './print-links.mjs';
import { printRenders } from './print-renders.mjs';
import { printSizes } from './print-sizes.mjs';
import { printText } from './print-text.mjs';

process.chdir(resolve(import.meta.dirname, '../..'));
const { values: options } = parseArgs({
  options: {
    parts: { type: 'string', default: 'all' },
    rounds: { type: 'string', default: '5' },
    peers: { type: 'string', default: 'floor-mui,tuned-mui,rjsf-mui,jsonforms-mui' },
    tasks: { type: 'string', default: 'load,type,edit,import' },
    headers: { type: 'string', default: '0,400' },
  },
});

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4175 }, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath: findChromium() });
let own;
try {
  const address = server.resolvedUrls.local[0];
  if (options.parts === 'all') await printAll(address);
  own = await measureOwn(browser, address, Number(options.rounds));
} finally {
  await browser.close();
  await server.close();
}
printGoals(comparePeers(options), own);

async function printAll(address) {
  await printSizes(browser, address);
  await printDrafts(address);
  await printDesk(address);
  await printLinks(browser, address);
  await printText(browser, address);
  await printRenders(browser, address);
}
