import { parseAst } from 'vite';
import { featuresOf } from '../.ci/build/newer-features.ts';

const GLOBALS = new Set(featuresOf('GLOBALS'));
const MEMBERS = new Set(featuresOf('MEMBERS'));

type Node = Record<string, unknown> & { type: string };

/** What a file of built code uses of all that `newer-features.ts` knows. */
export function featuresInCode(code: string): Set<string> {
  const used = new Set<string>();
  const note = (name: string, isUsed: unknown) => {
    if (isUsed) used.add(name);
  };
  const program: unknown = parseAst(code);
  walk(program, (node, isInFunction) => {
    for (const name of namesIn(node)) note(name, true);
    for (const name of featuresInStyles(textOf(node))) note(name, true);
    if (node.type === 'Literal' && isNode(node['regex'], 'pattern'))
      notePattern(node['regex'], note);
    note('class field', node.type === 'PropertyDefinition');
    note('static block', node.type === 'StaticBlock');
    note(
      '#name in',
      node['operator'] === 'in' && isNode(node['left'], 'type', 'PrivateIdentifier'),
    );
    note('top-level await', node.type === 'AwaitExpression' && !isInFunction);
    note('import attributes', Array.isArray(node['attributes']) && node['attributes'].length > 0);
    note('using', node['kind'] === 'using' || node['kind'] === 'await using');
  });
  return used;
}

/** What a style sheet, or a text that may be part of one, uses. In objects names are written together. */
export function featuresInStyles(text: string): string[] {
  return featuresOf('STYLES').filter((name) => text.includes(name));
}

/** An object's key is a style's name where it is written as JavaScript does. */
function namesIn(node: Node): string[] {
  const name = nameOf(node['property']);
  if (node.type === 'Property') return featuresInStyles(dashed(nameOf(node['key'])));
  if (node.type === 'Identifier') return GLOBALS.has(nameOf(node)) ? [nameOf(node)] : [];
  if (node.type !== 'MemberExpression' || node['computed']) return [];
  const whole = `${nameOf(node['object'])}.${name}`;
  return [...(GLOBALS.has(whole) ? [whole] : []), ...(MEMBERS.has(name) ? [name] : [])];
}

function notePattern(
  regex: Record<string, unknown>,
  note: (name: string, isUsed: unknown) => void,
) {
  const pattern = String(regex['pattern']);
  const flags = String(regex['flags']);
  const names = Array.from(pattern.matchAll(/\(\?<(\w+)>/g), ([, name]) => name);
  note('pattern with lookbehind', /\(\?<[=!]/.test(pattern));
  note('pattern with modifiers', /\(\?[ims]*-?[ims]+:/.test(pattern));
  note('pattern with a name used twice', new Set(names).size < names.length);
  note('pattern with flag d', flags.includes('d'));
  note('pattern with flag v', flags.includes('v'));
}

function textOf(node: Node): string {
  const { value } = node;
  if (node.type === 'TemplateElement' && isNode(value, 'cooked')) return String(value['cooked']);
  return node.type === 'Literal' && typeof value === 'string' ? value : '';
}

function nameOf(node: unknown): string {
  return isNode(node, 'name') ? String(node['name']) : '';
}

function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function walk(
  value: unknown,
  see: (node: Node, isInFunction: boolean) => void,
  isInFunction = false,
) {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, see, isInFunction);
  } else if (isNode(value, 'type')) {
    see(value as Node, isInFunction);
    const isInside = isInFunction || String(value['type']).includes('Function');
    for (const each of Object.values(value)) walk(each, see, isInside);
  }
}

function isNode(value: unknown, key: string, is?: string): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || !(key in value)) return false;
  return is === undefined || Reflect.get(value, key) === is;
}
