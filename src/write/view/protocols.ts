import type { Channel, Server } from '../../ir/api.js';
import type { Printer } from './printer.js';

/** The protocols of servers, each once. */
export function protocolsOf(servers: readonly Server[]): readonly string[] {
  return [...new Set(servers.map(({ protocol }) => protocol))];
}

/** The protocols of the servers that a channel is on, as one literal; empty where they are all that the document's servers speak. */
export function protocolsText({ servers: on }: Channel, servers: readonly Server[], printer: Printer): string {
  const own = protocolsOf(servers.filter(({ id }) => on.includes(id)));
  return own.length === protocolsOf(servers).length ? '' : printer.data([...own]);
}
