import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { Finding } from '../findings.js';
import { shown, shownOrigin, type Shown } from './place.js';
import { printable } from './printable.js';

export interface TextStyle {
  /** ANSI colours. */
  readonly colour: boolean;
}

const colours = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const;

/** The findings for a person: place, severity, code, message, excerpt with caret, places that led there, what to do. */
export function printText(findings: readonly Finding[], style: TextStyle): string {
  const paint = (text: string, how: keyof typeof colours): string => (style.colour ? `\u001b[${colours[how]}m${text}\u001b[0m` : text);
  const blocks = findings.flatMap((finding) => finding.diagnostics.map((found) => block(finding, found, paint)));
  return [...blocks, ...summary(findings)].map((text) => `${text}\n`).join('');
}

type Paint = (text: string, how: keyof typeof colours) => string;

function block(finding: Finding, found: Diagnostic, paint: Paint): string {
  const place = shown(finding, found);
  const head = `${paint(found.option === undefined ? location(place) : printable(found.option), 'bold')} ${paint(found.severity, found.severity)} ${paint(found.code, 'dim')}: ${printable(found.message)}`;
  const related = found.related.map(({ message, origin }) => `    ${printable(message)} (${location(shownOrigin(finding, origin))})`);
  return [head, ...excerpt(place, paint, found.severity), ...related, ...(found.help === '' ? [] : [`    ${printable(found.help)}`])].join(
    '\n',
  );
}

function location({ file, spot }: Shown): string {
  return spot === undefined ? printable(file) : `${printable(file)}:${spot.line}:${spot.column}`;
}

/** Longer lines are cut around the place. */
const widest = 120;

function excerpt({ spot }: Shown, paint: Paint, severity: Severity): readonly string[] {
  if (spot === undefined || spot.excerpt.trim() === '') return [];
  const from = spot.column > widest ? spot.column - 1 - widest / 2 : 0;
  const line = spot.excerpt.slice(from, from + widest);
  const column = spot.column - 1 - from;
  const carets = '^'.repeat(Math.max(1, Math.min(spot.length, line.length - column)));
  const gutter = String(spot.line);
  const blank = ' '.repeat(gutter.length);
  const indent = line.slice(0, column).replaceAll(/[^\t]/g, ' ');
  return [`    ${paint(`${gutter} |`, 'dim')} ${printable(line)}`, `    ${blank} ${paint('|', 'dim')} ${indent}${paint(carets, severity)}`];
}

function summary(findings: readonly Finding[]): readonly string[] {
  const all = findings.flatMap(({ diagnostics }) => diagnostics);
  const counts = (['error', 'warning', 'info'] as const).map(
    (severity) => [severity, all.filter((found) => found.severity === severity).length] as const,
  );
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`);
  return parts.length === 0 ? [] : [parts.join(', ')];
}
