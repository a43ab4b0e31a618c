import type { Target } from '../generate.js';
import type { Json } from '../ir/described.js';
import type { Options } from '../write/pack/contract.js';
import type { Settings } from './options.js';
import type { ChosenPack } from './packs.js';
import { isMap, packOptions, text } from './settings.js';

/** The option that is a map: `types.Money` is the member `Money` of it. */
export const TYPES = 'types';

/** A pack with its folder and its options: those that name no language, then those that name this one. */
export function targetOf(pack: ChosenPack, out: string, settings: Settings): Target {
  const all = [...packOptions(settings)];
  const name = text(settings, 'name');
  const shared = all.filter(([key]) => !key.includes('.') || key.startsWith(`${TYPES}.`));
  const own = all
    .filter(([key]) => key.startsWith(`${pack.name}.`))
    .map(([key, value]) => [key.slice(pack.name.length + 1), value] as const);
  return { pack: pack.folder, out, options: { ...(name === undefined ? {} : { name }), ...withTypes([...shared, ...own]) } };
}

/** An option, and its value. */
type Given = readonly [key: string, value: Json];

function withTypes(options: readonly Given[]): Options {
  const types = options.flatMap((option) => typesIn(option) ?? []);
  const others = options.filter((option) => typesIn(option) === undefined);
  return Object.fromEntries(types.length === 0 ? others : [...others, [TYPES, Object.fromEntries(types)]]);
}

/** What an option asks of types; undefined for one that asks nothing of them. */
function typesIn([key, value]: Given): readonly Given[] | undefined {
  if (key.startsWith(`${TYPES}.`)) return [[key.slice(TYPES.length + 1), value]];
  return key === TYPES && isMap(value) ? Object.entries(value) : undefined;
}
