import type { Api } from '../../../ir/api.js';
import type { Reading } from '../../document/source.js';
import type { Routes } from '../../protocols/routes.js';
import { addressUnknown } from './address-unknown.js';
import { bindingIgnored } from './binding-ignored.js';
import { bindingRegistryMissing } from './binding-registry-missing.js';
import { bindingRole } from './binding-role.js';
import { contentTypeCoded } from './content-type-coded.js';
import { expressionTarget } from './expression-target.js';
import { headersType } from './headers-type.js';
import { headersUncarried } from './headers-uncarried.js';
import { messageAmbiguous } from './message-ambiguous.js';
import { messageExample } from './message-example.js';
import { parameterPartial } from './parameter-partial.js';
import { parameterSchema } from './parameter-schema.js';
import { replyAddressUncarried } from './reply-address-uncarried.js';
import { replyUncorrelated } from './reply-uncorrelated.js';
import { requiredUndefined } from './required-undefined.js';
import type { ApiRule } from './rule.js';
import { schemaContradiction } from './schema-contradiction.js';
import { schemaCycle } from './schema-cycle.js';
import { schemaExample } from './schema-example.js';

/** Every rule on the Api. */
const rules: readonly ApiRule[] = [
  schemaCycle,
  schemaContradiction,
  requiredUndefined,
  schemaExample,
  messageExample,
  expressionTarget,
  messageAmbiguous,
  contentTypeCoded,
  headersType,
  headersUncarried,
  replyUncorrelated,
  addressUnknown,
  parameterSchema,
  parameterPartial,
  replyAddressUncarried,
  bindingRegistryMissing,
  bindingRole,
  bindingIgnored,
];

/** Checks what was read. */
export function checkApi(api: Api, reading: Reading, routes: Routes): void {
  for (const rule of rules) rule(api, reading, routes);
}
