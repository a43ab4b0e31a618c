// Binding fields that a protocol has in one version and not in another: whether they do anything is for the servers to say.
import type { Api, Binding, Bindings } from '../../ir/api.js';
import type { Described, Json } from '../../ir/described.js';
import { append } from '../document/pointer.js';
import { carriages, type Spoken } from './carriage.js';
import type { Fields, Level } from './field.js';
import { matched } from './matching.js';
import { protocols } from './table.js';
import type { Routes } from './routes.js';

type Bound = Pick<Described, 'id'> & { readonly bindings: Bindings };

/**
 * Calls ignored what a thing's servers do not know: wholly where none of them does, beside its use where another one does. Says which
 * replies never find their request.
 */
export function effective(api: Api, ways: Routes): Api {
  const of = <T extends Bound>(things: readonly T[], level: Level): readonly T[] =>
    things.map((thing) => {
      const spoken = ways.get(thing.id);
      if (spoken === undefined || Object.keys(thing.bindings).length === 0) return thing;
      const read = Object.entries(thing.bindings).map(([name, binding]) => [name, heed(name, binding, level, spoken)] as const);
      return { ...thing, bindings: Object.fromEntries(read) };
    });
  const heeded = {
    ...api,
    servers: of(api.servers, 'server'),
    channels: of(api.channels, 'channel'),
    operations: of(api.operations, 'operation'),
    messages: of(api.messages, 'message'),
  };
  return matched(heeded, ways);
}

function heed(name: string, binding: Binding, level: Level, spoken: ReadonlySet<Spoken>): Binding {
  const fields: Fields = protocols.find((protocol) => protocol.name === name)?.levels[level] ?? {};
  const absent = [...Object.keys(binding.used), ...Object.keys(binding.options)].flatMap((key) => {
    const from = Object.hasOwn(fields, key) ? fields[key]?.absentFrom : undefined;
    return from !== undefined && spoken.has(from) ? [{ key, reason: `${carriages[from].title} has no such field` }] : [];
  });
  if (absent.length === 0) return binding;
  // The newest version goes by the protocol's own name.
  const isUsedElsewhere = (spoken as ReadonlySet<string>).has(name);
  const gone = new Set(isUsedElsewhere ? [] : absent.map(({ key }) => key));
  return {
    ...binding,
    used: without(binding.used, gone),
    options: without(binding.options, gone),
    ignored: [...binding.ignored, ...absent.map(({ key, reason }) => ({ pointer: append('', key), reason }))],
  };
}

function without(fields: Readonly<Record<string, Json>>, gone: ReadonlySet<string>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !gone.has(key)));
}
