import type { ErrorObject } from 'ajv';
import type { Additions, Manifest } from '../manifest.js';

/** `manifest.schema.json`, compiled when the project is built; fills in defaults. */
export declare const manifest: {
  (value: unknown): value is Manifest;
  readonly errors?: readonly ErrorObject[] | null;
};

/** The same without required fields. */
export declare const additions: {
  (value: unknown): value is Additions;
  readonly errors?: readonly ErrorObject[] | null;
};
