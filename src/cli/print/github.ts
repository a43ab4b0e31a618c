// Workflow commands of GitHub Actions: what a job prints so that findings stand beside the lines of a pull request.
import type { Severity } from '../../diagnostics/diagnostic.js';
import type { Finding } from '../findings.js';
import { shown } from './place.js';
import { printable } from './printable.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One line for each finding: `::error file=…,line=…,col=…,title=…::message`. */
export function printGithub(findings: readonly Finding[]): string {
  return findings
    .flatMap((finding) =>
      finding.diagnostics.map((found) => {
        const { code, severity, message, help } = found;
        const { file, spot } = shown(finding, found);
        const place = spot === undefined ? [] : [`line=${spot.line}`, `col=${spot.column}`];
        const properties = [`file=${property(file)}`, ...place, `title=${property(code)}`].join(',');
        const text = [message, help].filter((part) => part !== '').map(printable);
        return `::${commands[severity]} ${properties}::${data(text.join('\n'))}\n`;
      }),
    )
    .join('');
}

/** The end of a line would end the command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** So would what separates properties, and what ends them. */
function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
