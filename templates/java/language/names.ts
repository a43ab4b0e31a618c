import type { Role } from 'asyncwright/pack';

/** Java's conventions: types and their files in PascalCase, constants in UPPER_SNAKE_CASE, packages in one word, all else in camelCase. */
export function casing(words: readonly string[], role: Role): string {
  switch (role) {
    case 'type':
    case 'module':
      return words.map(capitalised).join('');
    case 'constant':
    case 'enumMember':
      return words.map((word) => word.toUpperCase()).join('_');
    case 'package':
      return words.map((word) => word.toLowerCase()).join('');
    case 'field':
    case 'method':
    case 'parameter':
    case 'function':
      return words.map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word))).join('');
  }
}

function capitalised(word: string): string {
  const rest = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return word.slice(0, rest).toUpperCase() + word.slice(rest).toLowerCase();
}

/** Words that nothing may be called. */
const keywords = new Set(
  (
    '_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally ' +
    'float for goto if implements import instanceof int interface long native new null package private protected public return short ' +
    'static strictfp super switch synchronized this throw throws transient true try void volatile while'
  ).split(' '),
);

/** Types of java.lang, which a type of the same package would hide. */
const javaLang =
  'AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError AutoCloseable ' +
  'Boolean BootstrapMethodError Byte CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader ' +
  'ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum ' +
  'EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float FunctionalInterface IllegalAccessError ' +
  'IllegalAccessException IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException ' +
  'IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError ' +
  'InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException LinkageError Long Math ' +
  'MatchException Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException ' +
  'NoSuchMethodError NoSuchMethodException NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package ' +
  'Process ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException ' +
  'RuntimePermission SafeVarargs ScopedValue SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker ' +
  'StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException StringTemplate SuppressWarnings System Thread ' +
  'ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError ' +
  'UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException';

/** Those, and what the generated code imports or nests. */
const occupied = new Set(
  (
    `${javaLang} ArrayNode Arrays BigDecimal BigInteger Builder Check Codec Copy DateTime Decode Encode Formats FullDate FullTime ` +
    'HashMap IntNode IsoDuration Json JsonNode List Map NullNode Nullable Objects ObjectNode Optional Pattern Presence Schema Set ' +
    'TextNode Uuid'
  ).split(' '),
);

/** Devices of Windows, which has no files of these names. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Methods that every object or every model has: a component of that name would change or clash with them. */
const members = new Set(
  (
    'additionalProperties build builder clone equals finalize fromJson getClass hashCode notify notifyAll toBuilder toJson toString ' +
    'wait'
  ).split(' '),
);

/** Constants of the generated types. */
const constants = new Set(['BY_WIRE', 'CODEC', 'KNOWN', 'MEMBERS']);

export function escape(name: string, role: Role): string {
  switch (role) {
    case 'module':
    case 'type':
      // A name with this ending is one of the classes that hold the checks.
      return shortened(occupied.has(name) || device.test(name) || /Checks$/.test(name) ? `${name}Model` : legal(name, 'N'));
    case 'package':
      return keywords.has(name) ? `${name}_` : legal(name, 'n');
    case 'constant':
    case 'enumMember':
      return constants.has(name) ? `${name}_` : notKeyword(legal(name, 'V'));
    case 'field':
    case 'method':
    case 'parameter':
    case 'function':
      return members.has(name) ? `${name}_` : notKeyword(legal(name, 'n'));
  }
}

function notKeyword(name: string): string {
  return keywords.has(name) ? `${name}_` : name;
}

/** As most names are: legal, and the same in all normal forms. */
const plain = /^[A-Za-z]\w*$/;

/** Starts with a letter, whatever the words were. */
function legal(name: string, prefix: string): string {
  if (plain.test(name)) return name;
  const cleaned = name.replace(/[^_\p{ID_Continue}]|[\u{10000}-\u{10ffff}]/gu, '_');
  return /^\p{ID_Start}/u.test(cleaned) ? cleaned : `${prefix}${cleaned}`;
}

/** Bytes of a type's name: it is that of a file, which has at most 255, with endings such as `$Builder.class`. */
const LONGEST = 200;
/** What is kept of a longer name, in letters of at most three bytes: its start and its end, with a number between that stands for the whole. */
const KEPT = 30;

function shortened(name: string): string {
  if (name.replace(/[^\x20-\x7e]/gu, 'xxx').length <= LONGEST) return name;
  let sum = 0x811c9dc5;
  for (const character of name) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const letters = [...name];
  return `${letters.slice(0, KEPT).join('')}${sum}${letters.slice(-KEPT).join('')}`;
}

/** Types are files: they clash by lower case, as some file systems know no other. */
export function comparisonKey(name: string, role: Role): string {
  const normal = plain.test(name) ? name : name.normalize('NFKC');
  return role === 'type' || role === 'module' ? normal.toLowerCase() : normal;
}
