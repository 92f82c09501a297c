/**
 * Where a text stops being JSON (RFC 8259), as 1-based line and column in UTF-16 units. Engines disagree on whether
 * and how their errors say it. Only for texts that JSON.parse refused; the end of the text when nothing is found.
 */
export function findJsonError(text: string): { readonly line: number; readonly column: number } {
  const at = findOffset(text);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What may come next: a value; a value or `]`; a key or `}`; a key; `:`; `,` or the end of what is open. */
type State = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'after';

function findOffset(text: string): number {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found !== '';
  };
  for (;;) {
    skip(space);
    if (at >= text.length) return at;
    const sign = text[at];
    const inside = open.at(-1);
    if (
      (sign === ']' && inside === '[' && (state === 'after' || state === 'first-item')) ||
      (sign === '}' && inside === '{' && (state === 'after' || state === 'first-key'))
    ) {
      open.pop();
      state = 'after';
      at += 1;
    } else if (state === 'after') {
      if (sign !== ',' || !inside) return at;
      state = inside === '{' ? 'key' : 'value';
      at += 1;
    } else if (state === 'colon') {
      if (sign !== ':') return at;
      state = 'value';
      at += 1;
    } else if (state === 'key' || state === 'first-key') {
      if (sign !== '"' || !skip(scalar)) return at;
      state = 'colon';
    } else if (sign === '[' || sign === '{') {
      open.push(sign);
      state = sign === '[' ? 'first-item' : 'first-key';
      at += 1;
    } else {
      if (!skip(scalar)) return at;
      state = 'after';
    }
  }
}
