/** Any JSON value as the reader holds it. Numbers that a double cannot hold exactly keep their source text in `JsonText` places. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON source text of a value, so that `1.0`, `1e400` and `9007199254740993` stay themselves. */
export type JsonText = string;

/** Where a node was written, after `$ref`s: `file#pointer`, the file relative to the root document's folder, the pointer per RFC 6901. */
export type Id = string;

/** The place of a node in the source: line and column are computed only when printed. */
export interface Origin {
  /** Path relative to the root document's folder, `/` as separator; the root document's own name for the document itself. */
  readonly file: string;
  /** RFC 6901 pointer, not percent-encoded; empty for the whole file. */
  readonly pointer: string;
}

/** What a thing is called in the document's own words, uncased. A language turns it into an identifier (`naming/`). */
export interface Name {
  /** The word or words that name the thing itself, as spelled in the document. */
  readonly source: string;
  /** Words of the named things it stands in, outermost first: prefixed when the name is made (`OrderAddress`). */
  readonly context: readonly string[];
  /** The author's own choice (`x-name`, an option), which is followed whatever earlier runs called the thing. */
  readonly chosen?: true;
}

export interface Tag {
  readonly name: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** What every named part of a document carries. */
export interface Described {
  readonly id: Id;
  readonly name: Name;
  readonly origin: Origin;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly tags: readonly Tag[];
  readonly externalDocs?: ExternalDocs;
  /** `x-` members, verbatim. */
  readonly extensions: Readonly<Record<string, Json>>;
}
