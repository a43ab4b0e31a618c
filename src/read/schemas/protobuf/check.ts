// Protocol Buffers Language Specification, "Assigning Field Numbers", "Reserved", "Enumerations", "Oneof", "Maps", "Required": what
// the grammar cannot say.
import type { Named, ProtoEnum, ProtoFault, ProtoField, ProtoFile, ProtoMessage, Range, Reserved, Syntax } from './file.js';
import { maxField } from './message.js';
import { parseProtobuf } from './parse.js';
import { typeFaults } from './type-names.js';

/** What is wrong with a `.proto` text, by place; a fault of syntax is the only one. */
export function protobufFaults(text: string): readonly ProtoFault[] {
  const file = parseProtobuf(text);
  if ('reason' in file) return [file];
  if (file.messages.length === 0) return [{ offset: 0, reason: 'it defines no message' }];
  const faults = [
    ...scopeFaults([...file.messages, ...file.enums, ...file.enums.flatMap(({ values }) => values), ...extended(file)]),
    ...file.messages.flatMap((message) => messageFaults(message, file.syntax)),
    ...file.enums.flatMap((one) => enumFaults(one, file.syntax)),
    ...file.extensions.flatMap(({ fields }) => fields.flatMap((field) => fieldFaults(field, file.syntax))),
    ...typeFaults(file),
  ];
  return faults.sort((a, b) => a.offset - b.offset);
}

function extended({ extensions }: Pick<ProtoFile, 'extensions'>): readonly Named[] {
  return extensions.flatMap(({ fields }) => fields);
}

/** Everything that has a name in one scope has one of its own; the values of an enum are in the scope of the enum. */
function scopeFaults(all: readonly Named[]): readonly ProtoFault[] {
  const taken = new Set<string>();
  return all.flatMap(({ name, offset }) => {
    const twice = taken.has(name);
    taken.add(name);
    return twice ? [{ offset, reason: `${name} is defined twice` }] : [];
  });
}

function messageFaults(message: ProtoMessage, syntax: Syntax): readonly ProtoFault[] {
  const { fields, oneofs, messages, enums, extensions, reserved, open } = message;
  const values = enums.flatMap((one) => one.values);
  const held = new Set(fields.map(({ oneof }) => oneof));
  return [
    ...scopeFaults([...fields.filter(({ isGroup }) => !isGroup), ...oneofs, ...messages, ...enums, ...values, ...extended({ extensions })]),
    ...fields.flatMap((field) => fieldFaults(field, syntax)),
    ...reservedFaults(fields, reserved, 'is reserved'),
    ...reservedFaults(fields, { ranges: open, names: [] }, 'is kept for extensions'),
    ...numberFaults(fields),
    ...[...reserved.ranges, ...open].flatMap((range) => rangeFaults(range)),
    ...oneofs.filter(({ name }) => !held.has(name)).map(({ name, offset }) => fault(offset, `the oneof ${name} is empty`)),
    ...(syntax === 'proto3' ? open.slice(0, 1).map(({ offset }) => fault(offset, 'proto3 has no extension ranges')) : []),
    ...messages.flatMap((inner) => messageFaults(inner, syntax)),
    ...enums.flatMap((one) => enumFaults(one, syntax)),
    ...extensions.flatMap((one) => one.fields.flatMap((field) => fieldFaults(field, syntax))),
  ];
}

function fieldFaults(field: ProtoField, syntax: Syntax): readonly ProtoFault[] {
  const { name, number, offset, label, key, oneof, isGroup, options } = field;
  const found: (string | false)[] = [
    (number < 1 || number > maxField) && `the number of ${name} is not between 1 and ${maxField}`,
    number >= 19_000 && number <= 19_999 && `the numbers 19000 to 19999 belong to the implementations`,
    key !== undefined && !keys.has(key.name) && `${key.name} cannot be the type of a map's keys`,
    key !== undefined && (label !== undefined || oneof !== undefined) && `a map has no label and stands in no oneof`,
    oneof !== undefined && label !== undefined && `${name} stands in a oneof and has no label`,
    syntax === 'proto2' &&
      label === undefined &&
      key === undefined &&
      oneof === undefined &&
      `${name} needs a label: optional, required or repeated`,
    syntax === 'proto3' && label === 'required' && 'proto3 has no required fields',
    syntax === 'proto3' && options.includes('default') && 'proto3 has no defaults',
    syntax === 'editions' &&
      (label === 'required' || label === 'optional') &&
      `editions have no label ${label}: write features.field_presence`,
    isGroup && syntax !== 'proto2' && 'only proto2 has groups',
  ];
  return found.filter((reason) => reason !== false).map((reason) => fault(offset, reason));
}

/** What a map may have as keys: everything that is compared by its bytes. */
const keys: ReadonlySet<string> = new Set([
  ...['int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64', 'sfixed32', 'sfixed64'],
  ...['bool', 'string'],
]);

function numberFaults(fields: readonly ProtoField[]): readonly ProtoFault[] {
  const taken = new Map<number, string>();
  return fields.flatMap(({ name, number, offset }) => {
    const other = taken.get(number);
    if (other === undefined) taken.set(number, name);
    return other === undefined ? [] : [fault(offset, `${name} has the number ${number} of ${other}`)];
  });
}

/** Fields, or values of an enum, that have a number or a name which is taken out. */
function reservedFaults(
  all: readonly (Named & { readonly number: number })[],
  { ranges, names }: Reserved,
  how: string,
): readonly ProtoFault[] {
  const isWithin = within(ranges);
  const taken = new Set(names.map(({ name }) => name));
  return all.flatMap(({ name, number, offset }) => [
    ...(isWithin(number) ? [fault(offset, `the number ${number} of ${name} ${how}`)] : []),
    ...(taken.has(name) ? [fault(offset, `the name ${name} ${how}`)] : []),
  ]);
}

function rangeFaults({ from, to, offset }: Range): readonly ProtoFault[] {
  if (from < 1 || to > maxField) return [fault(offset, `a range is between 1 and ${maxField}`)];
  return from > to ? [fault(offset, 'the range ends before it begins')] : [];
}

/** Whether a number is in one of the ranges; found by halving, for there may be many of both. */
function within(all: readonly Range[]): (number: number) => boolean {
  const sorted = [...all].sort((a, b) => a.from - b.from);
  const ends: number[] = [];
  for (const { to } of sorted) ends.push(Math.max(to, ends.at(-1) ?? -Infinity));
  return (number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? Infinity) <= number) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? -Infinity) >= number;
  };
}

function enumFaults({ name, offset, values, allowsAlias, reserved }: ProtoEnum, syntax: Syntax): readonly ProtoFault[] {
  const [first] = values;
  if (first === undefined) return [fault(offset, `the enum ${name} has no values`)];
  const taken = new Set<number>();
  const each = values.flatMap((value): readonly ProtoFault[] => {
    const twice = taken.has(value.number) && !allowsAlias;
    taken.add(value.number);
    const found: (string | false)[] = [
      (value.number < -2_147_483_648 || value.number > 2_147_483_647) && `${value.name} is no number of 32 bits`,
      twice && `${value.name} has a number that is taken: set allow_alias where that is meant`,
    ];
    return found.filter((reason) => reason !== false).map((reason) => fault(value.offset, reason));
  });
  const isOpen = syntax === 'proto3' && first.number !== 0;
  return [
    ...reservedFaults(values, reserved, 'is reserved'),
    ...(isOpen ? [fault(first.offset, `the first value of ${name} is 0 in proto3`)] : []),
    ...each,
  ];
}

function fault(offset: number, reason: string): ProtoFault {
  return { offset, reason };
}
