import { existsSync, readFileSync } from 'node:fs';
import { strictly, type Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { HostError, type Host } from '../../src/host/host.js';
import { readApi } from '../../src/read/index.js';

const host: Pick<Host, 'read'> = {
  read: async (path) => {
    if (!existsSync(path)) throw new HostError(path, 'no such file');
    return readFileSync(path, 'utf8');
  },
};

/** What reading a document finds, in both modes, and how long the processor takes: what else the machine does is not the reader's. */
export interface Findings {
  readonly byDefault: readonly Diagnostic[];
  readonly strict: readonly Diagnostic[];
  readonly milliseconds: number;
}

/** Reads the document at a path of this machine. */
export async function findingsOf(path: string): Promise<Findings> {
  const byDefault: Diagnostic[] = [];
  const start = process.cpuUsage();
  await readApi(path, host as Host, (found) => byDefault.push(found));
  return { byDefault, strict: byDefault.map(strictly), milliseconds: process.cpuUsage(start).user / 1_000 };
}

/** The errors among findings. */
export function errors(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** Findings as a failing test shows them. */
export function lines(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(({ code, origin, message }) => `${code} ${origin.file}#${origin.pointer} ${message}`);
}
