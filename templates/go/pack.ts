import type { DeclView, Expr, ImportedName, Language, MemberView, Pack, Role, Test, Type, View } from 'asyncwright/pack';

const initialisms = new Set(
  'acl api ascii cpu css dns eof guid html http https id ip json qps ram rpc sla smtp sql ssh tcp tls ttl udp ui uid uri url utf8 uuid vm xml'.split(
    ' ',
  ),
);

const keywords = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select ' +
    'struct switch type var any bool byte error false float64 int int64 iota len make new nil string true'
  ).split(' '),
);

/** Exported names in MixedCaps with initialisms in capitals, parameters alike but starting small, packages and files in lower case. */
function casing(words: readonly string[], role: Role): string {
  const mixed = words.map((word) => (initialisms.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)));
  switch (role) {
    case 'module':
      return words.join('_');
    case 'package':
      return words.join('');
    case 'parameter':
    case 'function':
    case 'constant':
      return [words[0] ?? '', ...mixed.slice(1)].join('');
    case 'type':
    case 'field':
    case 'method':
    case 'enumMember':
      return mixed.join('');
  }
}

/** A name that Go takes: exported ones start with a capital, so letters without case get an `X`. */
function escape(name: string, role: Role): string {
  const legal = name.replace(/[^\p{L}\p{Nd}_]/gu, '_');
  switch (role) {
    case 'module':
      // Go reads these endings as build constraints.
      return /_(test|linux|windows|darwin|amd64|arm64|js|wasm)$/.test(legal) ? `${legal}_model` : legal;
    case 'package':
    case 'parameter':
    case 'function':
    case 'constant':
      return keywords.has(legal) || !/^\p{L}/u.test(legal) ? `${legal.replace(/^(?!\p{L})/u, 'n')}_` : legal;
    case 'enumMember':
      // Stands behind the name of its type.
      return legal;
    case 'type':
    case 'field':
    case 'method':
      return /^\p{Lu}/u.test(legal) ? legal : `X${legal}`;
  }
}

function type(of: Type, refer: (id: string) => Expr): Expr {
  switch (of.kind) {
    case 'any':
    case 'never':
    case 'null':
    case 'union':
    case 'tuple':
    case 'object':
      return plain('any');
    case 'boolean':
      return plain('bool');
    case 'integer':
      return of.width === 'big'
        ? { text: '*big.Int', imports: [imported('math/big', 'big')] }
        : plain({ i32: 'int32', u32: 'uint32', i64: 'int64', u64: 'uint64' }[of.width]);
    case 'number':
      return of.repr === 'decimal'
        ? { text: 'json.Number', imports: [imported('encoding/json', 'json')] }
        : plain(of.repr === 'f32' ? 'float32' : 'float64');
    // time.Time would print another text than the one that was read.
    case 'temporal':
    case 'string':
      return plain('string');
    case 'bytes':
      return plain(of.encoding === 'base64' ? '[]byte' : 'string');
    case 'enum':
      return plain(of.base === 'string' ? 'string' : of.base === 'integer' ? 'int64' : of.base === 'number' ? 'float64' : 'any');
    case 'literal':
      return plain(of.json.startsWith('"') ? 'string' : /^(true|false)$/.test(of.json) ? 'bool' : 'any');
    case 'array':
      return wrapped('[]', of.items, refer);
    case 'map':
      return wrapped('map[string]', of.value, refer);
    case 'ref':
      return refer(of.target);
  }
}

function wrapped(
  prefix: string,
  { type: inner, nullable: maybe }: { readonly type: Type; readonly nullable: boolean },
  refer: (id: string) => Expr,
): Expr {
  const expr = type(inner, refer);
  const { text, imports } = maybe ? nullable(expr) : expr;
  return { text: `${prefix}${text}`, imports };
}

/** What Go can leave out by itself needs no pointer. */
function nullable({ text, imports }: Expr): Expr {
  return { text: /^(any$|\*|\[\]|map\[)/.test(text) ? text : `*${text}`, imports };
}

function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/g, (found) =>
    /[\ud800-\udfff]/.test(found) ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Line comments: no text can end one but a line break. */
function comment(text: string): readonly string[] {
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return clean === '' ? [] : clean.split('\n').map((line) => `// ${line}`.trimEnd());
}

function imports(names: readonly ImportedName[]): readonly string[] {
  const packages = [...new Set(names.map(({ from }) => from))].filter((from) => from !== MODELS).sort();
  return packages.length === 0 ? [] : ['import (', ...packages.map((path) => `"${path}"`), ')'];
}

/** All declarations share one package. */
const MODELS = 'models';

const language: Language = {
  casing,
  escape,
  comparisonKey: (name, role) => (role === 'module' ? name.toLowerCase() : name),
  type,
  nullable,
  literal: (json) => plain(json.startsWith('"') ? quote(JSON.parse(json) as string) : json === 'null' ? 'nil' : json),
  comment,
  module: () => MODELS,
  qualifier: '',
  imports,
  member: (object, key) => ({ present: test(`has(${object}, ${quote(key)})`), value: `${object}[${quote(key)}]`, absentFails: true }),
  element: (array, index) => ({ present: test(`len(${array}) > ${index}`), value: `${array}[${index}]` }),
  predicate: (_check, value) => test(`${value} != nil`),
  call: (predicate, value) => test(`${predicate}(${value})`),
  any: (tests) => test(tests.map(({ holds }) => `(${holds})`).join(' || ')),
  schema: () => plain('nil'),
  schemaLink: (name) => plain(name),
};

/** Fields that may be absent are pointers with `omitempty`; a Go struct says so in its tags. */
function withTags(view: View): View {
  const decls = (all: readonly DeclView[]): DeclView[] =>
    all.map((decl) => (decl.kind === 'object' ? { ...decl, fields: decl.fields.map(tagged) } : decl));
  return { ...view, decls: decls(view.decls), files: view.files.map((file) => ({ ...file, decls: decls(file.decls) })) };
}

function tagged(field: MemberView): MemberView {
  const tag = `json:${quote(`${JSON.parse(field.wire) as string}${field.optional ? ',omitempty' : ''}`)}`;
  // A raw string is the custom; it cannot hold a backquote.
  return {
    ...field,
    wire: tag.includes('`') ? quote(tag) : `\`${tag}\``,
    type: field.optional ? nullable(plain(field.type)).text : field.type,
  };
}

function plain(text: string): Expr {
  return { text, imports: [] };
}

function imported(from: string, name: string): ImportedName {
  return { from, name, typeOnly: false };
}

function test(holds: string): Test {
  return { holds, fails: `!(${holds})`, imports: [] };
}

const pack: Pack = { language, adjustView: withTags };

export default pack;
