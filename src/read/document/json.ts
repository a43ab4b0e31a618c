// AsyncAPI "Format": a file called .json holds JSON. It is read as the YAML that it also is, so that what is wrong with it is said once.
import type { Spot } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from './source.js';
import { spotAt } from './yaml.js';

/** Why a file that is called JSON is none; undefined where it is, or has another name. */
export function jsonFault({ path, text }: SourceFile): { readonly reason: string; readonly spot: Spot } | undefined {
  if (!/\.json$/i.test(path)) return undefined;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return { reason: 'it is nested too deeply', spot: spotAt(text, 0) };
    const offset = Number(/at position (\d+)/.exec(error.message)?.[1] ?? text.length);
    return { reason: 'only YAML allows what stands here', spot: spotAt(text, offset) };
  }
}
