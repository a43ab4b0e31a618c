import type { Api } from '../../../ir/api.js';
import type { Reading } from '../../document/source.js';
import { bindingIgnored } from './binding-ignored.js';
import { bindingRegistryMissing } from './binding-registry-missing.js';
import { bindingRole } from './binding-role.js';
import { expressionTarget } from './expression-target.js';
import { headersType } from './headers-type.js';
import { headersUncarried } from './headers-uncarried.js';
import { messageAmbiguous } from './message-ambiguous.js';
import { messageExample } from './message-example.js';
import { replyAddressUncarried } from './reply-address-uncarried.js';
import { replyUncorrelated } from './reply-uncorrelated.js';
import type { ApiRule } from './rule.js';
import { schemaExample } from './schema-example.js';

/** Every rule on the Api. */
const rules: readonly ApiRule[] = [
  schemaExample,
  messageExample,
  expressionTarget,
  messageAmbiguous,
  headersType,
  headersUncarried,
  replyUncorrelated,
  replyAddressUncarried,
  bindingRegistryMissing,
  bindingRole,
  bindingIgnored,
];

/** Checks what was read. */
export function checkApi(api: Api, reading: Reading): void {
  for (const rule of rules) rule(api, reading);
}
