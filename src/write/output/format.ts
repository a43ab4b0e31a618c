import type { Plugin } from 'prettier';
import type { Format } from '../pack/manifest.js';
import { PackError } from '../pack/pack-error.js';
import { formatGo } from './gofmt/format.js';
import { formatSource } from './prettier/format.js';
import { samples } from './samples.js';
import { formatStatements } from './statements/format.js';

/** Formats the files of a run, here or on other threads. */
export interface Formatter {
  /** As `format`. */
  format(file: Printed, language: Format): Promise<string>;
  /**
   * As `format`, and writes the text to a file that is not there yet, by its path in a folder that is. Gives the SHA-256 of the text.
   * Rejects with `HostError` where the file cannot be written.
   */
  write?(file: Printed, language: Format, folder: string): Promise<string>;
  /** The formatter will be needed soon. */
  prepare(language: Format): void;
}

/** What a formatter needs to know of a file. */
export interface Printed {
  readonly path: string;
  readonly text: string;
  readonly formatted: boolean;
  readonly from: string;
}

/** Formats of text that are the same in every pack. */
const everywhere = /\.(md|json|ya?ml|html)$/;

/**
 * The text as the formatter's default options leave it, with one newline at the end. Throws `PackError` when it does not parse: then
 * the template printed something wrong.
 */
export async function format(file: Printed, language: Format): Promise<string> {
  const formatter = file.formatted ? 'none' : everywhere.test(file.path) ? 'prettier' : language;
  try {
    return await formatters[formatter](file.text, file.path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PackError(file.from, undefined, `what it prints into ${file.path} does not parse: ${reason}`);
  }
}

interface Parser {
  readonly name: string;
  readonly plugins: readonly (() => Promise<Plugin>)[];
}

const estree = (): Promise<Plugin> => import('prettier/plugins/estree') as Promise<Plugin>;
const babel = (): Promise<Plugin> => import('prettier/plugins/babel');
const yaml = (): Promise<Plugin> => import('prettier/plugins/yaml');
const html = (): Promise<Plugin> => import('prettier/plugins/html');
const postcss = (): Promise<Plugin> => import('prettier/plugins/postcss');

/**
 * By extension. `babel-ts` instead of prettier's own choice `typescript`: it is loaded and parses in half the time, and the tests check all
 * that they generate with the other one.
 */
const parsers: ReadonlyMap<string, Parser> = new Map([
  ['ts', { name: 'babel-ts', plugins: [babel, estree] }],
  ['tsx', { name: 'babel-ts', plugins: [babel, estree] }],
  ['js', { name: 'babel', plugins: [babel, estree] }],
  ['mjs', { name: 'babel', plugins: [babel, estree] }],
  ['json', { name: 'json', plugins: [babel, estree] }],
  ['yaml', { name: 'yaml', plugins: [yaml] }],
  ['yml', { name: 'yaml', plugins: [yaml] }],
  ['md', { name: 'markdown', plugins: [() => import('prettier/plugins/markdown'), babel, estree, yaml] }],
  ['html', { name: 'html', plugins: [html, postcss, babel, estree] }],
]);

/** Each is imported when a file first needs it. */
const formatters: Readonly<Record<Format, (text: string, path: string) => string | Promise<string>>> = {
  none: (text) => `${text.trimEnd()}\n`,
  async prettier(text, path) {
    // As npm writes it, which is how prettier leaves it as well.
    if (/(^|\/)package\.json$/.test(path)) return `${JSON.stringify(JSON.parse(text), undefined, 2).replace(unseen, escaped)}\n`;
    const parser = parsers.get(path.slice(path.lastIndexOf('.') + 1));
    if (parser === undefined) return formatters.none(text, path);
    // Without prettier's own entry, which looks for configuration and loads every language: that takes longer than the formatting.
    const [{ format: prettier }, plugins] = await Promise.all([
      import('prettier/standalone'),
      Promise.all(parser.plugins.map((load) => load())),
    ]);
    return prettier(text, { parser: parser.name, plugins });
  },
  'prettier-quick': (text, path) => (path.endsWith('.ts') ? formatSource(text) : undefined) ?? formatters.prettier(text, path),
  async 'clang-format'(text, path) {
    if (!path.endsWith('.java')) return formatters.none(text, path);
    const { format: clangFormat } = await import('@wasm-fmt/clang-format');
    return settled(text, (unsettled) => clangFormat(unsettled, path, 'Google'), brokenString);
  },
  async 'clang-format-lines'(text, path) {
    const whole = (source: string): string | Promise<string> => formatters['clang-format'](source, path);
    return path.endsWith('.java') ? ((await formatStatements(text, whole)) ?? whole(text)) : formatters.none(text, path);
  },
  async ruff(text, path) {
    if (!/\.pyi?$/.test(path)) return formatters.none(text, path);
    const { format: ruff } = await import('@wasm-fmt/ruff_fmt');
    return ruff(text, path);
  },
  async gofmt(text, path) {
    if (!path.endsWith('.go')) return formatters.none(text, path);
    const { gofmt } = await import('./gofmt.js');
    return settled(text, gofmt, listed);
  },
  async 'gofmt-quick'(text, path) {
    const whole = (source: string): string | Promise<string> => formatters.gofmt(source, path);
    return path.endsWith('.go') ? ((await formatGo(text, whole)) ?? whole(text)) : formatters.none(text, path);
  },
};

/** Loads what the formatter of a language needs, and lets it meet a text: cold it takes several times as long. */
export async function prepare(language: Format): Promise<void> {
  const sample = samples.get(language);
  if (sample !== undefined) await formatters[language](sample.text, sample.path);
}

/** What a reader of a file cannot see: it stays escaped. */
const unseen = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

/** More runs than any text has needed. */
const MOST_RUNS = 4;

/** clang-format breaks long strings, and some of these elsewhere when it meets its own output. */
const brokenString = /^ +\+ "/m;

/** gofmt takes some lists of one kind that stand in another for part of that, and for something else when it meets its own output. */
const listed = /^\s*\/\/\s+(?:[-*+\u2022]|\d+[.)])\s/m;

/** The text as the formatter leaves what it has itself written; where there is nothing like `unsettled` in it, it has not to be asked. */
function settled(text: string, run: (text: string) => string, unsettled: RegExp): string {
  let current = run(text);
  for (let runs = 1; runs < MOST_RUNS && unsettled.test(current); runs += 1) {
    const next = run(current);
    if (next === current) break;
    current = next;
  }
  return current;
}
