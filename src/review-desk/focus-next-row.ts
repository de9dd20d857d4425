/** Before a row goes, the focus moves to the next one, or to the one before, or to the page's title. */
export function focusNextRow(button: HTMLElement): void {
  const row = button.closest('tr, li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = next?.querySelector<HTMLElement>('a, button') ?? document.querySelector('h1');
  target?.focus();
}
