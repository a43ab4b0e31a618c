import yargs, { type Argv } from 'yargs';
import { commands, type CommandName } from './commands/index.js';
import { configFile, readConfig } from './config.js';
import { exitCodes, UsageError, type ExitCode } from './exit.js';
import type { Io } from './io.js';
import { suggestion } from './suggestion.js';
import { formats, type Command, type Settings } from './options.js';
import { oneOf } from './settings.js';
import { version } from './version.js';

/** Runs one command line and returns the exit code. Never throws, never prints a stack unless asked to. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`asyncwright: ${error.message}\n${error.hint === '' ? '' : `${error.hint}\n`}`);
      return exitCodes.usage;
    }
    io.err(bugReport(error, io.debug));
    return exitCodes.bug;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const name = args.find((arg) => !arg.startsWith('-'));
  if (name === undefined) return overview(args, io);
  if (!isCommand(name)) throw new UsageError(`There is no command ${name}.`, suggestion(name, Object.keys(commands)));
  const command = await commands[name].load();
  const parser = parserOf(command);
  const given = await parse(parser, args, command);
  if (given['help'] === true) {
    io.out(`${await parser.getHelp()}\n`);
    return exitCodes.fine;
  }
  const config = await readConfig(io.host, configurable(command), allSettings);
  const settings = { ...config, ...given };
  // It is needed last, when files are written already.
  oneOf(settings, 'format', formats);
  return command.run(settings, io);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

async function overview(args: readonly string[], io: Io): Promise<ExitCode> {
  const unknown = args.find((arg) => !['--help', '-h', '--version'].includes(arg));
  if (unknown !== undefined) throw new UsageError(`There is no option ${unknown} without a command.`, 'Run asyncwright --help.');
  if (args.includes('--version')) {
    io.out(`${version()}\n`);
    return exitCodes.fine;
  }
  const asked = args.length > 0;
  const parser = base().usage('asyncwright <command> DOC [options]\n\nTurns an AsyncAPI document into code.');
  for (const [name, { describe }] of Object.entries(commands)) parser.command(`${name} DOC`, describe);
  const help = `${await parser.getHelp()}\n\nasyncwright <command> --help shows the options of a command. Settings may also stand in ${configFile}.\n`;
  (asked ? io.out : io.err)(help);
  return asked ? exitCodes.fine : exitCodes.usage;
}

function base(): Argv {
  return yargs([])
    .scriptName('asyncwright')
    .help(false)
    .version(false)
    .locale('en')
    .wrap(120)
    .exitProcess(false)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
      'boolean-negation': true,
    })
    .option('help', { alias: 'h', boolean: true, describe: 'Show this' });
}

function parserOf(command: Command): Argv {
  const parser = base().usage(`asyncwright ${command.usage}\n\n${command.describe}`).options(command.options).group('help', 'Options:');
  for (const [example, does] of command.examples) parser.example(example, does);
  return parser;
}

/** What was given, by long name; the words after the command are `document`. */
async function parse(parser: Argv, args: readonly string[], command: Command): Promise<Settings> {
  const known = [...Object.keys(command.options), 'help'];
  const wrong = args.find((arg) => /^--[^=]/.test(arg) && !known.includes(arg.replace(/^--(no-)?/, '').replace(/=.*$/s, '')));
  if (wrong !== undefined) {
    const word = wrong.slice(2).replace(/=.*$/s, '');
    throw new UsageError(`There is no option --${word} here.`, suggestion(word, known, '--'));
  }
  const parsed = await parser
    .fail((message, error) => {
      // What yargs finds comes with a message; what it throws itself is also about the command line.
      throw new UsageError(message ?? error.message, 'Run with --help to see what there is.');
    })
    .parseAsync([...args]);
  const { _: words, $0: _script, ...given } = parsed;
  const documents = words.slice(1).map(String);
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), ...(documents.length > 0 ? { document: documents } : {}) };
}

function configurable(command: Command): readonly string[] {
  return [...Object.keys(command.options).filter((key) => key !== 'option'), 'options', 'document'];
}

async function allSettings(): Promise<readonly string[]> {
  const loaded = await Promise.all(Object.values(commands).map(({ load }) => load()));
  return [...new Set(loaded.flatMap(configurable))];
}

function bugReport(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `asyncwright: internal error: ${message}\n${stack}This is a bug in asyncwright, not in your document. Please report it with the command, the document
and what ASYNCWRIGHT_DEBUG=1 prints; SECURITY.md says where if the document is confidential.\n`;
}
