interface FirstScreen {
  /** What was typed before the code was there, by the field's id. */
  readonly typed: Readonly<Record<string, string>>;
  /** Lets go of what was pressed before: the app listens now. */
  handOver(): void;
}

declare global {
  interface Window {
    firstScreen?: FirstScreen;
  }
}

/** The first screen that stands in the page (app/inline/before-screen.js); undefined where it is not shown. */
export function firstScreen(): FirstScreen | undefined {
  return window.firstScreen;
}

/** What the same script says where it shows the app's name alone. */
const NAME_FIRST = 'data-name-first';

/** The app's name stays in sight above the page that is to come. */
export function keepName(root: Element): void {
  const header = root.querySelector('header');
  root.replaceChildren();
  if (header && document.documentElement.hasAttribute(NAME_FIRST)) root.before(header);
}

/** The page that has come has a header of its own. */
export function letNameGo(): void {
  if (!document.documentElement.hasAttribute(NAME_FIRST)) return;
  document.documentElement.removeAttribute(NAME_FIRST);
  document.querySelector('body > header')?.remove();
}
