import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../ir/described.js';
import type { Refused } from '../write/view/overridden.js';

/** What is told of a type that was asked for in vain: what an option asks for has to be, what a document asks for may be for another time. */
export function refusedDiagnostic({ key, reason, nearest, at }: Refused, pack: string, whole: Origin): Diagnostic {
  if (at !== undefined) return diagnostic('type-override-ignored', { override: key, reason }, at);
  const option = `types.${key}`;
  const meant = nearest === undefined ? {} : { nearest: `types.${nearest}` };
  return { ...diagnostic('option-invalid', { pack, option, reason, ...meant }, whole), option: `--option ${option}` };
}
