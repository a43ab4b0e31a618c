import type { Described, ExternalDocs, JsonText } from '../../ir/described.js';
import type { Docs, EnumValue } from '../../ir/types.js';

interface Told {
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  /** What the generator has to say of it. */
  readonly note?: string;
  readonly deprecated?: boolean;
  readonly externalDocs?: ExternalDocs;
  readonly default?: JsonText;
  readonly examples?: readonly JsonText[];
}

/** Longer examples are for the documentation, not for a comment. */
const LONGEST_EXAMPLE = 80;

/**
 * All that the document says about a thing as one text for a comment: paragraphs, divided by an empty line. A paragraph that starts
 * with `Deprecated:` is always the last; languages with a marker of their own turn it into that.
 */
export function docsText(told: Told): string {
  const paragraphs = opening(told);
  const lines = facts(told);
  if (lines !== '') paragraphs.push(lines);
  if (told.note !== undefined) paragraphs.push(told.note);
  if (told.externalDocs !== undefined) paragraphs.push(`See ${told.externalDocs.url}`);
  if (told.deprecated === true) paragraphs.push('Deprecated: the document advises against it.');
  return paragraphs.join('\n\n');
}

/** Each once; of a title and more, what is more. */
function opening({ title, summary, description }: Told): string[] {
  const texts: string[] = [];
  for (const text of [title, summary, description]) {
    const trimmed = legible(text);
    if (trimmed !== '' && !texts.includes(trimmed)) texts.push(trimmed);
  }
  if (description === undefined || title === undefined || texts.length === 1) return texts;
  return texts.filter((text) => text !== title.trim());
}

/** A declaration is told of by its schema and by what the document says of a named part; neither twice. */
export function declDocs(decl: Described & { readonly docs: Docs }): string {
  const { docs, deprecated } = decl;
  return once(decl, () => docsText({ ...picked(decl), ...docs, deprecated: deprecated || docs.deprecated }));
}

/** What a schema says of a member. */
export function memberDocs(docs: Docs): string {
  return once(docs, () => docsText(docs));
}

/** What is told of the parts of documents: all languages tell the same. */
const known = new WeakMap<object, string>();

function once(part: object, tell: () => string): string {
  const text = known.get(part) ?? tell();
  known.set(part, text);
  return text;
}

/** The docs of one value of an enum. */
export function valueDocs({ description }: EnumValue): string {
  return legible(description);
}

/** Comments leave out what controls terminals and editors: a text of nothing else says nothing. */
function legible(text = ''): string {
  return /[^\p{C}\p{Z}]/u.test(text) ? text.trim() : '';
}

function picked({ title, summary, description, externalDocs }: Described): Told {
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
  };
}

function facts(told: Told): string {
  const fallback = told.default === undefined ? '' : `Default: ${told.default}`;
  const examples = (told.examples ?? []).filter((example) => example.length <= LONGEST_EXAMPLE);
  if (examples.length === 0) return fallback;
  const said = `${examples.length === 1 ? 'Example' : 'Examples'}: ${examples.join(', ')}`;
  return fallback === '' ? said : `${fallback}\n${said}`;
}
