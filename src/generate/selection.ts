import { diagnostic, type Report } from '../diagnostics/diagnostic.js';
import { nearestOf } from '../diagnostics/nearest.js';
import type { Api, SchemaUse } from '../ir/api.js';
import type { Check, CheckId } from '../ir/checks.js';
import type { Described, Id } from '../ir/described.js';
import { reached } from '../ir/reached.js';
import type { Decl, Type } from '../ir/types.js';
import { partsOf, targets } from '../ir/walk.js';
import { tokensOf } from '../read/document/pointer.js';
import { bindingSchemas } from '../write/view/channels.js';

/** A part of a document, of which alone models are wanted. */
export interface Selection {
  readonly kind: keyof typeof kinds;
  /** Of a message, a channel or a schema its key in the document. */
  readonly name: string;
}

/** What is selected, by id. Of channels only the bindings are wanted. */
interface Found {
  readonly messages?: readonly Id[];
  readonly channels?: readonly Id[];
  readonly types?: readonly Id[];
}

/** For each kind of part, what each name selects. */
const kinds = {
  message: ({ messages }: Api) => byName(messages, ({ id }) => ({ messages: [id] })),
  channel: ({ channels }: Api) =>
    byName(channels, ({ id, messages }) => ({ channels: [id], messages: messages.map(({ message }) => message) })),
  tag: byTag,
  schema: ({ types }: Api) =>
    new Map(componentSchemas(types).map(({ id, origin }) => [tokensOf(origin.pointer).at(-1) ?? '', { types: [id] }])),
} satisfies Readonly<Record<string, (api: Api) => ReadonlyMap<string, Found>>>;

/** What a selection may be of. */
export const selectable = Object.keys(kinds) as readonly Selection['kind'][];

/**
 * What is left of an Api of which only some is wanted: messages, channels for the schemas of their bindings, and the types that these need.
 * @param allSchemas keeps the schemas of components as well
 */
export function selected(api: Api, only: readonly Selection[], allSchemas: boolean, report: Report): Api {
  const found = only.map(({ kind, name }): Found => {
    const all: ReadonlyMap<string, Found> = kinds[kind](api);
    const names = [...all.keys()];
    const params = { kind, name, names: names.join(', '), nearest: nearestOf(name, names) };
    if (!all.has(name)) report({ ...diagnostic('only-undefined', params, { file: api.file, pointer: '' }), option: '--only' });
    return all.get(name) ?? {};
  });
  const [messages, channels] = [new Set(found.flatMap((one) => one.messages ?? [])), new Set(found.flatMap((one) => one.channels ?? []))];
  const left = {
    ...api,
    channels: api.channels.filter(({ id }) => channels.has(id)),
    operations: [],
    messages: api.messages.filter(({ id }) => messages.has(id)),
  };
  const schemas = allSchemas ? componentSchemas(api.types).map(({ id }) => id) : found.flatMap(({ types = [] }) => types);
  const types = needed(api.types, [...usesOf(left).flatMap(({ type }) => targetsOf(type.type)), ...schemas]);
  const kept = new Set(types);
  const omitted = api.types.filter((decl) => !kept.has(decl));
  return { ...left, types, omitted, checks: checksOf({ ...left, types }) };
}

/** The checks in their places, of which those that are not wanted ask nothing: nothing is to be told of them. */
function checksOf(left: Api): readonly Check[] {
  const uses = usesOf(left);
  const parts = [...uses.map(({ type }) => type.type), ...left.types.map(({ type }) => type)].flatMap(checksIn);
  const wanted = reached([...uses, ...left.types].map(({ check }) => check).concat(parts), left.checks);
  return left.checks.map((check, id) => (wanted.has(id) ? check : { origin: check.origin, bool: true }));
}

/** The checks by which values of a type are told apart. */
function checksIn(type: Type): readonly CheckId[] {
  const own =
    type.kind === 'union' ? type.variants.map(({ check }) => check) : type.kind === 'map' && type.key !== undefined ? [type.key] : [];
  return [...own, ...partsOf(type).flatMap((part) => checksIn(part.type))];
}

function byName<T extends Described>(all: readonly T[], found: (one: T) => Found): ReadonlyMap<string, Found> {
  return new Map(all.map((one) => [one.name.source, found(one)]));
}

/** The messages that have a tag, and those of channels and operations that have it. */
function byTag({ channels, operations, messages }: Api): ReadonlyMap<string, Found> {
  const tagged = new Map<string, Id[]>();
  const add = ({ tags }: Described, ids: readonly Id[]): void => {
    for (const { name } of tags) tagged.set(name, [...(tagged.get(name) ?? []), ...ids]);
  };
  for (const message of messages) add(message, [message.id]);
  for (const channel of channels)
    add(
      channel,
      channel.messages.map(({ message }) => message),
    );
  for (const operation of operations) add(operation, [...operation.messages, ...(operation.reply?.messages ?? [])]);
  return new Map([...tagged].map(([name, ids]) => [name, { messages: ids }]));
}

const component = /^\/(?:components\/schemas|definitions|\$defs)\/[^/]+$/;

function componentSchemas(types: readonly Decl[]): readonly Decl[] {
  return types.filter(({ origin }) => component.test(origin.pointer));
}

function usesOf({ messages, channels }: Pick<Api, 'messages' | 'channels'>): readonly SchemaUse[] {
  const bound = [...messages, ...channels].flatMap(({ bindings }) => bindingSchemas(bindings));
  return [...messages.flatMap(({ payload, headers }) => [payload, headers]).filter((use) => use !== undefined), ...bound];
}

/** Declarations, those that they speak of, and those that they stand in, in the order of the document. */
function needed(types: readonly Decl[], wanted: readonly Id[]): readonly Decl[] {
  const byId = new Map(types.map((decl) => [decl.id, decl]));
  const kept = new Set(wanted);
  for (const id of kept) {
    const decl = byId.get(id);
    if (decl !== undefined) for (const other of [decl.owner, ...targetsOf(decl.type)]) kept.add(other);
  }
  return types.filter(({ id }) => kept.has(id));
}

function targetsOf(type: Type): readonly Id[] {
  const found: Id[] = [];
  targets(type, found);
  return found;
}
