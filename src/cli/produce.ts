import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { generate, type GenerateRequest } from '../generate.js';
import { configFile } from './config.js';
import { exitCodes, UsageError, type ExitCode } from './exit.js';
import { hasErrors, printFindings } from './findings.js';
import { withStandardInput, type Io } from './io.js';
import { formats, type Settings } from './options.js';
import { chosenPacks, type ChosenPack } from './packs.js';
import { isDifference, outcome, type Mode } from './print/outcome.js';
import { allowedHosts, document, flag, oneOf, packOptions, required, text } from './settings.js';
import { suggestion } from './suggestion.js';
import { targetOf, TYPES } from './target.js';
import { version } from './version.js';

/** What tells the commands that write files apart. */
export type Scope = Required<Pick<GenerateRequest, 'sdk' | 'roles'>> & Pick<GenerateRequest, 'only' | 'allSchemas'>;

/** Generates with every chosen pack, writes unless asked not to, and says what was done. Several packs write a folder each. */
export async function produce(scope: Scope, settings: Settings, io: Io): Promise<ExitCode> {
  const path = document(settings);
  const out = required(settings, 'out', 'Name the folder to write to: --out sdk.');
  const mode = modeOf(settings);
  const host = await withStandardInput(io, [path]);
  const packs = chosenPacks(settings);
  refuseStrays(settings, packs);
  const targets = packs.map((pack) => targetOf(pack, packs.length > 1 ? posix.join(out, pack.name) : out, settings));
  if (io.interactive) io.err(`Generating ${packs.map(({ name }) => name).join(', ')} …\n`);
  const formatter = io.formatter === undefined ? {} : { formatter: io.formatter };
  const request = { ...scope, ...limits(settings), ...formatter, document: path, targets, mode, generator: version() };
  const generated = await generate(request, host);
  const findings = [{ document: path, source: generated.source, diagnostics: generated.diagnostics.map((one) => told(one, settings)) }];
  await printFindings(findings, settings, io, false);
  if (hasErrors(findings)) return exitCodes.findings;
  if (oneOf(settings, 'format', formats) === 'text') {
    for (const target of generated.targets) io.out(outcome(target, mode));
  }
  const changes = generated.targets.flatMap((target) => target.changes);
  return mode === 'check' && changes.some(isDifference) ? exitCodes.findings : exitCodes.fine;
}

/** An option of a language that is not asked for would do nothing. What a configuration file has may be for another time. */
function refuseStrays(settings: Settings, packs: readonly ChosenPack[]): void {
  const names = packs.map(({ name }) => name);
  for (const key of packOptions({ option: settings['option'] }).keys()) {
    const [language = '', ...rest] = key.split('.');
    if (rest.length > 0 && language !== TYPES && !names.includes(language))
      throw new UsageError(`--option ${key} is for ${language}, which is not generated.`, suggestion(language, names));
  }
}

/** An option of a pack that is not on the command line is of the configuration file. */
function told(found: Diagnostic, settings: Settings): Diagnostic {
  const option = found.option?.startsWith(OPTION) === true ? found.option.slice(OPTION.length) : undefined;
  const given = [...packOptions({ option: settings['option'] }).keys()];
  if (option === undefined || given.some((key) => key === option || key.endsWith(`.${option}`) || option.startsWith(`${key}.`)))
    return found;
  return { ...found, option: `${configFile}: options.${option}` };
}

const OPTION = '--option ';

function limits(settings: Settings): Partial<GenerateRequest> {
  const [server, templates] = [text(settings, 'server'), text(settings, 'templates')];
  return {
    force: flag(settings, 'force'),
    allowRemote: allowedHosts(settings),
    updateRemote: flag(settings, 'update-remote'),
    strict: flag(settings, 'strict'),
    ...(server === undefined ? {} : { server }),
    ...(templates === undefined ? {} : { templates }),
  };
}

function modeOf(settings: Settings): Mode {
  const [check, dry] = [flag(settings, 'check'), flag(settings, 'dry-run')];
  if (check && dry) throw new UsageError('--check and --dry-run exclude each other.');
  return check ? 'check' : dry ? 'dry-run' : 'write';
}
