import { strictly, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../read/document/source.js';
import type { Io } from './io.js';
import type { Settings } from './options.js';
import { printJson } from './print/json.js';
import { printText } from './print/text.js';
import { flag, oneOf } from './settings.js';

/** What was found in one document. */
export interface Finding {
  /** The document's path as it was given. */
  readonly document: string;
  /** Undefined when the document could not be read. */
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether any of them is an error, which decides the exit code. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
}

/** Gives each diagnostic its strict severity where `--strict` asks for it. */
export function judge(finding: Finding, settings: Settings): Finding {
  return flag(settings, 'strict') ? { ...finding, diagnostics: finding.diagnostics.map(strictly) } : finding;
}

/** Findings as `--format` says. Where they are not what was asked for, the text goes to standard error. */
export function printFindings(findings: readonly Finding[], settings: Settings, io: Io, asked: boolean): void {
  if (oneOf(settings, 'format', ['text', 'json']) === 'json') return io.out(printJson(findings));
  const text = printText(findings, { colour: io.colour });
  (asked ? io.out : io.err)(text);
}
