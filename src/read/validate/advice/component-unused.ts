import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Json } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import { append } from '../../document/pointer.js';
import { child, members, originOf } from '../../document/refs.js';
import { targetsIn } from '../../document/referenced.js';
import type { Place, Reading } from '../../document/source.js';
import type { DocumentRule } from '../document/rule.js';

/** Components Object: "have no effect on the API unless they are explicitly referenced". A document of nothing but components is a library. */
export const componentUnused: DocumentRule = {
  kinds: ['root'],
  check(root, { reading }) {
    const channels = child(root, 'channels');
    if (root.file !== reading.source.root.file || root.pointer !== '' || !channels || members(channels).length === 0) return;
    const all = componentsOf(root);
    const used = usedOf(reading, root, all);
    for (const [pointer, { kind, name, place }] of all)
      if (!used.has(pointer)) reading.report(diagnostic('component-unused', { kind, name }, originOf(place)));
  },
};

interface Component {
  readonly kind: string;
  readonly name: string;
  readonly place: Place;
}

/** Every component, by its pointer. */
function componentsOf(root: Place): ReadonlyMap<string, Component> {
  const components = child(root, 'components');
  const maps = components ? members(components).filter(([kind]) => !kind.startsWith('x-')) : [];
  const entries = maps.flatMap(([kind, map]) =>
    members(map).map(([name, place]) => [place.pointer, { kind: kinds.get(kind) ?? kind, name, place }] as const),
  );
  return new Map(entries);
}

const kinds: ReadonlyMap<string, string> = new Map([
  ...(['schemas', 'servers', 'channels', 'operations', 'messages', 'parameters', 'tags'] as const).map(
    (map) => [map, map.slice(0, -1)] as const,
  ),
  ...([
    ['securitySchemes', 'security scheme'],
    ['serverVariables', 'server variable'],
    ['correlationIds', 'correlation id'],
  ] as const),
  ...([
    ['operationTraits', 'operation trait'],
    ['messageTraits', 'message trait'],
    ['replies', 'reply'],
  ] as const),
  ...([
    ['replyAddresses', 'reply address'],
    ['externalDocs', 'external documentation'],
  ] as const),
  ...(['server', 'channel', 'operation', 'message'] as const).map((level) => [`${level}Bindings`, `${level} binding`] as const),
]);

/** Pointers of the components that something outside of them leads to, through other components or at once. */
function usedOf({ source }: Reading, root: Place, all: ReadonlyMap<string, Component>): ReadonlySet<string> {
  const used = new Set<string>();
  const take = (part: Json, path: string): void => {
    for (const { file, pointer } of targetsIn(part, path)) if (file === root.file) for (const one of namedBy(pointer, all)) used.add(one);
  };
  const { components: _, ...rest } = isObject(root.value) ? root.value : {};
  take(rest, root.file);
  for (const { path, value } of source.files.values()) if (path !== root.file) take(value, path);
  for (const name of requiredSchemes(root.value)) used.add(append('/components/securitySchemes', name));
  const children = descendants(all, root.file);
  // What is added while the set is walked is walked as well.
  for (const pointer of used) {
    const component = all.get(pointer);
    if (component) take(component.place.value, root.file);
    for (const one of children.get(pointer) ?? []) used.add(one);
  }
  return used;
}

/** The component that a pointer leads to or into, or all that stand below it. */
function namedBy(pointer: string, all: ReadonlyMap<string, Component>): readonly string[] {
  const tokens = pointer.split('/');
  if (tokens.length >= 4) return [tokens.slice(0, 4).join('/')];
  return [...all.keys()].filter((one) => `${one}/`.startsWith(`${pointer}/`));
}

/** 2.x names security schemes instead of referencing them. */
function requiredSchemes(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const listed = key === 'security' && Array.isArray(member) ? member.flatMap((one) => (isObject(one) ? Object.keys(one) : [])) : [];
    return [...listed, ...requiredSchemes(member)];
  });
}

/** By schema with a discriminator: the schemas that are made of it, which are used with it. */
function descendants(all: ReadonlyMap<string, Component>, file: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [pointer, { place }] of all) {
    for (const { pointer: base } of targetsIn(child(place, 'allOf')?.value ?? null, file)) {
      const parent = all.get(base);
      if (parent && child(parent.place, 'discriminator')) found.set(base, [...(found.get(base) ?? []), pointer]);
    }
  }
  return found;
}
