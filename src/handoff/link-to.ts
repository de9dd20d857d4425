/** The address that opens the payload in this app, wherever it is hosted. */
export function linkTo(payload: string, page: string): string {
  const [address] = page.split('#', 1);
  return `${address}#/open/${payload}`;
}
