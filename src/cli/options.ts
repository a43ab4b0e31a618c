import type { Options } from 'yargs';
import type { ExitCode } from './exit.js';
import type { Io } from './io.js';

/** One command: what yargs needs to parse it, and what runs it. Each is a file of `commands/`, loaded only when it is asked for. */
export interface Command {
  /** As yargs reads it: `generate [document]`. */
  readonly usage: string;
  readonly describe: string;
  readonly options: Readonly<Record<string, Options>>;
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** Returns the exit code. Wrong use throws `UsageError`; anything else that is thrown is our bug. */
  run(settings: Settings, io: Io): Promise<ExitCode>;
}

/** What the command line and the configuration file say together, by long option name; the command line wins. */
export type Settings = Readonly<Record<string, unknown>>;

/** How findings can be printed; the first when nothing is said. */
export const formats = ['text', 'json', 'sarif', 'github'] as const;

/** A text that may be given several times. */
export const listOption = { array: true, string: true, nargs: 1 } as const;

/** Understood by every command that reads a document. */
export const readOptions = {
  'allow-remote': { ...listOption, describe: 'Host whose files the document may reference; repeatable' },
  strict: { boolean: true, describe: 'Faults that the specification forbids are errors, even where they can be repaired' },
  format: {
    string: true,
    requiresArg: true,
    describe: 'How findings are printed: text, json, sarif (code scanning) or github (annotations); text unless given',
  },
} as const satisfies Record<string, Options>;

/** Understood by every command that writes files. */
export const writeOptions = {
  lang: { ...listOption, describe: 'Language, or the folder of a pack; several separated by commas' },
  out: { string: true, requiresArg: true, describe: 'Folder to write to' },
  name: { string: true, requiresArg: true, describe: 'What the generated API is called, instead of the title of the document' },
  option: { ...listOption, describe: "A pack's own option, key=value or language.key=value; repeatable" },
  templates: { string: true, requiresArg: true, describe: "Folder with templates that replace the pack's, file by file" },
  check: { boolean: true, describe: 'Write nothing; end with 1 if anything would change' },
  'dry-run': { boolean: true, describe: 'Write nothing; say what would be written' },
  'update-remote': { boolean: true, describe: 'Accept referenced files of other hosts that have changed since the last run' },
  force: { boolean: true, describe: 'Overwrite files that were edited or that the generator does not own' },
} as const satisfies Record<string, Options>;
