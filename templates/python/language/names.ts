import type { Role } from 'asyncwright/pack';

/** Python's conventions (PEP 8): types in PascalCase, constants in UPPER_SNAKE_CASE, everything else in snake_case. */
export function casing(words: readonly string[], role: Role): string {
  switch (role) {
    case 'type':
      return words.map(capitalised).join('');
    case 'constant':
    case 'enumMember':
      return words.map((word) => word.toUpperCase()).join('_');
    case 'module':
    case 'package':
    case 'field':
    case 'method':
    case 'parameter':
    case 'function':
      return words.map((word) => word.toLowerCase()).join('_');
  }
}

function capitalised(word: string): string {
  const rest = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return word.slice(0, rest).toUpperCase() + word.slice(rest).toLowerCase();
}

/** Words that nothing may be called. */
const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Types that annotations mention, and what the generated modules import. */
const occupied = new Set(
  (
    'Annotated Any CamelPayload Case ClassVar Date DateTime Decimal Ellipsis Exception Field Final Items Literal Nothing NotImplemented Nullable Omittable ' +
    'OneOf Payload RootPayload Schema StrictBool Time TypeAlias TypeAliasType Union Unpack Uuid'
  ).split(' '),
);

/** Members of every model, and types that the annotations after a field of the name would no longer mean. */
const members = new Set(
  (
    'bool bytes dict float int list object str tuple type property classmethod staticmethod ' +
    'construct copy dict from_json from_orm is_valid json parse parse_file parse_obj parse_raw root schema schema_json to_json to_value ' +
    'update_forward_refs validate violations'
  ).split(' '),
);

/** Modules that would hide a type from their package, or what the checks call the runtime. */
const shadowing = new Set(['dict', 'getattr', 'list', 'rt', 'sorted', 'str']);

export function escape(name: string, role: Role): string {
  switch (role) {
    case 'type':
      return occupied.has(name) || keywords.has(name) ? `${name}Model` : legal(name, 'N');
    case 'field':
      return members.has(name) || name.startsWith('model_') ? `${legal(name, 'n_')}_` : binding(name);
    case 'enumMember':
      return legal(name, 'V_');
    case 'module':
    case 'package':
      return shadowing.has(name) || name.toUpperCase() === name ? `${legal(name, 'n_')}_` : binding(name);
    case 'method':
    case 'constant':
    case 'parameter':
    case 'function':
      return binding(name);
  }
}

function binding(name: string): string {
  return keywords.has(name) ? `${name}_` : legal(name, 'n_');
}

/** As most names are: legal, and the same in all normal forms. */
const plain = /^[A-Za-z]\w*$/;

/** Starts with a letter, whatever the words were, and means the same in all normal forms: Python compares names in NFKC. */
function legal(name: string, prefix: string): string {
  if (plain.test(name)) return name;
  const cleaned = name.normalize('NFKC').replace(/[^_\p{XID_Continue}]/gu, '_');
  return /^\p{XID_Start}/u.test(cleaned) ? cleaned : `${prefix}${cleaned.replace(/^_+/, '')}`;
}

/** Declarations and files clash by lower case: some file systems know no other. */
export function comparisonKey(name: string, role: Role): string {
  const normal = plain.test(name) ? name : name.normalize('NFKC');
  return role === 'type' || role === 'module' ? normal.toLowerCase() : normal;
}
