// What to write instead of a value of another type, wherever one stands in a document.

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** What a value is, in words. */
export function typeWord(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A text, a number or a word as it reads; nothing of what is more, of which `String` may fail. */
export function wordOf(value: unknown): string {
  return typeof value === 'object' ? '' : String(value);
}

/** The start of an entry; what stands in a list has no name. */
export function entryOf(key: string): string {
  return /^\d*$/.test(key) ? '' : `${key}: `;
}

/** What to write instead of the text of a reference that stands there by itself; undefined where the text is none. */
export function referenceRemedy(key: string, text: string): string | undefined {
  return /^[^\s$]*#\/|\.(?:ya?ml|json|avsc)$/.test(text) ? `Write it as a reference: ${entryOf(key)}{ $ref: '${text}' }.` : undefined;
}

/** Words that people take for `true` and `false`; YAML 1.1 did. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ...(['true', 'yes', 'on', 'y', '1'] as const).map((word) => [word, true] as const),
  ...(['false', 'no', 'off', 'n', '0'] as const).map((word) => [word, false] as const),
]);

/**
 * What to write instead of a value, in a sentence: what its author meant where that can be told, else what may stand there.
 * @param wanted types of JSON Schema
 * @param key what the value stands under
 */
export function remedyOf(wanted: readonly string[], value: unknown, key: string): string {
  const name = entryOf(key);
  const isText = typeof value === 'string';
  const meant = flags.get(wordOf(value).toLowerCase());
  if (wanted.includes('boolean') && meant !== undefined) {
    return String(meant) === value ? `Leave out the quotes: ${name}${meant}.` : `Write ${name}${meant}.`;
  }
  if (isText && wanted.some((type) => type === 'number' || (type === 'integer' && /^[-+]?\d+$/.test(value))) && isNumeric(value))
    return `Leave out the quotes: ${name}${value}.`;
  if (wanted.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) return `Put it in quotes: ${name}'${value}'.`;
  if (wanted.includes('array')) return listRemedy(value, name);
  if (wanted.includes('object')) return value === null ? 'Write its fields below it, indented further, or {}.' : belowIt(value);
  const [first] = Array.isArray(value) && value.length === 1 ? (value as readonly unknown[]) : [];
  if (typeof first === 'string' && wanted.includes('string')) return `Write one text, not a list: ${name}${quoted(first)}.`;
  const expected = wanted.map((type) => words[type] ?? type).join(' or ');
  if (wanted.includes('string') && isBraces(value)) return `Put it in quotes: ${name}'{${Object.keys(value).join(', ')}}'.`;
  return value === null ? `Write ${expected} after the colon.` : `Write ${expected}${wanted.includes('null') ? '' : `, or remove ${key}`}.`;
}

/** Without a space after it a dash is a part of the text; so are those of the lines below. */
function listRemedy(value: unknown, name: string): string {
  if (value === null) return 'Write its entries below it, each after a dash; or [].';
  if (typeof value === 'object')
    return Object.keys(value).some((key) => key.startsWith('-')) ? spaceRemedy : 'Write a list: a dash before each entry.';
  const text = String(value);
  const entries = text.split(/(?:^|\s+)-\s*/).slice(1);
  if (!/^-\s*\S/.test(text)) return `Write a list, also of one: ${name}[${text}].`;
  // -1 may be meant.
  return entries.some(isNumeric) ? spaceRemedy : `${spaceRemedy.slice(0, -1)}; or ${name}[${entries.join(', ')}].`;
}

const spaceRemedy = 'Write each entry on a line of its own, with a space after its dash.';

/** A text as YAML takes it. */
export function quoted(text: string): string {
  return /^[\w./@-][\w ./@-]*$/.test(text) ? text : `'${text}'`;
}

/** `{region}` without quotes is a map. */
function isBraces(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).length > 0 && Object.values(value).every((member) => member === null);
}

function belowIt(value: unknown): string {
  return Array.isArray(value) ? 'Write its fields below it, without a dash.' : 'Write its fields below it, indented further.';
}

function isNumeric(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
