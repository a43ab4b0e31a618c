import type { Format } from '../pack/manifest.js';
import { PackError } from '../pack/pack-error.js';

/** What a formatter needs to know of a file. */
interface Printed {
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

/** Each is imported when a file first needs it. */
const formatters: Readonly<Record<Format, (text: string, path: string) => string | Promise<string>>> = {
  none: (text) => `${text.trimEnd()}\n`,
  async prettier(text, path) {
    const prettier = await import('prettier');
    const { inferredParser } = await prettier.getFileInfo(path, { ignorePath: [], resolveConfig: false });
    return inferredParser === null ? formatters.none(text, path) : prettier.format(text, { filepath: path, parser: inferredParser });
  },
  async gofmt(text, path) {
    if (!path.endsWith('.go')) return formatters.none(text, path);
    const { format: gofmt } = await import('@wasm-fmt/gofmt');
    return gofmt(text);
  },
};
