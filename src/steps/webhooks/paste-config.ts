import { cleanValue } from './clean-value.ts';
import { addHeader, type PastedHeaders } from './header-line.ts';

const TOKEN = "([\\w!#$%&'*+.^`|~-]+)";
const QUOTED = '(?:"((?:[^"\\\\]|\\\\.)*)"|\'((?:[^\'\\\\]|\\\\.)*)\')';

/** `proxy_set_header X-Api-Key "abc";` and its like in Apache, HAProxy and Caddy. */
const DIRECTIVE = new RegExp(
  `^(proxy_set_header|grpc_set_header|fastcgi_param|add_header|more_set(?:_input)?_headers|RequestHeader +(?:set|add|append|merge|setifempty)|Header +(?:always +|onsuccess +)?(?:set|add|append|merge|setifempty)|http-request +(?:set|add)-header|header_up)\\s+(?:-\\w+\\s+)?["']?${TOKEN}["']?\\s+(.+)$`,
  'i',
);
const REMOVED =
  /^(?:proxy_hide_header|more_clear_(?:input_)?headers|RequestHeader +(?:unset|edit\*?)|Header +(?:always +)?(?:unset|edit\*?)|http-request +del-header)\s/i;
const IS_ANSWER = /^(?:add_header|Header)\b/i;
/** `req.Header.Set("X-Api-Key", "abc")`, `.header('X-Api-Key', 'abc')` and the like. */
const CALL = new RegExp(
  `(?:^|[.\\s])(?:set|add|append|put|header|setHeader|addHeader|withHeader|setRequestHeader|defaultHeader|DefaultRequestHeaders\\.Add|Set|Add|Header|AddHeader)\\(\\s*${QUOTED}\\s*,\\s*${QUOTED}\\s*\\)`,
);

/** A line of a server's configuration or of a program that sets one header; false for any other. */
export function readConfigLine(line: string, place: string, pasted: PastedHeaders): boolean {
  if (REMOVED.test(line)) {
    pasted.unread.push({
      place,
      text: line,
      reason: 'This line takes a header out or changes it.',
    });
    return true;
  }
  const call = CALL.exec(line);
  if (call) {
    const name = unescaped(call[1] ?? call[2] ?? '');
    addHeader({ name, value: unescaped(call[3] ?? call[4] ?? '') }, line, place, pasted);
    return true;
  }
  const [, directive, name = '', rest = ''] = DIRECTIVE.exec(line) ?? [];
  if (directive === undefined) return false;
  // Server options behind the value: nginx's "always", Apache's conditions.
  const text = rest
    .trim()
    .replace(/;$/, '')
    .trimEnd()
    .replace(/["']?\s(?:always|env=\S+|"expr=[^"]*")$/i, (end) =>
      end.slice(0, /^["']/.test(end) ? 1 : 0),
    );
  const inside = /^(["'])((?:(?!\1)[^\\]|\\.)*)\1$/s.exec(text);
  const { value, note } = inside
    ? { value: unescaped(inside[2] ?? ''), note: undefined }
    : cleanValue(name, text);
  const notes = [
    IS_ANSWER.test(directive) && 'There it is a header of an answer, not of a request.',
    /(?:^|[^\\])(?:\$\w|%[{[])/.test(value) &&
      'The server fills something into it. Replace that with the real value.',
    note,
  ].filter(Boolean);
  addHeader(
    { name, value, ...(notes.length > 0 && { note: notes.join(' ') }) },
    line,
    place,
    pasted,
  );
  return true;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1');
}
