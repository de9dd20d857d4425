/** "1 header", "2 headers", "1,000 headers"; with a plural of its own: "1 list is", "2 lists are". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
