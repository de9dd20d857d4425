import { buildManifest } from './build-manifest.ts';
import type { FormValues } from './form-values.ts';
import { isObject, membersOf, stringify, type Json } from '#manifest/json/json.ts';

/** The manifest's text as it is copied and downloaded, in canonical order (M1), a line break at its end. */
export function writeManifest(values: FormValues): string {
  return `${formatJson(buildManifest(values))}\n`;
}

/** JSON text on lines of its own, each level indented by one more `unit`. Unlike `JSON.stringify` it keeps `-0`. */
export function formatJson(value: Json, indent = '', unit = '  '): string {
  const inner = indent + unit;
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((item) => inner + formatJson(item, inner, unit)).join(',\n')}\n${indent}]`;
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    const lines = membersOf(value).map(
      ([key, member]) => `${inner}${JSON.stringify(key)}: ${formatJson(member, inner, unit)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return stringify(value);
}
