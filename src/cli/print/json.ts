import type { Finding } from '../findings.js';
import { shown } from './place.js';

/** The findings as one JSON array of `{ code, severity, message, help, file, line, column, pointer }`; line and column count from 1. */
export function printJson(findings: readonly Finding[]): string {
  const rows = findings.flatMap((finding) =>
    finding.diagnostics.map((found) => {
      const { code, severity, message, help, origin } = found;
      const { file, spot } = shown(finding, found);
      return { code, severity, message, help, file, line: spot?.line ?? null, column: spot?.column ?? null, pointer: origin.pointer };
    }),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}
