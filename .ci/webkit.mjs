// Where WebKit is, for the journeys: Debian's WebKitGTK, with a screen, hands and a clipboard for it.
import { existsSync } from 'node:fs';
import { installFromDebian, onPath } from './browsers.mjs';

/** Its small browser is in no folder of the path. */
const MINI_BROWSER = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
const PROGRAMS = ['Xvfb', 'xdotool', 'xclip'];
const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'xdotool', 'xclip'];

const findWebKit = () => process.env['WEBKIT_PATH'] || MINI_BROWSER;
const isThere = () => existsSync(findWebKit()) && PROGRAMS.every((name) => onPath([name]));

export const webkitPackages = () => (isThere() ? [] : PACKAGES);

export function provideWebKit() {
  if (!isThere()) installFromDebian(...PACKAGES);
  if (isThere()) return findWebKit();
  throw new Error(
    'WebKitGTK was not found and could not be installed. Install webkit2gtk-driver, xvfb, xdotool and xclip.',
  );
}
