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
