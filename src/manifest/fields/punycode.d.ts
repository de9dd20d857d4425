// The package brings no types. Named by its file: a bare 'punycode' is Node's own deprecated module.
declare module 'punycode/punycode.es6.js' {
  export function toUnicode(host: string): string;
}
