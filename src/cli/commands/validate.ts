import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { readApi } from '../../read/index.js';
import { exitCodes } from '../exit.js';
import { hasErrors, judge, printFindings, type Finding } from '../findings.js';
import { withStandardInput } from '../io.js';
import { readOptions, type Command } from '../options.js';
import { allowedHosts, documents, flag } from '../settings.js';

/** `asyncwright validate`: every fault of one or several documents. */
export const validateCommand: Command = {
  usage: 'validate DOC…',
  describe: 'Prints every fault of the documents with its place and what to do. DOC is a file, or - for standard input.',
  options: { ...readOptions, advice: { boolean: true, describe: 'Also say what could be better though nothing is wrong' } },
  examples: [
    ['asyncwright validate asyncapi.yaml', 'Check one document'],
    ['asyncwright validate --strict --format json api/*.yaml', 'Check many, for a script'],
    ['asyncwright validate --format github asyncapi.yaml', 'Mark the lines of a pull request'],
  ],
  async run(settings, io) {
    const paths = documents(settings);
    const host = await withStandardInput(io, paths);
    const options = { allowRemote: allowedHosts(settings), types: false, advice: flag(settings, 'advice') };
    const findings: Finding[] = [];
    for (const document of paths) {
      const diagnostics: Diagnostic[] = [];
      const { source } = await readApi(document, host, (found) => diagnostics.push(found), options);
      findings.push(judge({ document, source, diagnostics }, settings));
    }
    await printFindings(findings, settings, io, true);
    if (findings.every(({ diagnostics }) => diagnostics.length === 0)) io.err(`${paths.join(', ')}: no faults found.\n`);
    return hasErrors(findings) ? exitCodes.findings : exitCodes.fine;
  },
};
