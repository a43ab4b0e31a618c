// JSON Schema "Validation" and "Applicator" vocabularies: what the value of each keyword has to be, and what to write where it is not.
import { entryOf, referenceRemedy, remedyOf, typeWord } from '../../../diagnostics/remedy.js';
import { subjectOf } from '../../../diagnostics/subject.js';
import type { Json } from '../../../ir/described.js';
import { tokensOf } from '../../document/pointer.js';
import type { Place } from '../../document/source.js';
import { languageOfFile } from '../formats.js';
import { knows, type Dialect } from './dialects.js';
import { typeWords } from './foreign-types.js';
import { counts, definitions, lists, maps, texts } from './keywords.js';
import { objectIn } from './schema.js';

/** A keyword, or a member of one, that has another form than it must. */
export interface Misfit {
  /** From the schema to what is wrong. */
  readonly path: readonly string[];
  readonly reason: string;
  readonly help: string;
}

interface Form {
  /** In words, after "must be". */
  readonly words: string;
  fits(value: Json): boolean;
  /** Types of JSON Schema that may stand there. */
  readonly types: readonly string[];
  /** What to write where no type is wrong. */
  readonly help?: string;
  /** What each entry has to be. */
  readonly entries?: Form;
}

const text: Form = { words: 'a string', types: ['string'], fits: (value) => typeof value === 'string' };
const flag: Form = { words: 'true or false', types: ['boolean'], fits: (value) => typeof value === 'boolean' };
const list: Form = { words: 'a list', types: ['array'], fits: Array.isArray };
const names: Form = { words: 'a list of names', types: ['array'], fits: Array.isArray, entries: text };
const map: Form = { words: 'an object', types: ['object'], fits: isMap };
const bound: Form = { words: 'a number', types: ['number'], fits: (value) => typeof value === 'number' };
const factor: Form = {
  words: 'a number above 0',
  types: ['number'],
  fits: (value) => typeof value === 'number' && value > 0,
  help: 'Write a number above 0, or remove it.',
};
const count: Form = {
  words: 'a whole number of at least 0',
  types: ['integer'],
  fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  help: 'Write a whole number of at least 0, or remove it.',
};

/** Whether the keyword holds schemas in a list. */
export function isListOfSchemas(keyword: string): boolean {
  return (lists as readonly string[]).includes(keyword);
}

/** Whether the keyword holds schemas by name. */
export function isMapOfSchemas(keyword: string): boolean {
  return schemaMaps.includes(keyword);
}

const schemaMaps: readonly string[] = [...maps, ...definitions, 'dependencies'];

/** What is a schema has its own check, wherever it stands. */
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...texts.map((keyword) => [keyword, bound] as const),
  ...counts.map((keyword) => [keyword, count] as const),
  ...lists.map((keyword) => [keyword, { ...list, words: 'a list of schemas' }] as const),
  ...schemaMaps.map((keyword) => [keyword, { ...map, words: 'an object of schemas' }] as const),
  ['multipleOf', factor],
  ['enum', list],
  ['required', names],
  ['dependentRequired', { ...map, words: 'an object of lists of names', entries: names }],
  ['uniqueItems', flag],
  ['pattern', text],
  ['format', text],
]);

function isMap(value: Json): boolean {
  return objectIn(value) !== undefined;
}

/** The keywords of a schema that do not have their form. */
export function misfits(schema: Readonly<Record<string, Json>>, dialect: Dialect): readonly Misfit[] {
  const found: Misfit[] = [];
  for (const keyword in schema) {
    const form = forms.get(keyword);
    const value = schema[keyword] as Json;
    if (form === undefined || isFit(form, value) || !knows(dialect, keyword)) continue;
    const isDraft04 = typeof value === 'boolean' && keyword.startsWith('exclusive') && dialect.draft < 6;
    if (!isDraft04 && Object.hasOwn(schema, keyword)) found.push(...misfit(form, [keyword], value));
  }
  return found;
}

