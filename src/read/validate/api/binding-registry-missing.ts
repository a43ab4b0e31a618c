import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Api, Message } from '../../../ir/api.js';
import type { ApiRule } from './rule.js';

const fields = ['schemaIdLocation', 'schemaIdPayloadEncoding', 'schemaLookupStrategy'];

/** Kafka bindings: how a message names its schema says nothing without a schema registry. */
export const bindingRegistryMissing: ApiRule = (api, { report }) => {
  for (const message of api.messages) {
    const field = unregistered(api, message);
    const { file, pointer } = message.origin;
    if (field !== undefined)
      report(diagnostic('binding-registry-missing', { field: `kafka.${field}` }, { file, pointer: `${pointer}/bindings/kafka/${field}` }));
  }
};

function isSaid({ bindings }: Pick<Message, 'bindings'>, name: string): boolean {
  return bindings['kafka']?.ignored.some(({ pointer }) => pointer === `/${name}`) ?? false;
}

/** The first field of a message's bindings that needs a registry, where there is none. */
export function unregistered({ servers }: Api, { bindings }: Pick<Message, 'bindings'>): string | undefined {
  if (servers.some((server) => isSaid(server, 'schemaRegistryUrl'))) return undefined;
  return fields.find((name) => isSaid({ bindings }, name));
}
