import type { Role } from 'asyncwright/pack';

/** Words that are written in capitals, as Go's own style has it. */
const initialisms = new Set(
  'acl api ascii cpu css dns eof guid html http https id ip json qps ram rpc sla smtp sql ssh tcp tls ttl udp ui uid uri url utf8 uuid vm xml'.split(
    ' ',
  ),
);

/** Their plurals: `IDs`. */
const plurals = new Set('acls apis guids ids ips uids uris urls uuids vms'.split(' '));

/** Keywords, what Go declares before all packages, what generated files import, and the variables of generated functions. */
const occupied = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select ' +
    'struct switch type var any bool byte clear close comparable cap complex complex128 complex64 copy delete error false float32 float64 ' +
    'imag init int int16 int32 int64 int8 iota len main make max min new nil panic print println real recover rune string true uint uint16 ' +
    'uint32 uint64 uint8 uintptr backtrack check decode encode json payload regexp slices a at d data e index item key matching member o tree value'
  ).split(' '),
);

/** Methods that every model has, and the field of the members that have none. */
const members = new Set(['Extra', 'MarshalJSON', 'String', 'UnmarshalJSON', 'Validate']);

/** MixedCaps, exported names starting with a capital; packages and files in lower case. */
export function casing(words: readonly string[], role: Role): string {
  const mixed = words.map(capitalised);
  switch (role) {
    case 'module':
      return words.join('_').toLowerCase();
    case 'package':
      return words.join('').toLowerCase();
    case 'parameter':
    case 'function':
    case 'constant':
      return [(words[0] ?? '').toLowerCase(), ...mixed.slice(1)].join('');
    case 'type':
    case 'field':
    case 'method':
    case 'enumMember':
      return mixed.join('');
  }
}

function capitalised(word: string): string {
  if (initialisms.has(word)) return word.toUpperCase();
  if (plurals.has(word)) return `${word.slice(0, -1).toUpperCase()}s`;
  const rest = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return word.slice(0, rest).toUpperCase() + word.slice(rest);
}

/** A name that Go takes: exported ones start with a capital, so what has none gets an `X`. */
export function escape(name: string, role: Role): string {
  const legal = name.replace(/[^\p{L}\p{Nd}_]/gu, '_');
  switch (role) {
    case 'module':
      return shortened(/^[\p{L}\p{Nd}]/u.test(legal) ? legal : `n${legal}`);
    case 'package':
    case 'parameter':
    case 'function':
    case 'constant':
      return notOccupied(/^\p{L}/u.test(legal) ? legal : `n${legal}`);
    case 'enumMember':
      // Stands behind the name of its type.
      return legal;
    case 'type':
      return exported(legal);
    case 'field':
    case 'method':
      return members.has(legal) ? `${legal}_` : exported(legal);
  }
}

/** `decodeOrder` and `encodeOrder` are functions of the type `Order`. */
function notOccupied(name: string): string {
  return occupied.has(name) || /^(?:de|en)code(?=\p{Lu})/u.test(name) ? `${name}_` : name;
}

function exported(name: string): string {
  return /^\p{Lu}/u.test(name) ? name : `X${name}`;
}

/** Bytes of a file's name, which has at most 255 with its ending. */
const LONGEST = 200;
/** What is kept of a longer name, in letters of at most four bytes: its start and its end, with a number between that stands for the whole. */
const KEPT = 22;

function shortened(name: string): string {
  if (name.replace(/[^\x20-\x7e]/gu, 'xxxx').length <= LONGEST) return name;
  let sum = 0x811c9dc5;
  for (const character of name) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const letters = [...name];
  return `${letters.slice(0, KEPT).join('')}${sum}${letters.slice(-KEPT).join('')}`;
}

/** Files clash by lower case, as some file systems know no other. */
export function comparisonKey(name: string, role: Role): string {
  return role === 'module' ? name.normalize('NFKC').toLowerCase() : name;
}
