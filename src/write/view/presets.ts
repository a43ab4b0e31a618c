import type { Id, JsonText } from '../../ir/described.js';
import type { Decl, UnionTag } from '../../ir/types.js';

/** The text that a member of a declaration has by the unions that the declaration is a variant of; empty for none. */
export type PresetOf = (decl: Id, wire: string) => JsonText;

/** Of a member that tells by exactly one text which variant an object is. Two unions that expect different ones expect none. */
export function presets(decls: readonly Decl[]): PresetOf {
  const found = new Map<Id, Map<string, JsonText>>();
  for (const { type } of decls) {
    if (type.kind !== 'union' || type.tag === undefined) continue;
    const { tag, variants } = type;
    for (const [variant, json] of onlyTexts(tag)) {
      const own = variants[variant]?.type;
      if (own?.kind !== 'ref') continue;
      const members = found.get(own.target) ?? new Map<string, JsonText>();
      found.set(own.target, members);
      members.set(tag.wire, (members.get(tag.wire) ?? json) === json ? json : '');
    }
  }
  return (decl, wire) => found.get(decl)?.get(wire) ?? '';
}

/** By variant: the text that names it, where there is but one. */
function onlyTexts({ map }: UnionTag): ReadonlyMap<number, JsonText> {
  const texts = new Map<number, JsonText>();
  const several = new Set<number>();
  for (const { json, variant } of map) {
    if (texts.has(variant) || !json.startsWith('"')) several.add(variant);
    texts.set(variant, json);
  }
  for (const variant of several) texts.delete(variant);
  return texts;
}
