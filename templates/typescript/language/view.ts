import type { DeclView, FileView, MemberView, ObjectDeclView, VariantView } from 'asyncwright/pack';
import { defaultsOf, type Default } from './default.js';
import { imports } from './imports.js';
import type { Profile } from './numbers.js';
import { quote } from './text.js';

const PAYLOAD = 'src/gen/runtime/payload';

/** What only TypeScript needs in a file: the imports of codecs and checks, and index signatures that the fields beside them fit. */
export function adjustedFile(file: FileView, profile: Profile): FileView {
  const codecs = file.decls.filter(({ codec }) => codec);
  const used = codecs.flatMap(({ predicate, schema }) => [predicate, schema]);
  const models = [
    ...used.map((name) => ({ from: `src/gen/checks/${file.path}`, name, typeOnly: false })),
    ...(codecs.length === 0 ? [] : [{ from: `${PAYLOAD}/codec`, name: 'codec', typeOnly: false }]),
  ];
  const proves = file.checks.some(({ type }) => type !== '');
  const checks = [
    ...(proves ? [{ from: 'src/gen/models/index', name: '* as models', typeOnly: true }] : []),
    { from: `${PAYLOAD}/schema`, name: 'Schema', typeOnly: true },
  ];
  const decls = file.decls.map((decl) => (decl.kind === 'object' ? adjustedObject(decl, profile) : adjustedUnion(decl)));
  return {
    ...file,
    decls,
    imports: [...imports(models, `src/gen/models/${file.path}`), ...file.imports.flatMap((line) => usedImports(line, decls))],
    checkImports: [...imports(checks, `src/gen/checks/${file.path}`), ...file.checkImports],
    checks: file.checks.map((check) => (check.type === '' ? check : { ...check, type: `models.${check.type}` })),
  };
}

/** Texts of several formats are of one type, which is said once. Nothing fits a union without variants. */
function adjustedUnion(decl: DeclView): DeclView {
  if (decl.kind !== 'union') return decl;
  const distinct = [...new Map(decl.variants.map((variant) => [variant.type, variant])).values()];
  return { ...decl, variants: distinct.length === 0 ? [never] : distinct };
}

const never: VariantView = {
  name: 'Never',
  type: 'never',
  nullable: false,
  decoder: '',
  encoder: '',
  tag: '',
  tags: [],
  test: { holds: '', fails: '' },
  base: false,
};

/** Members that every JavaScript object has: an optional property of the name would refuse objects without it. */
const inherited: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype)
    .filter((name) => name !== '__proto__' && !name.startsWith('__'))
    .map((name) => `'${name}'`),
);

/** A text that may be any, but says what the object is, is completed by editors. */
function memberType({ type, wire, preset }: MemberView): string {
  const own = preset !== '' && type === 'string' ? `${quote(JSON.parse(preset) as string)} | (string & {})` : type;
  return inherited.has(wire) && own !== 'unknown' ? `${own} | Object[${wire}]` : own;
}

/** An object as TypeScript prints it: beside its type there may be a constant, which has its codec and its defaults. */
type TypeScriptObject = ObjectDeclView & { readonly defaults: readonly Default[]; readonly hasDefaults: boolean };

function adjustedObject(decl: ObjectDeclView, profile: Profile): TypeScriptObject {
  const fields = decl.fields.map((field) => ({ ...field, type: memberType(field) }));
  const defaults = defaultsOf(decl.fields, profile);
  return { ...decl, fields, extra: indexType(decl, fields), defaults, hasDefaults: defaults.length > 0 };
}

/** An index signature holds for the declared members as well; one of anything says nothing. Of no members it keeps texts and numbers out. */
function indexType({ extra }: ObjectDeclView, fields: readonly MemberView[]): string {
  if (fields.length === 0) return extra === '' ? 'never' : extra;
  if (extra === '' || extra === 'unknown') return '';
  const optional = fields.some((field) => field.optional) ? ['undefined'] : [];
  const types = new Set([extra, ...fields.map(({ type }) => type), ...optional].flatMap(alternatives));
  return types.has('unknown') ? 'unknown' : [...types].join(' | ');
}

/** The types of a union of names, so that none is said twice; any other type as it is. */
function alternatives(type: string): readonly string[] {
  return /^[\w.$]+(?: \| [\w.$]+)*$/.test(type) ? type.split(' | ') : [type];
}

/** An import line with the names that the declarations mention; what they only extend is spelled out in them. */
function usedImports(line: string, decls: readonly DeclView[]): readonly string[] {
  const list = /\{ (.+) \}/.exec(line)?.[1];
  if (list === undefined) return [line];
  const texts = decls.flatMap(typesOf).join(' ');
  const isUsed = (name: string): boolean => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(texts);
  const used = list.split(', ').filter((name) => isUsed(name.replace(/^type /, '')));
  return used.length === 0 ? [] : [line.replace(list, () => used.join(', '))];
}

function typesOf(decl: DeclView): readonly string[] {
  switch (decl.kind) {
    case 'object':
      return [...decl.fields.map(({ type }) => type), decl.extra];
    case 'union':
      return decl.variants.map(({ type }) => type);
    case 'alias':
    case 'tuple':
    case 'enum':
      return [decl.type];
  }
}
