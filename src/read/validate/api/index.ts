import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Api } from '../../../ir/api.js';
import { bindingIgnored } from './binding-ignored.js';
import type { ApiRule } from './rule.js';

/** Every rule on the Api. */
const rules: readonly ApiRule[] = [bindingIgnored];

/** Checks what was read. */
export function checkApi(api: Api, report: Report): void {
  for (const rule of rules) rule(api, report);
}
