import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Api, Operation, Server } from '../ir/api.js';

/** By protocol, the field of an operation's binding by which instances of a service share what it receives. */
const sharing: Readonly<Record<string, string>> = { kafka: 'groupId', nats: 'queue' };

/** What to tell of operations whose messages all instances of a service get, protocol by protocol. */
export function unsharedDiagnostics(api: Api, transports: ReadonlySet<string>): readonly Diagnostic[] {
  return Object.entries(sharing).flatMap(([protocol, field]) => {
    const on = api.servers.filter((server) => server.protocol === protocol);
    const alone = transports.has(protocol) ? api.operations.filter((operation) => isAlone(operation, api, on, field)) : [];
    const [first] = alone;
    if (!first) return [];
    const operations = alone.map(({ name }) => name.source).join(', ');
    return [diagnostic('instances-unshared', { operations, protocol, field }, first.origin)];
  });
}

function isAlone({ action, channel, bindings }: Operation, { channels }: Api, on: readonly Server[], field: string): boolean {
  const servers = channels.find(({ id }) => id === channel)?.servers ?? [];
  const server = on.find(({ id }) => servers.includes(id));
  if (action !== 'receive' || !server) return false;
  const { used, options } = bindings[server.protocol] ?? {};
  return ![used, options].some((fields) => typeof fields === 'object' && fields !== null && Object.hasOwn(fields, field));
}
