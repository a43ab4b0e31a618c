import type { Report, Spot } from '../../diagnostics/diagnostic.js';
import type { Json, Origin } from '../../ir/described.js';

/** One file that belongs to the document, parsed. */
export interface SourceFile {
  /** As in `Origin.file`: relative to the folder of the document, or the URL of a file on another host. */
  readonly path: string;
  readonly text: string;
  /** Plain values; a file that is not JSON or YAML (Protobuf, Markdown) is its text as one string. */
  readonly value: Json;
  /** Source text of the numbers that a double does not print back as written, by the object or array that holds them. */
  readonly numbers: WeakMap<object, ReadonlyMap<string, string>>;
  /** SHA-256 of the text of a file that was fetched from another host. */
  readonly sha256?: string;
  /** The text with spaces for comments, where a file of JSON has some: that is what was parsed. */
  readonly plain?: string;
  /** Why a file that is called JSON is none. */
  readonly json?: { readonly reason: string; readonly help: string | undefined; readonly spot: Spot };
  /** The first merge key (`<<`), where there is one. */
  readonly mergeKey?: Spot;
  /** The first closing bracket that is not indented further than its block, where there is one. */
  readonly bracket?: Spot;
}

/** A document and every file that it references, read: from here on nothing is asynchronous. */
export interface Source {
  readonly root: Place;
  /** The version of AsyncAPI that the document is read as, `2.6.0`, which need not be what it says; undefined until that is decided. */
  readonly asyncapi?: string;
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Why a referenced file is not among `files`, by its path. */
  readonly missing: ReadonlyMap<string, Missing>;
}

/** Why a referenced file is not read, as its diagnostic says it. */
export interface Missing {
  readonly code: 'undefined-ref' | 'ref-remote' | 'remote-unreadable' | 'remote-changed';
  readonly reason: string;
  /** What to do, where that depends on the reason. */
  readonly help?: string;
}

/** A value and where it stands. `$ref`s are not followed. Two places are the same node when file and pointer are equal. */
export interface Place extends Origin {
  readonly value: Json;
  /** Only on an object that traits were merged into: its members, each at the place where it was written. */
  readonly merged?: ReadonlyMap<string, Place>;
}

/** What every reader function gets: the graph, and where findings go. */
export interface Reading {
  readonly source: Source;
  readonly report: Report;
}
