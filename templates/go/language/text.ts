const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', '"': '\\"' };

/** Characters that a reader cannot see, or that mean something to a compiler or an editor. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/u;

/** Texts that are the same in quotes. */
const plain = /^[ !#-[\]-~]*$/;

/** Whether JSON is a text that Go spells in the same way. */
export function isPlainText(json: string): boolean {
  return json.length > 1 && json.startsWith('"') && json.endsWith('"') && plain.test(json.slice(1, -1));
}

/** A string literal between double quotes. Half of a surrogate pair is three bytes that are no UTF-8, as the runtime reads it. */
export function quote(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  return `"${text.replace(/[\\"]|[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/gu, (found) => named[found] ?? unicode(found))}"`;
}

function unicode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) {
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    return bytes.map((byte) => `\\x${byte.toString(16)}`).join('');
  }
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** As a raw string where that saves backslashes and the text can be one. */
export function quoteRaw(text: string): string {
  return /[\\"]/.test(text) && !/`/.test(text) && !unseen.test(text) ? `\`${text}\`` : quote(text);
}

/** A line in which nothing is replaced, with nothing to trim. */
const onLine = /^(?!.*(?:\+build|go:))[!-~](?:[ -~]*[!-~])?$/;

/**
 * Line comments: nothing ends one but a line break. The space keeps them from being directives, the word joiner from looking like
 * them.
 */
export function comment(text: string): readonly string[] {
  if (onLine.test(text)) return [`// ${text}`];
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\p{Cs}\ufeff]/gu, '')
    .replace(/\+(?=build)|^\s*go(?=:)/gm, '$&\u2060')
    .trim();
  return clean === '' ? [] : clean.split('\n').map((line) => `// ${line}`.trimEnd());
}

/** The text of a literal that `quote` has made. */
export function unquote(literal: string): string {
  const escapes = /\\(?:U([\da-f]{8})|u([\da-f]{4})|xed\\x([\da-f]{2})\\x([\da-f]{2})|(.))/g;
  return literal.slice(1, -1).replace(escapes, (_, long?: string, short?: string, middle?: string, last?: string, letter = '') => {
    if (middle !== undefined) return String.fromCharCode(0xd000 | ((hex(middle) & 0x3f) << 6) | (hex(last) & 0x3f));
    const code = long ?? short;
    return code === undefined ? (letters[letter] ?? letter) : String.fromCodePoint(hex(code));
  });
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function hex(digits = ''): number {
  return parseInt(digits, 16);
}
