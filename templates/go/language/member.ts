import type { UseView } from 'asyncwright/pack';
import { emptinessOf, type Declared } from './declared.js';

/** A field of a struct, and the code that fills it in and writes it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly docs: string;
  /** An expression. */
  readonly decode: string;
  /** A statement. */
  readonly encode: string;
}

/** What is known of a member of an object, or of an item of a tuple. */
export interface Part extends UseView {
  readonly name: string;
  readonly docs: string;
  readonly optional: boolean;
  readonly cyclic: boolean;
}

/** How the runtime's functions for a part are called: `Optional` at `o, "id"`, or `OptionalItem` at `a, 1`. */
export interface Coding {
  readonly suffix: '' | 'Item';
  readonly at: string;
}

type Coded = Pick<Part, 'type' | 'decoder' | 'encoder'>;

/** `value` is the variable that holds the struct. */
export function field(part: Part, coding: Coding, decls: Declared['decls']): Field {
  const { name, docs } = part;
  const coded = (how: Coded & { readonly by: string; readonly isNilable?: boolean }): Field => {
    const by = coding.suffix === 'Item' ? itemFunctions[how.by] : how.by;
    const write = `encode.${by}(${coding.at}, value.${name}, ${how.encoder})`;
    return {
      name,
      docs,
      type: how.type,
      decode: `decode.${by}(${coding.at}, ${how.decoder})`,
      encode: how.isNilable === true ? `if value.${name} != nil {\n${write}\n}` : write,
    };
  };
  const whole = part.nullable ? pointed(stripped(part), part.cyclic) : pointed(part, part.cyclic);
  if (!part.optional) return coded({ ...(part.nullable ? part : whole), by: 'Member' });
  const emptiness = emptinessOf(part.nullable ? whole.type : part.type, decls);
  if (emptiness === 'text' || (emptiness === 'nil' && !part.nullable)) return coded({ ...part, by: 'Member', isNilable: true });
  if (part.nullable && emptiness !== 'null') return coded({ ...whole, type: `payload.Nullable[${whole.type}]`, by: 'Nullable' });
  return coded({ ...part, type: `*${part.type}`, by: 'Optional' });
}

const itemFunctions: Readonly<Record<string, string>> = { Member: 'Item', Optional: 'OptionalItem', Nullable: 'NullableItem' };

/** A use as it is without null. */
function stripped({ type, decoder, encoder }: Coded): Coded {
  const plain = (coder: string): string => /^(?:de|en)code\.Or(?:Null|Nil)\((.*)\)$/su.exec(coder)?.[1] ?? coder;
  return { type: type.replace(/^\*/, ''), decoder: plain(decoder), encoder: plain(encoder) };
}

/** A struct that holds one of its own kind does so by a pointer. */
function pointed({ type, decoder, encoder }: Coded, isCyclic: boolean): Coded {
  if (!isCyclic) return { type, decoder, encoder };
  return { type: `*${type}`, decoder: `decode.Pointer(${decoder})`, encoder: `encode.Pointer(${encoder})` };
}
