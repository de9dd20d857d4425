// npm run journeys: in Chromium, or in the engine that --project names.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines.mjs';
import { provideNginx } from './nginx.mjs';
import { succeeds } from './shell.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const { values, tokens } = parseArgs({
  strict: false,
  tokens: true,
  options: { project: { type: 'string', default: 'chromium' }, list: { type: 'boolean' } },
});
const engine = values.project;
if (!(engine in ENGINES)) {
  stop(`There is no ${engine}. Choose one of ${Object.keys(ENGINES).join(', ')}.`);
}
// Nothing has to start to be listed.
if (!values.list) {
  // By npm test: whether Firefox can be driven takes a whole start of it.
  if (process.env['E2E_PROVIDED'] !== engine) {
    const { env } = await ENGINES[engine].provide().catch(({ message }) => stop(message));
    Object.assign(process.env, env);
  }
  provideNginx();
}
process.env['E2E_ENGINE'] = engine;
// The configuration has that project alone, and Playwright would take what follows for more names.
const own = tokens.find(({ name }) => name === 'project');
const rest = process.argv.slice(2);
if (own) rest.splice(own.index, own.inlineValue ? 1 : 2);
// npx would first be started itself.
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const args = [playwright, 'test', '-c', 'e2e/playwright.config.ts', ...rest];
if (!succeeds(process.execPath, args, { shell: false })) process.exitCode = 1;

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
