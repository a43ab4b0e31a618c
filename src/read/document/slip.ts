// What people who break the syntax of YAML most often did, where they did it, and what to do. The parser only knows where it gave up.

/** A fault of syntax, as it is said. */
export interface Slip {
  readonly offset: number;
  readonly reason: string;
  /** Undefined where there is nothing better to say than to mend it. */
  readonly help: string | undefined;
}

/** Characters before the fault in which its beginning is looked for. */
const farthest = 2_000;

/** @param reason what the parser says, and `offset` where */
export function slipOf(text: string, offset: number, reason: string): Slip {
  const said = { offset, reason };
  const merge = /^<{7} /m.exec(text.slice(0, offset + 8));
  if (merge !== null)
    return { offset: merge.index, reason: 'both sides of a merge are here', help: 'Keep one side, and remove the lines of <, = and >.' };
  const dash = dashed(text, offset, reason);
  if (dash !== undefined) return { ...said, ...dash };
  const words = helps.find(([start]) => reason.startsWith(start))?.[1];
  if (words !== undefined) return { ...said, help: words };
  if (reason.startsWith('unidentified alias')) return { ...said, help: 'A text that begins with * needs quotes.' };
  const first = text[offset];
  if (first === '@' || first === '`') return { ...said, help: `A text that begins with ${first} needs quotes.` };
  if (reason.includes('quoted scalar')) return unclosed(text, offset) ?? { ...said, help: undefined };
  if (reason.startsWith('deficient')) return unended(text, offset) ?? { ...said, help: undefined };
  if (reason.includes('multiline key')) return keyless(text, offset) ?? { ...said, help: undefined };
  if (!reason.startsWith('bad indentation')) return { ...said, help: undefined };
  const line = lineAt(text, offset);
  const bracket = /^(?:\s*-)?\s*(?:[\w$./-]+:\s+)?([[{])[^[\]{}]*[\]}][^\s,#]/.exec(line)?.[1];
  if (bracket !== undefined) return { ...said, help: `A text that begins with ${bracket} needs quotes.` };
  if (/:\s+[^\s'"#&*{[|>][^#]*:(?:\s|$)/.test(line)) return { ...said, help: 'A text with a colon and a space in it needs quotes.' };
  return (
    spaceless(text, offset) ??
    colonless(text, offset) ??
    keyless(text, offset, true) ?? { ...said, help: 'Indent it like the lines that it belongs to.' }
  );
}

const helps: readonly (readonly [reason: string, help: string])[] = [
  ['the key ', 'Remove one of the two, or give it another name.'],
  ['tab characters', 'Indent with spaces.'],
  ['the file holds more than one document', 'Keep one of them: one file is one document.'],
  ['missed comma', 'Put a comma between the two.'],
  ['unexpected end of the stream within a flow', 'Close what is open: a } or a ] is missing.'],
];

/** A list whose dashes are no dashes to YAML: without a space after them, or beside the name of the list. */
function dashed(text: string, offset: number, reason: string): Pick<Slip, 'help'> | undefined {
  const line = lineAt(text, offset);
  if (!/^(?:bad indentation|the key -|block sequence)/.test(reason)) return undefined;
  if (/^ *-[^\s\d-]/.test(line)) return { help: 'Put a space after the dash.' };
  return /^ *[\w$./-]+: +- /.test(line) ? { help: 'Begin the list in the line below: each entry after a dash.' } : undefined;
}

/** The quote that no other one closes before the lines that cannot belong to its text. */
function unclosed(text: string, offset: number): Slip | undefined {
  const before = text.slice(Math.max(0, offset - farthest), offset);
  const found = [...before.matchAll(/(?:^|[:-] +|[[{,] *)(?:'[^'\n]*|"[^"\n]*)$/gm)].at(-1);
  if (found === undefined) return undefined;
  const quote = offset - before.length + found.index + found[0].search(/['"]/);
  return {
    offset: quote,
    reason: 'the quote that begins here does not end on its line',
    help: 'Close it; the lines of a longer text are indented further.',
  };
}

/** What is open where a line is not indented as what stands in it has to be: a quote, or a bracket in a later line than that. */
function unended(text: string, offset: number): Slip | undefined {
  const quote = unclosed(text, offset);
  // One that is closed before the fault is none.
  const isOpen = quote !== undefined && !text.slice(quote.offset + 1, offset).includes(text.charAt(quote.offset));
  const bracket = unbracketed(text, offset);
  const isLater = bracket !== undefined && isOpen && text.slice(quote.offset, bracket.offset).includes('\n');
  return isOpen && !isLater ? quote : bracket;
}

/** The bracket that is open where a line is not indented as what stands in brackets has to be: it is mostly not closed. */
function unbracketed(text: string, offset: number): Slip | undefined {
  const start = Math.max(0, offset - farthest);
  const open = unpaired([...text.slice(start, offset).matchAll(sign)].reverse(), /[\]}]/);
  if (open === undefined) return undefined;
  const [bracket] = open;
  if (isClosed(bracket, text, offset)) {
    const help = `Indent it further than the line of the ${bracket} that it stands in.`;
    return { offset, reason: 'deficient indentation', help };
  }
  const help = `Close it with ${bracket === '[' ? ']' : '}'}.`;
  return { offset: start + open.index, reason: `the ${bracket} that is opened here is not closed`, help };
}

/** Whether the bracket ends, in this line or at the beginning of another one. Lines that begin with keys are no part of a list. */
function isClosed(bracket: string, text: string, offset: number): boolean {
  const rest = text.slice(offset, offset + farthest);
  const close = unpaired(rest.matchAll(sign), /[[{]/);
  if (close === undefined) return false;
  const within = rest.slice(0, close.index);
  if (bracket === '[' && /^[ \t]*(?:- +)*[\w$./-]+:(?:\s|$)/m.test(within)) return false;
  return !within.includes('\n') || /\n[ \t]*$/.test(within);
}

/** Brackets, and what may hold some that are none: texts in quotes and comments. */
const sign = /[[\]{}]|"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|(?<=\s)#[^\n]*/g;

/** The first bracket without a partner, where those that match `outer` begin a pair. */
function unpaired(signs: Iterable<RegExpMatchArray>, outer: RegExp): (RegExpMatchArray & { readonly index: number }) | undefined {
  let depth = 0;
  for (const found of signs) {
    if (!/^[[\]{}]$/.test(found[0])) continue;
    if (outer.test(found[0])) depth += 1;
    else if (depth === 0) return found as RegExpMatchArray & { readonly index: number };
    else depth -= 1;
  }
  return undefined;
}

/**
 * `channels` above lines that stand in it, which are further in, is a text that goes on in them. `isFirst`: it can only be a key where it
 * stands directly below another one.
 */
function keyless(text: string, offset: number, isFirst = false): Slip | undefined {
  const before = text.slice(Math.max(0, offset - farthest), offset);
  const [found, above = '', indent = '', key = '', here = ''] = lonely.exec(before) ?? [];
  if (found === undefined || here.length <= indent.length || (isFirst && !/:[ \t]*\r?$/.test(above))) return undefined;
  const start = offset - found.length + above.length + (above === '' ? 0 : 1) + indent.length;
  return { offset: start, reason: `${key} is a text, and what follows belongs to it`, help: `Put a colon after ${key}.` };
}

/** A word alone on its line, the line above it, and the indentation of the next one that is neither empty nor a comment. */
const lonely = /(?:([^\n]*)\n|^)( *)([\w$./{}-]+)[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)[^\n]*$/;

/** `title:Orders` is no key and a value, but a text that goes on in the next line. */
function spaceless(text: string, offset: number): Slip | undefined {
  const before = text.slice(Math.max(0, offset - farthest), offset);
  const found = /(?:^|\n)([ -]*)([\w$.-]+):([^\s/:][^\n:]*)\r?\n[^\n]*$/.exec(before);
  const [, indent = '', key = '', value = ''] = found ?? [];
  if (found === null) return undefined;
  const start = offset - before.length + found.index + (found[0].startsWith('\n') ? 1 : 0) + indent.length;
  return { offset: start, reason: `${key}:${value.slice(0, 40).trimEnd()} is one text`, help: 'Put a space after the colon.' };
}

/** `title Orders` is no key and a value either, where keys stand above and below it. */
function colonless(text: string, offset: number): Slip | undefined {
  const [above = '', line = '', here = ''] = text
    .slice(Math.max(0, offset - farthest), offset)
    .split(/\r?\n/)
    .slice(-3);
  const [, indent = '', key = ''] = /^( *)([\w$.-]+) [^:]*$/.exec(line) ?? [];
  const isKey = /:\s*$/.test(above) || new RegExp(`^${indent}[\\w$.-]+:`).test(above);
  if (key === '' || !isKey || !new RegExp(`^${indent}\\S`).test(here)) return undefined;
  const start = text.lastIndexOf(line, offset - here.length) + indent.length;
  return { offset: start, reason: `${line.trim().slice(0, 40)} is one text`, help: `Put a colon after ${key}.` };
}

/** The first part of the line around an offset. */
function lineAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - farthest);
  const end = text.indexOf('\n', offset);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 200));
}
