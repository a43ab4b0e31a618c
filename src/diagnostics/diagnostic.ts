import type { Origin } from '../ir/described.js';
import { catalogue, type Code, type Params } from './catalogue.js';

export type Severity = 'error' | 'warning' | 'info';

/** One finding, as data: the printers in `cli/print` turn it into text, JSON, SARIF or annotations. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
  readonly origin: Origin;
  /** Further places: the `$ref`s that led here, the other of two duplicates. */
  readonly related: readonly Related[];
  /** The document's version of the specification does not forbid it, as others do: its severity stays under `--strict`. */
  readonly tolerated?: true;
  /** What is wrong is the name of the member at `origin`, not its value, though other findings of this code are about values. */
  readonly about?: 'key';
  /** What it is about within the text at `origin`, as it is written there: `{id}` in an address. */
  readonly part?: string;
  /** The option of the command line that it is about; no place of the document is: `origin` names it whole. */
  readonly option?: string;
  /** The file on disk that it is about, as seen from the working folder; it is none of the document's. */
  readonly path?: string;
  /** The file that a reference leads to, where it is not there or cannot be read. */
  readonly missing?: string;
  /** Only where there is no pointer yet: faults of syntax. Otherwise the printers compute it from `origin`. */
  readonly spot?: Spot;
}

/** A place in a text. */
export interface Spot {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The whole line, without its end. */
  readonly excerpt: string;
}

export interface Related {
  readonly message: string;
  readonly origin: Origin;
}

/** Receives findings as they are made; the order of calls is the order of output. */
export type Report = (diagnostic: Diagnostic) => void;

/** Makes a diagnostic from its catalogue entry, with its default severity. */
export function diagnostic<C extends Code>(code: C, params: Params<C>, origin: Origin, related: readonly Related[] = []): Diagnostic {
  const entry = catalogue[code];
  return {
    code,
    severity: entry.severity,
    message: withoutPasswords((entry.message as (params: Params<C>) => string)(params)),
    help: withoutPasswords((entry.help as (params: Params<C>) => string)(params)),
    origin,
    related,
  };
}

/** A text whose URLs have lost their user names and passwords: findings end in logs. */
export function withoutPasswords(text: string): string {
  return text.replaceAll(/(?<=:\/\/)[^\s/@]*@/g, '…@');
}

/** A finding that some versions of the specification do not forbid. */
export function tolerated(found: Diagnostic, isTolerated: boolean): Diagnostic {
  return isTolerated ? { ...found, tolerated: true } : found;
}

/** Under `--strict` a fault that the specification forbids is an error even where the reader repairs it. */
export function strictly(found: Diagnostic): Diagnostic {
  return found.tolerated ? found : { ...found, severity: catalogue[found.code].strict };
}
