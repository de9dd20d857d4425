/** A line drawing for a CSS mask: it takes the colour of the ground that it is cut from. */
export function drawing(paths: string): string {
  const frame =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2.5' stroke-linecap='round' stroke-linejoin='round'>";
  return `url("data:image/svg+xml,${encodeURIComponent(`${frame}${paths}</svg>`)}")`;
}
