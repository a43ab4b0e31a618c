import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { ApiRule } from './rule.js';

const fields = ['schemaIdLocation', 'schemaIdPayloadEncoding', 'schemaLookupStrategy'];

/** Kafka bindings: how a message names its schema says nothing without a schema registry. */
export const bindingRegistryMissing: ApiRule = ({ servers, messages }, { report }) => {
  if (servers.some(({ bindings }) => bindings['kafka'] && Object.hasOwn(bindings['kafka'].options, 'schemaRegistryUrl'))) return;
  for (const { bindings, origin } of messages) {
    const field = fields.find((name) => bindings['kafka']?.ignored.some(({ pointer }) => pointer.endsWith(`/${name}`)));
    if (field !== undefined) report(diagnostic('binding-registry-missing', { field: `kafka.${field}` }, origin));
  }
};
