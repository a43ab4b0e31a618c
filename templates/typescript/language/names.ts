import type { Role } from 'asyncwright/pack';

/** TypeScript's conventions: types and enum members in PascalCase, files in kebab-case, everything else in camelCase. */
export function casing(words: readonly string[], role: Role): string {
  switch (role) {
    case 'type':
    case 'enumMember':
      return words.map(capitalised).join('');
    case 'module':
    case 'package':
      return words.map((word) => word.toLowerCase()).join('-');
    case 'field':
    case 'method':
    case 'constant':
    case 'parameter':
    case 'function':
      return words.map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word))).join('');
  }
}

function capitalised(word: string): string {
  const rest = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return word.slice(0, rest).toUpperCase() + word.slice(rest).toLowerCase();
}

/** Words that no binding may be called. A member of a class or object may. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super switch ' +
    'this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

/** Types that every reader knows as something else, and those whose predicates the runtime has already (`isObject`). */
const occupied = new Set(
  (
    'Array ArrayBuffer AsyncDisposable BigInt Boolean Buffer Codec Date DateTime Decimal Disposable Duration Equal Error Event Function Infinity ' +
    'Integer Iterable Iterator JSON JsonNumber Map Math MultipleOf NaN Never Number Object Partial Promise Proxy Readonly Record Reflect RegExp Schema Set ' +
    'String Symbol Time Uint8Array Unique Uuid WeakMap WeakSet'
  ).split(' '),
);

/** Members that every object or class has: a method of that name would change what it means. */
const inherited = [
  'constructor',
  '__proto__',
  'prototype',
  'then',
  'toString',
  'toLocaleString',
  'valueOf',
  'toJSON',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
];

/** Those, and the client's own. */
const members = new Set([...inherited, 'health', 'drain', 'close']);

/** What the files of channels, messages, operations and servers import and export beside those. */
const siblings = new Set(
  'amqpAccess channels clientUses kafkaAccess messages models mqttAccess operations serviceUses wsAccess'.split(' '),
);

export function escape(name: string, role: Role): string {
  switch (role) {
    case 'module':
    case 'package':
      return name === '' ? 'empty' : name;
    case 'field':
      return name;
    case 'method':
    case 'enumMember':
      return members.has(name) ? `${name}_` : legal(name, role === 'enumMember' ? 'V' : 'n');
    case 'type':
      return occupied.has(name) ? `${name}Model` : legal(name, 'N');
    case 'constant':
      return siblings.has(name) ? `${name}_` : binding(name);
    case 'parameter':
    case 'function':
      return binding(name);
  }
}

function binding(name: string): string {
  return reserved.has(name) ? `${name}_` : legal(name, 'n');
}

/** Starts with a letter, whatever the words were. */
function legal(name: string, prefix: string): string {
  const cleaned = name.replace(/[^$_\p{ID_Continue}]/gu, '_');
  return /^[$_\p{ID_Start}]/u.test(cleaned) ? cleaned : `${prefix}${cleaned}`;
}

/** Declarations and files clash by lower case: some file systems know no other. */
export function comparisonKey(name: string, role: Role): string {
  const normal = name.normalize('NFKC');
  return role === 'type' || role === 'module' ? normal.toLowerCase() : normal;
}
