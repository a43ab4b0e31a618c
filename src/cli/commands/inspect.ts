import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { viewFor } from '../../generate.js';
import { readApi, type Read } from '../../read/index.js';
import { exitCodes, type ExitCode } from '../exit.js';
import { hasErrors, judge, printFindings, type Finding } from '../findings.js';
import { withStandardInput, type Io } from '../io.js';
import { readOptions, writeOptions, type Command, type Settings } from '../options.js';
import { chosenPacks } from '../packs.js';
import { printBindings } from '../print/bindings.js';
import { targetOf } from '../target.js';
import { allowedHosts, document, flag, oneOf } from '../settings.js';

const stages = ['ir', 'source', 'view'] as const;

/** `asyncwright inspect`: what stands between two steps of the generator, as JSON. */
export const inspectCommand: Command = {
  usage: 'inspect DOC --stage source|ir|view',
  describe: 'Prints what the generator understood. DOC is an AsyncAPI file, or - for standard input.',
  options: {
    stage: {
      string: true,
      requiresArg: true,
      describe: 'source: the files read; ir: the language-neutral description; view: what templates see; ir unless given',
    },
    bindings: { boolean: true, describe: 'What becomes of every field of a protocol binding' },
    lang: writeOptions.lang,
    name: writeOptions.name,
    option: writeOptions.option,
    ...readOptions,
  },
  examples: [
    ['asyncwright inspect asyncapi.yaml', 'The intermediate representation'],
    ['asyncwright inspect asyncapi.yaml --stage view --lang typescript', 'What the templates print'],
    ['asyncwright inspect asyncapi.yaml --bindings', 'Used, option, or ignored and why'],
  ],
  run: (settings, io) =>
    !flag(settings, 'bindings') && oneOf(settings, 'stage', stages) === 'view' ? showView(settings, io) : showReading(settings, io),
};

async function showReading(settings: Settings, io: Io): Promise<ExitCode> {
  const path = document(settings);
  const host = await withStandardInput(io, [path]);
  const diagnostics: Diagnostic[] = [];
  const read = await readApi(path, host, (found) => diagnostics.push(found), { allowRemote: allowedHosts(settings) });
  return answer({ document: path, source: read.source, diagnostics }, shown(read, settings), settings, io);
}

async function showView(settings: Settings, io: Io): Promise<ExitCode> {
  const path = document(settings);
  const host = await withStandardInput(io, [path]);
  const [pack] = chosenPacks(settings);
  const diagnostics: Diagnostic[] = [];
  const { api, source } = await readApi(path, host, (found) => diagnostics.push(found), { allowRemote: allowedHosts(settings) });
  const view = api && (await viewFor(api, targetOf(pack, '', settings), host, (found) => diagnostics.push(found)));
  return answer({ document: path, source, diagnostics }, view && json(view), settings, io);
}

/** What was asked for goes out as far as it could be made; errors are told beside it. */
async function answer(found: Finding, text: string | undefined, settings: Settings, io: Io): Promise<ExitCode> {
  const finding = judge(found, settings);
  if (text !== undefined) io.out(text);
  if (!hasErrors([finding])) return exitCodes.fine;
  await printFindings([finding], settings, io, text === undefined);
  return exitCodes.findings;
}

/** Undefined when the document is too broken for the stage. */
function shown({ api, source }: Read, settings: Settings): string | undefined {
  if (flag(settings, 'bindings')) return api && printBindings(api, oneOf(settings, 'format', ['text', 'json']));
  if (oneOf(settings, 'stage', stages) === 'ir') return api && json(api);
  return source && json([...source.files.values()].map(({ path, value }) => ({ path, value })));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
