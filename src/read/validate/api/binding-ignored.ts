import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { bound } from '../../../ir/walk.js';
import { isFaulty } from '../../protocols/check.js';
import { unregistered } from './binding-registry-missing.js';
import type { ApiRule } from './rule.js';

/**
 * Every binding field that generated code does not heed, and why: asyncapi.md section 5. Where something is wrong with the field, or with
 * its binding, that has been said.
 */
export const bindingIgnored: ApiRule = (api, { report, source }) => {
  for (const thing of bound(api)) {
    const { bindings, origin } = thing;
    for (const [protocol, { ignored }] of Object.entries(bindings)) {
      const binding = { file: origin.file, pointer: `${origin.pointer}/bindings/${protocol}` };
      if (ignored.length === 0 || isFaulty(source, binding)) continue;
      const wrong = protocol === 'kafka' ? unregistered(api, thing) : undefined;
      for (const { pointer, reason } of ignored) {
        const field = `${protocol}${pointer.replaceAll('/', '.')}`;
        const at = { file: origin.file, pointer: binding.pointer + pointer };
        if (pointer !== `/${wrong}` && !isFaulty(source, at)) report(diagnostic('binding-ignored', { field, reason }, at));
      }
    }
  }
};
