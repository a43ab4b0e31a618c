import { diagnostic, type Report } from '../diagnostics/diagnostic.js';
import { nearestOf } from '../diagnostics/nearest.js';
import type { Host } from '../host/host.js';
import type { Api } from '../ir/api.js';
import type { Id } from '../ir/described.js';
import { readApi, type ReadOptions } from '../read/index.js';
import { addressed } from '../read/protocols/addressed.js';
import { matched } from '../read/protocols/matching.js';
import { routesOf } from '../read/protocols/routes.js';
import type { GenerateRequest, Target } from './request.js';
import { selected } from './selection.js';

/** How a target wants formats to be read. */
export type Reading = 'native' | 'exact' | 'native asserted' | 'exact asserted';

export function readingOf({ options }: Target): Reading {
  const profile = options?.['profile'] === 'exact' ? 'exact' : 'native';
  return options?.['formats'] === 'asserted' ? `${profile} asserted` : profile;
}

/** The document as targets read it that want formats otherwise than most. What there is to report has been. */
export async function otherReadings(request: GenerateRequest, options: ReadOptions, host: Host): Promise<ReadonlyMap<Reading, Api>> {
  const silent: Report = () => undefined;
  const found = new Map<Reading, Api>();
  for (const reading of new Set(request.targets.map(readingOf))) {
    if (reading === 'native') continue;
    const formats = { exact: reading.startsWith('exact'), asserted: reading.endsWith('asserted') };
    const { api } = await readApi(request.document, host, silent, { ...options, ...formats });
    if (api !== undefined) found.set(reading, chosen(api, request, silent));
  }
  return found;
}

/** What a request wants of an Api. */
export function chosen(api: Api, { server, only = [], allSchemas = false }: GenerateRequest, report: Report): Api {
  const left = withServer(api, server, report);
  return only.length === 0 ? left : selected(left, only, allSchemas, report);
}

/** The Api with one server alone, and what is there on it. */
export function withServer(api: Api, server: string | undefined, report: Report): Api {
  if (server === undefined) return api;
  const servers = api.servers.filter(({ name }) => name.source === server);
  if (servers.length === 0) {
    const names = api.servers.map(({ name }) => name.source);
    const params = { server, servers: names.join(', '), nearest: nearestOf(server, names) };
    const origin = { file: api.file, pointer: names.length === 0 ? '' : '/servers' };
    const found = diagnostic('server-undefined', params, origin);
    report(names.length === 0 ? { ...found, option: '--server' } : { ...found, about: 'key' });
  }
  const [chosen] = servers;
  if (chosen === undefined) return { ...api, servers };
  const left = addressed({ ...api, servers, ...partsOn(chosen.id, api) });
  return matched(left, routesOf(left));
}

/** The channels on a server, their operations with the channels of the replies, and the messages of all these. */
function partsOn(server: Id, { channels, operations, messages }: Api): Pick<Api, 'channels' | 'operations' | 'messages'> {
  const on = new Set(channels.filter(({ servers }) => servers.includes(server)).map(({ id }) => id));
  const left = operations.filter(({ channel }) => on.has(channel));
  const used = new Set([...on, ...left.flatMap(({ reply }) => reply?.channel ?? [])]);
  const kept = channels.filter(({ id }) => used.has(id)).map((channel) => ({ ...channel, servers: [server] }));
  const carried = new Set([
    ...kept.flatMap((channel) => channel.messages.map(({ message }) => message)),
    ...left.flatMap(({ messages: own, reply }) => [...own, ...(reply?.messages ?? [])]),
  ]);
  return { channels: kept, operations: left, messages: messages.filter(({ id }) => carried.has(id)) };
}
