import type { Alternative, Api, Channel, Server } from '../../ir/api.js';
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

/** The protocols over which servers, or operations on them, have security that nobody may leave out. */
export function guardedBy({ servers, channels, operations }: Api): ReadonlySet<string> {
  const on = new Map(channels.map((channel) => [channel.id, channel.servers]));
  const guarded = new Set(operations.filter(({ security }) => isGuarded(security)).flatMap(({ channel }) => on.get(channel) ?? []));
  return new Set(servers.flatMap(({ id, protocol, security }) => (guarded.has(id) || isGuarded(security) ? [protocol] : [])));
}

/** An empty alternative lets in whoever shows nothing. */
function isGuarded(security: readonly Alternative[]): boolean {
  return security.length > 0 && security.every((all) => all.length > 0);
}
