// AsyncAPI "Format": a file called .json holds JSON. It is read as the YAML that it also is, so that what is wrong with it is said once.
import type { Spot } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from './source.js';
import { spotAt } from './yaml.js';

/** Why a file that is called JSON is none; undefined where it is, or has another name. */
export function jsonFault({ path, text }: SourceFile): { readonly reason: string; readonly spot: Spot } | undefined {
  if (!/\.json$/i.test(path)) return undefined;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return { reason: 'it is nested too deeply', spot: spotAt(text, 0) };
    return { reason: 'only YAML allows what stands here', spot: spotAt(text, faultOffset(text)) };
  }
}

const space = /[\uFEFF \t\r\n]*/y;
const token =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: `item` is a value or `]`, `name` a key or `}`; `more` a comma or the end of what is open. */
type Wanted = 'value' | 'item' | 'key' | 'name' | 'colon' | 'more';

/** Where a text stops being JSON; the engine's own error often does not say. */
function faultOffset(text: string): number {
  const open: string[] = [];
  let wanted: Wanted | undefined = 'value';
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at;
    token.lastIndex = at + (space.exec(text)?.[0].length ?? 0);
    const start = token.lastIndex;
    const found = token.exec(text)?.[0];
    wanted = found === undefined ? undefined : after(found, wanted, open);
    if (wanted === undefined) return start;
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
