/** The longest constant of a class file, in bytes of UTF-8, is 65,535; what is longer is put together when the program runs. */
const LONGEST = 16_000;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', '"': '\\"' };

/** A string literal. Control characters, line separators and lone surrogates are escaped. */
export function quote(text: string): string {
  const parts = chunks(text).map(quotePart);
  return parts.length === 1 ? (parts[0] ?? '""') : `String.join("", ${parts.join(', ')})`;
}

/** The text in literals that are short enough for a class file. */
export function quoteParts(text: string): string {
  return chunks(text).map(quotePart).join(', ');
}

function quotePart(text: string): string {
  return `"${text.replace(/[\\"\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/gu, (found) => named[found] ?? unicode(found))}"`;
}

/** Every unit in Java's own escape, none of which becomes a quote or an end of line. */
function unicode(character: string): string {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

function chunks(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  // A pair of surrogates stays together.
  const at = /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return [text.slice(0, at), ...chunks(text.slice(at))];
}

/** A Javadoc comment that no text can leave, reorder, or turn into a tag, an escape or a directive for the formatter. */
export function comment(text: string): readonly string[] {
  return block(paragraphs(text));
}

/** A Javadoc comment with tags: `[['@param id', 'The order.']]`. */
export function commentWith(text: string, tags: readonly (readonly [tag: string, text: string])[]): readonly string[] {
  const said = tags.flatMap(([tag, words]) => {
    const [first = '', ...rest] = paragraphs(words);
    return first === '' ? [] : [`${tag} ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  const whole = paragraphs(text);
  return block(said.length === 0 ? whole : [...whole, ...(whole.length === 0 ? [] : ['']), ...said]);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '@': '&#64;', '\\': '&#92;', '/': '&#47;' };

/** The lines of a text, paragraphs divided by an empty line and begun by `<p>`. */
function paragraphs(text: string): readonly string[] {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\p{Cs}]/gu, '')
    .replace(/[&<>@\\]|(?<=\*)\/|\/(?=\*)/g, (found) => escapes[found] ?? found)
    .replace(/clang-format/gi, (found) => found.replace('-', '\u2060-'));
  return clean
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph, index) => {
      const lines = paragraph.split('\n').map((line) => line.trim());
      return index === 0 ? lines : ['', `<p>${lines[0] ?? ''}`, ...lines.slice(1)];
    });
}

function block(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return lines.length === 1 ? [`/** ${lines[0]} */`] : ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'];
}
