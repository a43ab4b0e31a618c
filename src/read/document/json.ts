// AsyncAPI "Format": a file called .json holds JSON. It is read as the YAML that it also is, so that what is wrong with it is said once.

/** Why a file that is called JSON is none. */
export interface JsonFault {
  readonly offset: number;
  readonly reason: string;
  /** Undefined where nothing better can be said than to mend it. */
  readonly help?: string;
  /** The text with spaces for comments, which YAML would take for something else. */
  readonly bare: string;
}

/** What is wrong first with a file that is called JSON, as Avro's schemas are too; undefined where it is JSON, or has another name. */
export function jsonFault(path: string, text: string): JsonFault | undefined {
  if (!/\.(?:json|avsc|avpr)$/i.test(path)) return undefined;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return { offset: 0, reason: 'it is nested too deeply', bare: text };
    const { offset, wanted } = firstFault(text);
    const comment = /^(?:\/[/*]|#)/.exec(text.slice(offset, offset + 2))?.[0];
    const bare = /^\s*[{[]/.test(text) ? withoutComments(text) : text;
    if (comment === undefined) return { offset, ...wordsOf(text[offset] ?? '', wanted), bare };
    return { offset, reason: 'JSON has no comments', help: 'Remove it; a description says the same for all to see.', bare };
  }
}

/** `wanted` is what may come where something else stands. */
function wordsOf(found: string, wanted: Wanted): Pick<JsonFault, 'reason' | 'help'> {
  if (/[}\]]/.test(found) && (wanted === 'key' || wanted === 'value'))
    return { reason: 'after a comma comes one more entry', help: 'Remove the comma before it.' };
  if (found === "'") return { reason: 'texts stand in double quotes', help: 'Write " instead of \'.' };
  if (/[\w$]/.test(found) && (wanted === 'key' || wanted === 'name'))
    return { reason: 'keys stand in double quotes', help: 'Put the key in double quotes.' };
  return { reason: 'only YAML allows what stands here' };
}

const textOrComment = /"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/g;

/** The text with each comment made of spaces, so that every offset stays. */
function withoutComments(text: string): string {
  return text.replace(textOrComment, (found) => (found.startsWith('/') ? found.replace(/[^\r\n]/g, ' ') : found));
}

const space = /[\uFEFF \t\r\n]*/y;
const token =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: `item` is a value or `]`, `name` a key or `}`; `more` a comma or the end of what is open. */
type Wanted = 'value' | 'item' | 'key' | 'name' | 'colon' | 'more';

/** Where a text stops being JSON; the engine's own error often does not say. */
function firstFault(text: string): { readonly offset: number; readonly wanted: Wanted } {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at;
    token.lastIndex = at + (space.exec(text)?.[0].length ?? 0);
    const start = token.lastIndex;
    const found = token.exec(text)?.[0];
    const next: Wanted | undefined = found === undefined ? undefined : after(found, wanted, open);
    if (next === undefined) return { offset: start, wanted };
    wanted = next;
  }
}

/** What may come after a token; undefined where the token may not stand. `open` is what has not been closed. */
function after(found: string, wanted: Wanted, open: string[]): Wanted | undefined {
  const inObject = open.at(-1) === '{';
  switch (found) {
    case '}':
    case ']':
      if (inObject !== (found === '}') || (wanted !== 'more' && wanted !== (inObject ? 'name' : 'item'))) return undefined;
      return open.pop() === undefined ? undefined : 'more';
    case ',':
      return wanted !== 'more' || open.length === 0 ? undefined : inObject ? 'key' : 'value';
    case ':':
      return wanted === 'colon' ? 'value' : undefined;
    default:
      if (wanted === 'key' || wanted === 'name') return found.startsWith('"') ? 'colon' : undefined;
      if (wanted !== 'value' && wanted !== 'item') return undefined;
      if (found !== '{' && found !== '[') return 'more';
      open.push(found);
      return found === '{' ? 'name' : 'item';
  }
}
