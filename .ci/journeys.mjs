// npm run journeys: in Chromium, or in the engine that --project names.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines.mjs';
import { succeeds } from './shell.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const { values } = parseArgs({
  strict: false,
  options: { project: { type: 'string', default: 'chromium' }, list: { type: 'boolean' } },
});
const engine = values.project;
if (!(engine in ENGINES)) {
  stop(`There is no ${engine}. Choose one of ${Object.keys(ENGINES).join(', ')}.`);
}
// Nothing has to start to be listed.
if (!values.list) {
  const { env } = await ENGINES[engine].provide().catch(({ message }) => stop(message));
  Object.assign(process.env, env);
}
process.env['E2E_ENGINE'] = engine;
const args = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
if (!succeeds('npx', args)) process.exitCode = 1;

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
