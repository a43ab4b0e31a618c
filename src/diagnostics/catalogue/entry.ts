import type { Severity } from '../diagnostic.js';

/** One kind of finding: its two severities and its words. */
export interface Entry<P> {
  readonly severity: Severity;
  /** Severity under `--strict`. */
  readonly strict: Severity;
  message(params: P): string;
  help(params: P): string;
}

/** What leaves nothing to go on with. */
export function error<P>(message: (params: P) => string, help: (params: P) => string): Entry<P> {
  return { severity: 'error', strict: 'error', message, help };
}

/** A fault that the reader repairs, or one that does not hinder generation: `strict` says whether the specification forbids it. */
export function warning<P>(strict: 'warning' | 'error', message: (params: P) => string, help: (params: P) => string): Entry<P> {
  return { severity: 'warning', strict, message, help };
}

/** Worth knowing; nothing is wrong. */
export function info<P>(message: (params: P) => string, help: (params: P) => string): Entry<P> {
  return { severity: 'info', strict: 'info', message, help };
}
