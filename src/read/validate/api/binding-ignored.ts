import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { bound } from '../../../ir/walk.js';
import type { ApiRule } from './rule.js';

/** Every binding field that generated code does not heed, and why: asyncapi.md section 5. */
export const bindingIgnored: ApiRule = (api, { report }) => {
  for (const { bindings, origin } of bound(api)) {
    for (const [protocol, { ignored }] of Object.entries(bindings)) {
      for (const { pointer, reason } of ignored) {
        const field = `${protocol}${pointer.replaceAll('/', '.')}`;
        const at = { file: origin.file, pointer: `${origin.pointer}/bindings/${protocol}${pointer}` };
        report(diagnostic('binding-ignored', { field, reason }, at));
      }
    }
  }
};
