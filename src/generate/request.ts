import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../read/document/source.js';
import type { Formatter } from '../write/output/format.js';
import type { Options } from '../write/pack/contract.js';
import type { ImportPack } from '../write/pack/load.js';
import type { Selection } from './selection.js';

/** What to generate from a document. */
export interface GenerateRequest {
  /** Path of the root document, as the host knows it. */
  readonly document: string;
  readonly targets: readonly Target[];
  /** False prints models and checks alone (default true). */
  readonly sdk?: boolean;
  /** Which sides of the SDK to print (default both). */
  readonly roles?: readonly ('client' | 'service')[];
  /** Only this server of the document, by its key, and the channels and operations that are on it. */
  readonly server?: string;
  /** Only what is selected, where `sdk` is false (default all). */
  readonly only?: readonly Selection[];
  /** With `only`, the schemas of components as well, whether or not anything uses them (default false). */
  readonly allSchemas?: boolean;
  /** A folder of templates that win over the pack's, path by path. */
  readonly templates?: string;
  /** `check` and `dry-run` write nothing; they say what would be written (default `write`). */
  readonly mode?: 'write' | 'check' | 'dry-run';
  /** Overwrite files that were edited or that the generator does not own (default false). */
  readonly force?: boolean;
  /** Faults that the specification forbids are errors, even where they can be repaired (default false). */
  readonly strict?: boolean;
  /** Hosts that the document may reference files of: `schemas.example.com`, `http://localhost:8080` (default none). */
  readonly allowRemote?: readonly string[];
  /** Accept files of other hosts that differ from what the output was made from (default false). */
  readonly updateRemote?: boolean;
  /** Version of the generator, for the lock. */
  readonly generator?: string;
  /** Imports a pack's adapter (default: `pack.js` in its folder). */
  readonly importPack?: ImportPack;
  /** Formats what is printed (default: on this thread). */
  readonly formatter?: Formatter;
}

/** What of a request concerns each target alone. */
export type TargetSettings = Pick<GenerateRequest, 'sdk' | 'roles' | 'mode' | 'force' | 'generator'>;

/** A pack and where its files go. */
export interface Target {
  /** The pack's folder. */
  readonly pack: string;
  readonly out: string;
  readonly options?: Options;
}

/**
 * What became of a file, or would become of it in `check` and `dry-run`. `kept`: it is the user's. `refused`, in `check` alone: it was edited
 * or is not ours, which is an error elsewhere.
 */
export interface Change {
  /** Relative to the target's output folder. */
  readonly path: string;
  readonly change: 'created' | 'updated' | 'removed' | 'refused' | 'unchanged' | 'kept';
}

/** What became of one target. */
export interface Written {
  readonly out: string;
  readonly pack: string;
  /** What to run there next, as the pack says; undefined where it says nothing. */
  readonly next: string | undefined;
  readonly changes: readonly Change[];
}

/** With an error among the diagnostics `targets` is empty and nothing was written, unless the error is that a file cannot be. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the request. */
  readonly targets: readonly Written[];
  /** The document as it was read, for excerpts; undefined where it could not be read. */
  readonly source: Source | undefined;
}
