/** Characters that would not show, or reorder what is around them. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What most texts are: there is nothing to escape. */
const plain = /^[ !#-[\]-~]*$/;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal in double quotes. Control characters, line separators and lone surrogates are escaped. */
export function quote(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  const escaped = text.replace(/[\\"]/g, (found) => `\\${found}`).replace(hidden, (found) => named[found] ?? unicode(found));
  return `"${escaped}"`;
}

function unicode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A compiled pattern: raw where that shows it as it is. */
export function regularExpression(pattern: string): string {
  const isRaw = !/["\n\r]/.test(pattern) && !/\\$/.test(pattern) && pattern.search(hidden) < 0;
  return `re.compile(${isRaw ? `r"${pattern}"` : quote(pattern)})`;
}

/** A docstring that no text can leave or reorder, or turn into a directive for a type checker; none for an empty text. */
export function comment(text: string): readonly string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\p{Cs}]/gu, '')
    .replace(/#(?=\s*(?:flake8|fmt|isort|mypy|noqa|pyright|ruff|type|yapf)\b)/gi, '#\u2060')
    .trimEnd()
    .replaceAll('\\', '\\\\')
    .replace(/"{3,}|"$/g, (quotes) => quotes.replaceAll('"', '\\"'))
    .split('\n')
    .map((line) => line.trimEnd());
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return [];
  const opened = [`"""${lines[0]?.trimStart()}`, ...lines.slice(1)];
  return lines.length === 1 ? [`${opened[0]}"""`] : [...opened, '"""'];
}
