import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

const SOURCES = new URL('../', import.meta.url);

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => ({ file, code: readFileSync(new URL(file, SOURCES), 'utf8') }));

test('what opens over a page is our own dialog or menu, which Back closes', () => {
  const direct = files.filter(({ code }) =>
    /@mui\/material\/(?:Dialog|Menu|Modal|Popover)'/.test(code),
  );
  expect(direct.map(({ file }) => file).toSorted()).toEqual(['ui/dialog.tsx', 'ui/menu.tsx']);
});

test('what stands on a button is one text: a translator puts each piece in an element, and loses the spaces between', () => {
  const inPieces = files.flatMap(({ file, code }) =>
    buttonsIn(parseAst(code, { lang: 'tsx' }))
      .filter(({ children }) => children.some(isWords) && children.some(isValue))
      .map(({ start, end }) => `${file}: ${code.slice(start, end)}`),
  );
  expect(inPieces).toEqual([]);
});

interface Markup {
  type: string;
  start: number;
  end: number;
  children: Markup[];
  value?: string;
  expression?: { type: string };
}

function buttonsIn(node: unknown): Markup[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(buttonsIn);
  return isButton(node) ? [node, ...inside] : inside;
}

function isButton(node: object): node is Markup {
  if (!('type' in node) || node.type !== 'JSXElement' || !('openingElement' in node)) return false;
  const { name } = node.openingElement as { name: { name?: string } };
  return /button$/i.test(name.name ?? '');
}

function isWords({ type, value = '' }: Markup): boolean {
  return type === 'JSXText' && value.trim() !== '';
}

/** What is put in as text: no element, and none that comes and goes. */
function isValue({ type, expression }: Markup): boolean {
  if (type !== 'JSXExpressionContainer') return false;
  return !['JSXEmptyExpression', 'JSXElement', 'LogicalExpression'].includes(
    expression?.type ?? '',
  );
}
