/** The longest constant of a class file has 65,535 bytes, and a letter up to three; what is longer is put together when the program runs. */
const LONGEST = 20_000;
/** Longer literals are broken into lines of `LINE` here: the formatter, which breaks the others, takes long over them. */
const LONGEST_LITERAL = 500;
const LINE = 64;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', '"': '\\"' };

/** A string literal. Control characters, line separators and lone surrogates are escaped. */
export function quote(text: string): string {
  if (text.length <= LONGEST_LITERAL) return quoteLine(text);
  const parts = chunks(text, LONGEST).map(quotePart);
  return parts.length === 1 ? (parts[0] ?? '""') : `String.join("", ${parts.join(', ')})`;
}

/** The text in literals that are short enough for a class file. */
export function quoteParts(text: string): string {
  return chunks(text, LONGEST).map(quotePart).join(', ');
}

function quotePart(text: string): string {
  if (text.length <= LONGEST_LITERAL) return quoteLine(text);
  return chunks(text, LINE).map(quoteLine).join(' + ');
}

/** What most texts are: there is nothing to escape. */
const plain = /^[ !#-[\]-~]*$/;

function quoteLine(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  return `"${text.replace(/[\\"\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/gu, (found) => named[found] ?? unicode(found))}"`;
}

/** Every unit in Java's own escape, none of which becomes a quote or an end of line. */
function unicode(character: string): string {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

/** Pieces of a length. A pair of surrogates stays together. */
function chunks(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0, to = 0; from < text.length || from === 0; from = to) {
    to = from + length;
    if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    if (to >= text.length) break;
  }
  return pieces;
}

/** A Javadoc comment that no text can leave, reorder, or turn into a tag, an escape or a directive for the formatter. */
export function comment(text: string): readonly string[] {
  return block(paragraphs(text));
}

/** Docs of the View without what they say of deprecation, which is a tag in Javadoc; a list of one or none. */
export function tagged(
  docs: string,
  isDeprecated: boolean,
): { readonly text: string; readonly tags: readonly (readonly [string, string])[] } {
  const at = isDeprecated ? docs.lastIndexOf(DEPRECATED) : -1;
  return at < 0
    ? { text: docs, tags: [] }
    : { text: docs.slice(0, at).trimEnd(), tags: [['@deprecated', docs.slice(at + DEPRECATED.length)]] };
}

const DEPRECATED = 'Deprecated: ';

/** The comment of a member: what is said of it, and then what is said of it here. */
export function memberComment({ docs, deprecated }: { readonly docs: string; readonly deprecated: boolean }, more = ''): readonly string[] {
  const { text, tags } = tagged(docs, deprecated);
  return commentWith([text, more].filter((one) => one !== '').join('\n\n'), tags);
}

/** A Javadoc comment with tags: `[['@param id', 'The order.']]`. */
export function commentWith(text: string, tags: readonly (readonly [tag: string, text: string])[]): readonly string[] {
  const said = tags.flatMap(([tag, words]) => {
    const [first = '', ...rest] = paragraphs(words);
    return first === '' ? [] : [`${tag} ${first}`, ...rest.map((line) => (line === '' ? '' : `    ${line}`))];
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
      const lines = paragraph.split('\n').flatMap((line) => wrapped(line.trim()));
      return index === 0 ? lines : ['', `<p>${lines[0] ?? ''}`, ...lines.slice(1)];
    });
}

/** Longer lines are wrapped here: the formatter, which wraps the others, takes long over them. */
const LONGEST_LINE = 500;

function wrapped(line: string): readonly string[] {
  if (line.length <= LONGEST_LINE) return [line];
  return line.match(/\S{90,}|\S.{0,89}(?=\s|$)/g) ?? [line];
}

function block(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return lines.length === 1 ? [`/** ${lines[0]} */`] : ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'];
}
