const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

/** Nothing in it has to be escaped: so are most texts, and to see it takes far less than to look for each that would. */
const ordinary = /^[ -&(-[\]-~]*$/;

/** A string literal in single quotes. Control characters, line separators and lone surrogates are escaped. */
export function quote(text: string): string {
  if (ordinary.test(text)) return `'${text}'`;
  const escaped = text.replace(/[\\'\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (found) => named[found] ?? unicode(found));
  return `'${escaped}'`;
}

function unicode(character: string): string {
  return character.length > 1 ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A string of a JSON file that shows what it holds; lone surrogates are replaced, as not every reader of JSON takes them. */
export function jsonString(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, unicode);
}

const identifier = /^[$_\p{ID_Start}][$\u200c\u200d\p{ID_Continue}]*$/u;

/** Whether a key may stand unquoted in a literal, and after a dot. */
export function isPlainKey(key: string): boolean {
  return identifier.test(key) && key !== '__proto__';
}

/** A key in an object literal; `__proto__` is computed, as it would set the prototype otherwise. */
export function literalKey(key: string): string {
  if (key === '__proto__') return `['__proto__']`;
  return isPlainKey(key) ? key : quote(key);
}

/** A key in an interface or type literal. */
export function typeKey(key: string): string {
  return isPlainKey(key) ? key : quote(key);
}

/** A regular expression of the document: `u` where its syntax allows it, as JSON Schema asks. */
export function regularExpression(pattern: string): string {
  const withUnicode = compiled(pattern, 'u');
  if (withUnicode) return `/${withUnicode.source.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapedInPattern)}/u`;
  return `new RegExp(${quote(pattern)})`;
}

function escapedInPattern(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

/** A JSDoc comment that no text can leave, reorder, or turn into a directive for compiler or linter. */
export function comment(text: string): readonly string[] {
  return block(
    harmless(text)
      .split('\n')
      .map((line) => tagged(line.trimEnd())),
  );
}

/** Letters, digits and signs that mean nothing in a comment. */
const prose = /^[\n -)+-.0-?A-~]*$/;

function harmless(text: string): string {
  return prose.test(text) && !text.includes('eslint-') ? text : withoutHarm(text);
}

function withoutHarm(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\p{Cs}]/gu, '')
    .replaceAll('*/', '*\\/')
    .replace(/(@ts|eslint)-/g, (directive) => `${directive[0]}\u2060${directive.slice(1)}`);
}

/** Paragraphs of the View that JSDoc has tags for. */
const tags: readonly (readonly [RegExp, string])[] = [
  [/^Deprecated: /, '@deprecated '],
  [/^Default: /, '@default '],
  [/^Examples?: /, '@example '],
  [/^See (?=\S+$)/, '@see '],
];

function tagged(line: string): string {
  const found = tags.find(([marker]) => marker.test(line));
  return found === undefined ? line : line.replace(...found);
}

function block(lines: string[]): readonly string[] {
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return [];
  return lines.length === 1
    ? [`/** ${lines[0]?.trimStart()} */`]
    : ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'];
}
