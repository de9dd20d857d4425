// The engines that journeys run in, and how each is had.
import { provideChromium, provideHeadlessShell } from './chromium.mjs';
import { provideFirefox } from './firefox.mjs';
import { provideWebKit } from './webkit.mjs';

/**
 * `provide` resolves with what the journeys' configuration reads of the environment, and with a
 * sentence about it; it fails with a sentence where the engine cannot be had.
 */
export const ENGINES = {
  chromium: {
    title: 'Chromium',
    async provide() {
      const chromium = await provideChromium();
      const shell = provideHeadlessShell() ?? chromium;
      const env = { CHROMIUM_PATH: chromium, HEADLESS_SHELL_PATH: shell };
      return { env, said: `${chromium}\n${shell}` };
    },
  },
  firefox: {
    title: 'Firefox',
    async provide() {
      const { path, version } = await provideFirefox();
      const env = { FIREFOX_PATH: path ?? '' };
      return { env, said: `${path ?? "Playwright's own"}, ${version}` };
    },
  },
  webkit: {
    title: 'WebKit',
    async provide() {
      const path = provideWebKit();
      return { env: { WEBKIT_PATH: path }, said: path };
    },
  },
};
