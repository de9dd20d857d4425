// The engines that journeys run in, and how each is had.
import { installFromDebian } from './browsers.mjs';
import { chromiumPackages, provideChromium, provideHeadlessShell } from './chromium.mjs';
import { firefoxPackages, provideFirefox } from './firefox.mjs';
import { nginxPackages } from './nginx.mjs';
import { provideWebKit, webkitPackages } from './webkit.mjs';

/**
 * All of Debian's packages that are not here, at once: each call of its own reads all lists again. Where
 * that fails (another system, without one of them) each engine is had by itself.
 */
export function installAllFromDebian() {
  const finders = [chromiumPackages, firefoxPackages, webkitPackages, nginxPackages];
  const packages = finders.flatMap((find) => find());
  if (packages.length > 0) installFromDebian(...packages);
}

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
