import type { Channel, Server } from '../../ir/api.js';
import type { ChannelView } from '../pack/contract.js';
import type { Printer } from './printer.js';

/** The protocols of servers, each once. */
export function protocolsOf(servers: readonly Server[]): readonly string[] {
  return [...new Set(servers.map(({ protocol }) => protocol))];
}

/** The protocols of the servers that a channel is on, each and all as literals; empty where they are all that the document's servers speak. */
export function limitsView(
  { servers: on }: Channel,
  servers: readonly Server[],
  printer: Printer,
): Pick<ChannelView, 'protocols' | 'protocolNames'> {
  const own = protocolsOf(servers.filter(({ id }) => on.includes(id)));
  if (own.length === protocolsOf(servers).length) return { protocols: '', protocolNames: [] };
  return { protocols: printer.data([...own]), protocolNames: own.map((name) => printer.text(name)) };
}
