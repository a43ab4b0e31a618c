import type { Described, ExternalDocs, JsonText } from '../../ir/described.js';
import type { Docs, EnumValue } from '../../ir/types.js';

interface Told {
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
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
  const { title, summary, description } = told;
  const opening = [title, summary, description]
    .map((text) => text?.trim() ?? '')
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index);
  const paragraphs = [
    ...(description !== undefined && title !== undefined
      ? opening.filter((text) => text !== title.trim() || opening.length === 1)
      : opening),
    ...facts(told),
    ...(told.externalDocs === undefined ? [] : [`See ${told.externalDocs.url}`]),
    ...(told.deprecated === true ? ['Deprecated: the document advises against it.'] : []),
  ];
  return paragraphs.join('\n\n');
}

/** A declaration is told of by its schema and by what the document says of a named part; neither twice. */
export function declDocs(described: Described, docs: Docs): string {
  return docsText({ ...picked(described), ...docs, deprecated: described.deprecated || docs.deprecated });
}

/** The docs of one value of an enum. */
export function valueDocs({ description }: EnumValue): string {
  return description?.trim() ?? '';
}

function picked({ title, summary, description, externalDocs }: Described): Told {
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
  };
}

function facts(told: Told): string[] {
  const examples = (told.examples ?? []).filter((example) => example.length <= LONGEST_EXAMPLE);
  const lines = [
    ...(told.default === undefined ? [] : [`Default: ${told.default}`]),
    ...(examples.length === 0 ? [] : [`${examples.length === 1 ? 'Example' : 'Examples'}: ${examples.join(', ')}`]),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}
