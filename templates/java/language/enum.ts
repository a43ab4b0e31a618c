import type { EnumDeclView } from 'asyncwright/pack';
import { isLong, wholeDigits } from './numbers.js';
import { constantExpression } from './object.js';

/** javac refuses enums between 3,000 and 3,500 constants: "code too large". */
const LARGEST_ENUM = 2000;
/** Constants that are objects are code. */
export const MOST_OBJECTS = 1000;
/** A class has 65,535 constants of all kinds, three for each of ours. */
const MOST_CONSTANTS = 20_000;

export interface JavaEnum {
  readonly template: string;
  readonly holder: string;
  readonly decoder: string;
  readonly encoder: string;
  readonly isText: boolean;
  readonly members: readonly { readonly name: string; readonly value: string; readonly docs: string }[];
  readonly needed: readonly string[];
}

interface Holder {
  readonly type: string;
  readonly coder: string;
  readonly from?: string;
}

export function enumView({ base, open, members }: EnumDeclView): JavaEnum {
  const holder = holderOf(base, members);
  const boxed = holder.type === 'long' ? 'Long' : holder.type;
  const isText = holder.type === 'String';
  const isLarge = members.length > (open ? MOST_OBJECTS : LARGEST_ENUM);
  const isSpelled = !isLarge || (members.length <= MOST_CONSTANTS && (isText || holder.type === 'long'));
  const values = members.map(({ name, literal, docs }) => ({ name, docs, value: constantExpression(boxed, literal) }));
  return {
    template: isLarge ? 'models/large-enum.njk' : open ? 'models/open-enum.njk' : 'models/enum.njk',
    holder: holder.type,
    decoder: `Decode.${holder.coder}(json)`,
    encoder: `Encode.${holder.coder}`,
    isText,
    members: isSpelled ? values : [],
    needed: [
      'com.fasterxml.jackson.databind.JsonNode',
      'runtime.payload.Encode',
      'runtime.payload.Decode',
      ...(holder.from === undefined ? [] : [holder.from]),
      ...(values.some(({ value }) => value.startsWith('Json.')) ? ['runtime.payload.Json'] : []),
      ...(values.some(({ value }) => value.startsWith('TextNode.')) ? ['com.fasterxml.jackson.databind.node.TextNode'] : []),
      ...(isLarge ? [] : open ? ['java.util.List', 'java.util.Set'] : isText ? ['java.util.Map'] : []),
    ],
  };
}

function holderOf(base: EnumDeclView['base'], members: EnumDeclView['members']): Holder {
  switch (base) {
    case 'string':
      return { type: 'String', coder: 'text' };
    case 'integer':
      return members.every(({ literal }) => isLong(wholeDigits(literal) ?? '9'.repeat(20)))
        ? { type: 'long', coder: 'int64' }
        : { type: 'BigInteger', coder: 'integer', from: 'java.math.BigInteger' };
    case 'number':
      return { type: 'BigDecimal', coder: 'decimal', from: 'java.math.BigDecimal' };
    case 'mixed':
      return { type: 'JsonNode', coder: 'any' };
  }
}
