import { strictly, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../read/document/source.js';
import type { Io } from './io.js';
import { formats, type Settings } from './options.js';
import { printGithub } from './print/github.js';
import { printJson } from './print/json.js';
import { shown } from './print/place.js';
import { printText } from './print/text.js';
import { flag, oneOf } from './settings.js';
import { version } from './version.js';

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

/** File by file as they were first named, from top to bottom; what is said of one place stays in the order of the stages. */
function inOrder(finding: Finding): Finding {
  const { diagnostics } = finding;
  const files = [...new Set(diagnostics.map(({ origin }) => origin.file))];
  const placed = diagnostics.map((found) => {
    const { spot } = shown(finding, found);
    return { found, file: files.indexOf(found.origin.file), line: spot?.line ?? 0, column: spot?.column ?? 0 };
  });
  placed.sort((a, b) => a.file - b.file || a.line - b.line || a.column - b.column);
  return { ...finding, diagnostics: placed.map(({ found }) => found) };
}

/** Findings as `--format` says. Where they are not what was asked for, the text goes to standard error. */
export async function printFindings(found: readonly Finding[], settings: Settings, io: Io, asked: boolean): Promise<void> {
  const findings = found.map(inOrder);
  const format = oneOf(settings, 'format', formats);
  switch (format) {
    case 'text':
      if (asked) io.out(printText(findings, { colour: io.colour }));
      else io.err(printText(findings, { colour: io.errColour }));
      break;
    case 'json':
      io.out(printJson(findings));
      break;
    case 'sarif': // what it tells of each code is loaded only here
      io.out((await import('./print/sarif.js')).printSarif(findings, version()));
      break;
    case 'github':
      io.out(printGithub(findings));
      break;
  }
}