/** Most are: nothing is made for them. */
function isFit({ fits, entries }: Form, value: Json): boolean {
  if (!fits(value)) return false;
  if (entries === undefined) return true;
  const all = Array.isArray(value) ? value : Object.values(value as object);
  return all.every((entry: Json) => isFit(entries, entry));
}

function misfit(form: Form, path: readonly string[], value: Json): readonly Misfit[] {
  const [keyword = ''] = path;
  const key = path.at(-1) ?? '';
  if (form.fits(value)) {
    const { entries } = form;
    return entries === undefined
      ? []
      : Object.entries(value as object).flatMap(([name, entry]) => misfit(entries, [...path, name], entry as Json));
  }
  const isNumber = typeof value === 'number' && form.help !== undefined;
  const help = (isNumber ? form.help : wordOf(keyword, value)) ?? remedyOf(form.types, value, key);
  return [{ path, reason: `${subjectOf(path, 'the file')} must be ${form.words}${isNumber ? '' : `, not ${typeWord(value)}`}`, help }];
}

/** What other drafts and other languages write. */
function wordOf(keyword: string, value: Json): string | undefined {
  if (isListOfSchemas(keyword) && !isMap(value)) return 'Write a list of schemas: a dash before each.';
  if (forms.get(keyword)?.types.includes('object') && Array.isArray(value))
    return `Give each entry a name of its own instead of a dash: ${keyword}: { NAME: … }.`;
  if (typeof value !== 'boolean') return undefined;
  if (keyword === 'required') return requiredRemedy(undefined, value);
  return keyword.startsWith('exclusive') ? exclusiveRemedy(keyword, value) : undefined;
}

/** JSON Schema draft-03 and OpenAPI's parameters say of each property whether it is required. */
export function requiredRemedy(property: string | undefined, isRequired: boolean): string {
  if (!isRequired) return 'Leave it out: what the required of the object around does not list is optional.';
  return `List the names that are required in the object around: required: [${property ?? 'NAME'}].`;
}

/** JSON Schema draft-04 says beside a bound whether it is exclusive. */
export function exclusiveRemedy(keyword: string, isExclusive: boolean): string {
  return isExclusive
    ? `Since JSON Schema draft-06 it is the bound itself: write the number here, and leave out ${keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'}.`
    : 'Leave it out: since JSON Schema draft-06 it is the bound itself.';
}

/** What to do where a file of another schema language is referenced from within a JSON Schema; undefined where it is of none. */
export function foreignFile(file: string): string | undefined {
  const language = languageOfFile(file);
  if (language === undefined) return undefined;
  return `One schema is in one language: write this part as JSON Schema, or let the whole payload be ${language}.`;
}

/** A place where a schema has to be and is none: what to say of it. */
export function noSchema({ file, pointer, value }: Place, dialect: Dialect): Omit<Misfit, 'path'> {
  const foreign = foreignFile(file);
  if (foreign !== undefined && pointer === '') return { reason: `${file} is no JSON Schema`, help: foreign };
  const tokens = tokensOf(pointer);
  const key = tokens.at(-1) ?? '';
  const help =
    key === 'items' && Array.isArray(value) && dialect.draft >= 2020
      ? 'Write the list as prefixItems; items is for what follows it.'
      : schemaRemedy(key, value);
  return { reason: `${subjectOf(tokens.slice(-2), 'the file')} must be a schema, not ${typeWord(value)}`, help };
}

/** What to write instead of a value that stands where a schema has to be. */
export function schemaRemedy(key: string, value: unknown): string {
  const name = entryOf(key);
  if (value === null) return 'Write its keywords below it, indented further; {} accepts everything.';
  if (Array.isArray(value)) return 'Write one schema, without a dash; several that hold together stand under allOf.';
  if (typeof value !== 'string') return `Write a schema: ${name}{ type: ${Number.isInteger(value) ? 'integer' : typeof value} }.`;
  if (/^(?:true|false|yes|no|on|off)$/i.test(value)) return remedyOf(['boolean'], value, key);
  return referenceRemedy(key, value) ?? `Write a schema: ${name}{ ${typeWords(value)} }.`;
}
