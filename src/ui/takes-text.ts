/** Whether keys pressed there are text: the browser undoes them by itself. */
export function takesText(target: EventTarget | null | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type=checkbox], [type=radio]), textarea') ||
      target.isContentEditable)
  );
}
