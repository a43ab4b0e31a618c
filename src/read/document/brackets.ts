// YAML 1.2.2 section 7.4: all lines of a flow collection are indented further than the block around it. People put the closing bracket
// below the key, as in JSON, and most tools read that.
import { EVENT_ID, YAMLException, type Event } from 'js-yaml';

/** What a text says, as a flat list, once its brackets are where they should be. */
export interface Syntax {
  readonly events: Event[];
  /** What was parsed: the text with spaces instead of the ends of some lines, so that every offset is that of the text. */
  readonly text: string;
  /** The first bracket that was not far enough in. */
  readonly bracket: number | undefined;
}

/** Characters that may be read again: each bracket costs one more reading. */
const most = 20_000_000;

/** Parses a text, taking a closing bracket that is not far enough in for one at the end of the line above. Throws as `parse` does. */
export function syntaxOf(text: string, parse: (text: string) => Event[]): Syntax {
  const brackets: number[] = [];
  let first: unknown;
  let joined = text;
  for (;;) {
    try {
      const events = parse(joined);
      if (brackets.length > 0 && isInScalar(brackets, events)) throw first;
      return { events, text: joined, bracket: brackets[0] };
    } catch (error) {
      const bracket = bracketOf(error, joined);
      const next = bracket === undefined ? undefined : withoutBreak(joined, bracket);
      if (bracket === undefined || next === undefined || error === first || (brackets.length + 1) * text.length > most) throw error;
      first ??= error;
      brackets.push(bracket);
      joined = next;
    }
  }
}

/** Where the bracket is that an error complains about. */
function bracketOf(error: unknown, text: string): number | undefined {
  if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation') return undefined;
  const offset = error.mark?.position ?? 0;
  return text[offset] === ']' || text[offset] === '}' ? offset : undefined;
}

/** The text with the line of the bracket moved to the end of the one above; undefined where that may have a comment. */
function withoutBreak(text: string, bracket: number): string | undefined {
  let end = bracket;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  if (text[end - 1] === '\n') end--;
  if (text[end - 1] === '\r') end--;
  const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  if (text.slice(start, end).includes('#')) return undefined;
  return text.slice(0, end) + ' '.repeat(bracket - end) + text.slice(bracket);
}

/** Whether one of the brackets, which come in order, is but a character of a text. */
function isInScalar(brackets: readonly number[], events: readonly Event[]): boolean {
  let next = 0;
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR) continue;
    while ((brackets[next] ?? Infinity) < event.valueStart) next++;
    if ((brackets[next] ?? Infinity) < event.valueEnd) return true;
  }
  return false;
}
