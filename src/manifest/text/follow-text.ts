import { parseTree, type Node } from 'jsonc-parser';
import {
  isContainer,
  isJson,
  isObject,
  memberOf,
  membersOf,
  sameJson,
  stringify,
  type Json,
} from '#manifest/json/json.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

/**
 * The text with as little changed as makes it say `target`: spaces, line breaks and the order of
 * what stays are the writer's own. The text is JSON; what comes back is JSON of the target.
 */
export function followText(text: string, target: Json): string {
  const root = parseTree(text);
  const followed =
    root && text.slice(0, root.offset) + follow(text, root, target) + text.slice(endOf(root));
  return followed !== undefined && saysExactly(followed, target)
    ? followed
    : `${formatJson(target)}\n`;
}

function follow(text: string, node: Node, target: Json): string {
  const written = sourceOf(text, node);
  const value = JSON.parse(written) as Json;
  if (sameJson(value, target)) return written;
  const items = node.children ?? [];
  if (node.type === 'object' && isObject(target)) return followObject(text, node, target);
  if (node.type === 'array' && Array.isArray(target) && items.length === target.length) {
    return splice(
      text,
      node,
      items.map((item, index) => [item, follow(text, item, target[index] as Json)]),
    );
  }
  // What stood on one line stays on one, unless it was too little to tell.
  const onLines = written.includes('\n') || !holdsAny(value);
  return onLines ? formatJson(target, placeOf(text, node.offset), unitOf(text)) : stringify(target);
}

/** The node's text with some of its parts replaced; they come in their order. */
function splice(text: string, node: Node, parts: [part: Node, by: string][]): string {
  let at = node.offset;
  let spliced = '';
  for (const [part, by] of parts) {
    spliced += text.slice(at, part.offset) + by;
    at = endOf(part);
  }
  return spliced + text.slice(at, endOf(node));
}

/** One member as it stands: what is before it since the comma, and its own text. */
interface Member {
  key: string;
  lead: string;
  body: string;
}

function followObject(text: string, node: Node, target: Record<string, Json>): string {
  const { members, trail } = membersIn(text, node);
  // Of a key that stands there twice the last one counts.
  const lastOf = new Map(members.map(({ key }, index) => [key, index]));
  const kept = members.flatMap(({ property, ...member }, index): Member[] => {
    const value = memberOf(target, member.key);
    const [, valueNode] = property.children ?? [];
    if (value === undefined || !valueNode) return [];
    if (lastOf.get(member.key) !== index) return [member];
    return [
      { ...member, body: splice(text, property, [[valueNode, follow(text, valueNode, value)]]) },
    ];
  });
  const style = styleOf(text, node, members);
  const all = withAdded(kept, target, style);
  const inside = all.map(({ lead, body }) => lead + body).join(',');
  return all.length === 0 ? '{}' : `{${inside}${members.length > 0 ? trail : style.close}}`;
}

interface Style {
  unit: string;
  /** What stands before a member that is added. */
  lead: string;
  /** What stands before the closing brace. */
  close: string;
  /** How far the member is indented; undefined where all is on one line. */
  place: string | undefined;
}

/** As the members beside it are written; where there are none, on lines of their own. */
function styleOf(text: string, node: Node, members: readonly Member[]): Style {
  const outside = placeOf(text, node.offset);
  const unit = unitOf(text);
  const lead = members.at(-1)?.lead ?? `\n${outside}${unit}`;
  const line = lead.lastIndexOf('\n');
  if (line >= 0) return { unit, lead, close: `\n${outside}`, place: lead.slice(line + 1) };
  return { unit, lead: lead || ' ', close: '', place: undefined };
}

/** Each new key after the one that the target has before it (M1). */
function withAdded(kept: readonly Member[], target: Record<string, Json>, style: Style): Member[] {
  const there = new Map(kept.map((member) => [member.key, member]));
  const first: Member[] = [];
  const behind = new Map<Member, Member[]>();
  let run = first;
  for (const [key, value] of membersOf(target)) {
    const member = there.get(key);
    if (member) {
      run = behind.get(member) ?? [];
      behind.set(member, run);
    } else {
      const body = `${JSON.stringify(key)}: ${addedText(value, style)}`;
      run.push({ key, lead: style.lead, body });
    }
  }
  const all = [...first, ...kept.flatMap((member) => [member, ...(behind.get(member) ?? [])])];
  const [now] = all;
  const [before] = kept;
  if (!now || !before || now === before) return all;
  // The first member may begin beside the brace, the others behind a comma.
  return all.map((member) => {
    if (member === now) return { ...member, lead: before.lead };
    return member === before ? { ...member, lead: style.lead } : member;
  });
}

function membersIn(text: string, node: Node) {
  let at = node.offset + 1;
  const members = (node.children ?? []).map((property) => {
    const [keyNode] = property.children ?? [];
    const lead = text.slice(at, property.offset).replace(',', '');
    at = endOf(property);
    return {
      property,
      key: String(keyNode?.value),
      lead,
      body: sourceOf(text, property),
    };
  });
  return { members, trail: text.slice(at, endOf(node) - 1) };
}

function addedText(value: Json, { place, unit }: Style): string {
  return place === undefined ? stringify(value) : formatJson(value, place, unit);
}

function holdsAny(value: Json): boolean {
  return isContainer(value) && Object.keys(value).length > 0;
}

/** The white space that the line begins with. */
function placeOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** How far this text indents each level. */
function unitOf(text: string): string {
  return /\n([ \t]+)/.exec(text)?.[1] ?? '  ';
}

function sourceOf(text: string, node: Node): string {
  return text.slice(node.offset, endOf(node));
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

function saysExactly(text: string, target: Json): boolean {
  return isJson(text) && sameJson(JSON.parse(text) as Json, target);
}
