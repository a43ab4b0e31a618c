// Protocol Buffers Language Specification, "Message definition", "Enum definition", "Extend".
import { option, ranges, skipBrackets, type Cursor } from './cursor.js';
import type { Extension, Named, ProtoEnum, ProtoField, ProtoMessage, Range } from './file.js';

/** Messages within messages, deeper than anyone writes: a bound on the stack. */
const deepest = 100;

/** The greatest number of a field. */
export const maxField = 536_870_911;
const maxEnum = 2_147_483_647;

/** What a message is read into. */
interface Body {
  readonly fields: ProtoField[];
  readonly oneofs: Named[];
  readonly messages: ProtoMessage[];
  readonly enums: ProtoEnum[];
  readonly extensions: Extension[];
  readonly reserved: { readonly ranges: Range[]; readonly names: Named[] };
  readonly open: Range[];
}

/** A message, after the word `message`. */
export function message(tokens: Cursor, depth: number): ProtoMessage {
  const named = tokens.name('the name of a message');
  if (depth > deepest) tokens.fail(named, `messages stand in each other deeper than ${deepest} levels`);
  return { ...named, ...body(tokens, depth) };
}

function body(tokens: Cursor, depth: number): Body {
  const found: Body = {
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extensions: [],
    reserved: { ranges: [], names: [] },
    open: [],
  };
  const start = tokens.expect('{');
  while (!tokens.accept('}')) {
    if (tokens.peek().kind === 'end') tokens.fail(start, 'this { is not closed');
    statement(tokens, found, depth);
  }
  return found;
}

function statement(tokens: Cursor, found: Body, depth: number): void {
  if (['export', 'local'].includes(tokens.peek().text) && ['message', 'enum'].includes(tokens.peek(1).text)) tokens.take();
  switch (tokens.peek().text) {
    case ';':
      tokens.take();
      break;
    case 'message':
      tokens.take();
      found.messages.push(message(tokens, depth + 1));
      break;
    case 'enum':
      tokens.take();
      found.enums.push(enumeration(tokens));
      break;
    case 'extend':
      tokens.take();
      found.extensions.push(extension(tokens, found.messages, depth));
      break;
    case 'option':
      tokens.take();
      option(tokens);
      tokens.expect(';');
      break;
    case 'reserved':
      tokens.take();
      reserved(tokens, found.reserved, maxField);
      break;
    case 'extensions':
      tokens.take();
      for (const range of ranges(tokens, maxField)) found.open.push(range);
      if (tokens.peek().text === '[') skipBrackets(tokens);
      tokens.expect(';');
      break;
    case 'oneof':
      tokens.take();
      oneof(tokens, found, depth);
      break;
    default:
      found.fields.push(field(tokens, found.messages, undefined, depth));
  }
}

function oneof(tokens: Cursor, found: Body, depth: number): void {
  const named = tokens.name('the name of a oneof');
  found.oneofs.push(named);
  tokens.expect('{');
  while (!tokens.accept('}')) {
    if (tokens.accept(';')) continue;
    if (tokens.accept('option')) {
      option(tokens);
      tokens.expect(';');
    } else found.fields.push(field(tokens, found.messages, named.name, depth));
  }
}

/** A field; the message of a group goes to `messages`. */
function field(tokens: Cursor, messages: ProtoMessage[], oneofName: string | undefined, depth: number): ProtoField {
  const label = (['optional', 'required', 'repeated'] as const).find((word) => tokens.accept(word));
  const isMap = tokens.peek().text === 'map' && tokens.peek(1).text === '<';
  const isGroup = tokens.peek().text === 'group' && tokens.peek(1).kind === 'word';
  const { key, type } = isMap ? mapType(tokens) : { key: undefined, type: tokens.path('a type') };
  const named = tokens.name('the name of a field');
  tokens.expect('=');
  const { value: number } = tokens.integer('the number of the field');
  const options = tokens.peek().text === '[' ? bracketed(tokens) : [];
  const common = {
    ...named,
    number,
    ...(label === undefined ? {} : { label }),
    ...(key === undefined ? {} : { key }),
    ...(oneofName === undefined ? {} : { oneof: oneofName }),
    isGroup,
    options,
  };
  if (!isGroup) {
    tokens.expect(';');
    return { ...common, type };
  }
  if (depth >= deepest) tokens.fail(named, `messages stand in each other deeper than ${deepest} levels`);
  messages.push({ ...named, ...body(tokens, depth + 1) });
  return { ...common, name: named.name.toLowerCase(), type: named };
}

function mapType(tokens: Cursor): { readonly key: Named; readonly type: Named } {
  tokens.expect('map');
  tokens.expect('<');
  const key = tokens.path('the type of the keys');
  tokens.expect(',');
  const type = tokens.path('the type of the values');
  tokens.expect('>');
  return { key, type };
}

function bracketed(tokens: Cursor): string[] {
  const names: string[] = [];
  tokens.expect('[');
  do names.push(option(tokens).name);
  while (tokens.accept(','));
  tokens.expect(']');
  return names;
}

/** After the word `reserved`: numbers, or names, which editions write without quotes. */
function reserved(tokens: Cursor, found: Body['reserved'], max: number): void {
  const { kind, text } = tokens.peek();
  if (kind === 'number' || text === '-') {
    for (const range of ranges(tokens, max)) found.ranges.push(range);
  } else {
    do found.names.push(kind === 'text' ? tokens.text() : tokens.name('a number or a name'));
    while (tokens.accept(','));
  }
  tokens.expect(';');
}

/** An enum, after the word `enum`. */
export function enumeration(tokens: Cursor): ProtoEnum {
  const named = tokens.name('the name of an enum');
  const values: (Named & { number: number })[] = [];
  const found: Body['reserved'] = { ranges: [], names: [] };
  let allowsAlias = false;
  tokens.expect('{');
  while (!tokens.accept('}')) {
    if (tokens.accept(';')) continue;
    if (tokens.accept('option')) {
      const { name, value } = option(tokens);
      allowsAlias ||= name === 'allow_alias' && value === 'true';
      tokens.expect(';');
    } else if (tokens.peek().text === 'reserved' && tokens.peek(1).text !== '=') {
      tokens.take();
      reserved(tokens, found, maxEnum);
    } else {
      const value = tokens.name('the name of a value');
      tokens.expect('=');
      values.push({ ...value, number: tokens.integer('the number of the value').value });
      if (tokens.peek().text === '[') bracketed(tokens);
      tokens.expect(';');
    }
  }
  return { ...named, values, allowsAlias, reserved: found };
}

/** After the word `extend`. The messages of groups go to `messages`. */
export function extension(tokens: Cursor, messages: ProtoMessage[], depth: number): Extension {
  const extended = tokens.path('the name of a message');
  const fields: ProtoField[] = [];
  tokens.expect('{');
  while (!tokens.accept('}')) if (!tokens.accept(';')) fields.push(field(tokens, messages, undefined, depth));
  return { extended, fields };
}
