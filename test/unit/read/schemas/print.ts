import type { Decl, Type, TypeRef } from '../../../../src/ir/types.js';
import { nameWords } from '../../../../src/naming/words.js';

/** One line a declaration, as a reader of tests wants it: names in words, references by name, `?` optional, `|null` nullable. */
export function printDecls(decls: readonly Decl[]): string[] {
  const names = new Map(decls.map((decl) => [decl.id, nameWords(decl.name).join('-')]));
  return decls.map(
    (decl) =>
      `${names.get(decl.id) ?? ''}${decl.visibility === 'anonymous' ? `<${names.get(decl.owner) ?? ''}` : ''}${decl.nullable ? '|null' : ''} = ${printType(decl.type, names)}`,
  );
}

export function printRef(ref: TypeRef, names: ReadonlyMap<string, string>): string {
  return `${printType(ref.type, names)}${ref.nullable ? '|null' : ''}`;
}

function printType(type: Type, names: ReadonlyMap<string, string>): string {
  switch (type.kind) {
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
      return type.kind;
    case 'integer':
      return type.width === 'big' ? 'integer' : type.width;
    case 'number':
      return 'number';
    case 'string':
      return type.format === undefined ? 'string' : `string:${type.format}`;
    case 'temporal':
      return type.of;
    case 'bytes':
      return 'bytes';
    case 'enum':
      return `enum(${type.values.map(({ json }) => json).join(' ')}${type.open ? ' …' : ''})`;
    case 'literal':
      return type.json;
    case 'array':
      return `[${printRef(type.items, names)}]`;
    case 'tuple':
      return `(${type.prefix.map((item, index) => `${printRef(item, names)}${index < type.minPrefix ? '' : '?'}`).join(', ')}${type.rest === 'closed' ? '' : `, ...${printRef(type.rest, names)}`})`;
    case 'map':
      return `map<${printRef(type.value, names)}>`;
    case 'object': {
      const members = type.properties.map(
        ({ wire, type: use, presence, declared }) =>
          `${declared ? '' : '~'}${wire}${presence === 'required' ? '' : '?'}: ${printRef(use, names)}`,
      );
      const { extra } = type;
      if (extra.kind === 'closed') members.push('closed');
      if (extra.kind === 'typed')
        members.push(
          ...extra.patterns.map(({ pattern, value }) => `/${pattern}/: ${printRef(value, names)}`),
          `*: ${printRef(extra.value, names)}`,
        );
      const bases = type.bases.length === 0 ? '' : ` : ${type.bases.map((id) => names.get(id) ?? id).join(', ')}`;
      return `{ ${members.join('; ')} }${bases}`;
    }
    case 'union': {
      const variants = type.variants.map(({ type: variant, name }) => `${name.source}=${printType(variant, names)}`).join(' | ');
      const tag =
        type.tag === undefined
          ? ''
          : ` by ${type.tag.wire}(${type.tag.source}: ${type.tag.map.map(({ json, variant }) => `${json}>${variant}`).join(' ')})${type.tag.base === undefined ? '' : ` else ${type.tag.base}`}`;
      return `${type.mode}[${variants}]${tag || ` by ${type.dispatch}`}`;
    }
    case 'ref':
      return names.get(type.target) ?? `?${type.target}`;
    default:
      return type satisfies never;
  }
}
