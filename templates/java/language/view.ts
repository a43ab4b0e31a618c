import type { AliasDeclView, DeclView, FileView, View } from 'asyncwright/pack';
import { componentImports, guardDocs, wholeComponent, type Component } from './component.js';
import { enumView } from './enum.js';
import { importLines, mentionedOf, mentions } from './imports.js';
import { objectView, WIDEST_RECORD } from './object.js';
import { adjustedSteps, stepImports } from './steps.js';
import { commentWith, tagged } from './text.js';
import { tupleView } from './tuple.js';
import { unionView, type Declared } from './union.js';
import { variantMethods, type VariantMethod } from './variant-methods.js';

/** What only Java needs: a package, one file a declaration with imports of its own, records and builders spelled out. */
export function adjusted(view: View): Partial<View> {
  const chosen = view.options['package'];
  const base = typeof chosen === 'string' ? chosen : `com.example.${view.api.packageName}`;
  const unions = unionsOf(view.decls);
  const deprecated = new Set(view.decls.filter((decl) => decl.deprecated).map(({ name }) => name));
  const declared = declaredOf(view.decls, unions);
  const within = (decl: DeclView): readonly string[] =>
    (unions.get(decl.name) ?? []).filter((union) => decl.kind !== 'union' || !declared.isWithin(union, decl.name));
  const context: Context = { base, within, methods: variantMethods(declared, within), declared, deprecated };
  const files = view.files.map((file) => adjustedFile(file, context));
  const raw = new Set(view.bodies.flatMap((body) => body.decls));
  return {
    // Java reads `\\u000a` as the end of a line in comments as well.
    api: { ...view.api, file: view.api.file.replaceAll('\\', '/') },
    files,
    decls: files.flatMap(({ decls }) => decls),
    shown: view.decls.find(({ name, kind, codec }) => kind === 'object' && codec && !raw.has(name))?.name ?? '',
    options: { ...view.options, package: base, packagePath: base.replaceAll('.', '/') },
  } as unknown as Partial<View>;
}

interface Context {
  readonly base: string;
  /** The interfaces that a declaration is of. */
  within(decl: DeclView): readonly string[];
  methods(decl: DeclView): readonly VariantMethod[];
  readonly declared: Declared;
  readonly deprecated: ReadonlySet<string>;
}

/** The unions that each declaration is a variant of. */
function unionsOf(decls: readonly DeclView[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const decl of decls)
    for (const { type } of decl.kind === 'union' ? decl.variants : [])
      if (type !== decl.name && found.get(type)?.includes(decl.name) !== true) found.set(type, [...(found.get(type) ?? []), decl.name]);
  return found;
}

/** A union may be a variant of another one, but none of itself through others. */
function declaredOf(decls: readonly DeclView[], unions: ReadonlyMap<string, readonly string[]>): Declared {
  return {
    decls: new Map(decls.map((decl) => [decl.name, decl])),
    isWithin(variant, union) {
      const seen = new Set([variant]);
      for (const one of seen) for (const outer of unions.get(one) ?? []) seen.add(outer);
      return seen.has(union);
    },
  };
}

function adjustedFile(file: FileView, context: Context): FileView {
  const checks = `${file.path}Checks`;
  const constants = file.constants.map((constant) => ({ ...constant, type: constantType(constant.text) }));
  const needed = ['com.fasterxml.jackson.databind.JsonNode', ...file.checks.flatMap(({ steps }) => steps.flatMap(stepImports))];
  return {
    ...file,
    decls: file.decls.map((decl) => adjustedDecl(decl, file.imports, checks, context)),
    constants,
    checks: file.checks.map((check) => ({ ...check, steps: adjustedSteps(check.steps) })),
    checkImports: importLines([...file.checkImports, ...needed], context.base),
  };
}

/** The type of a constant by what makes it. */
function constantType(text: string): string {
  if (text.startsWith('Pattern.')) return 'Pattern';
  if (text.startsWith('new BigDecimal')) return 'BigDecimal';
  return text.startsWith('Json.') ? 'JsonNode' : 'Set<String>';
}

/** `imports`: of all declarations of its file. */
function adjustedDecl(decl: DeclView, imports: readonly string[], checks: string, context: Context): DeclView {
  const { docs, deprecated } = decl;
  const { needed, params, ...body } = { params: [], ...bodyOf(decl, context.declared) };
  const methods = context.methods(decl);
  const mentioned = mentions({ ...body, methods });
  return {
    ...decl,
    ...body,
    docs,
    checks,
    suppresses: !deprecated && [...context.within(decl), ...mentioned].some((name) => context.deprecated.has(name)),
    // The fields of an interface are so anyway.
    modifiers: decl.kind === 'union' && decl.variants.length > 0 ? '' : 'public static final ',
    comment: classComment(decl, params),
    within: context.within(decl).join(', '),
    methods,
    imports: importLines([...mentionedOf(imports, mentioned), ...needed, ...codecImports(decl), ...methodImports(methods)], context.base),
  } as unknown as DeclView;
}

function codecImports({ codec, nullable }: DeclView): readonly string[] {
  if (!codec) return [];
  const ofNull = ['runtime.payload.Decode', 'runtime.payload.Encode', 'org.jspecify.annotations.Nullable'];
  return ['runtime.payload.Codec', ...(nullable ? ofNull : [])];
}

function methodImports(methods: readonly VariantMethod[]): readonly string[] {
  return methods.length === 0 ? [] : ['com.fasterxml.jackson.databind.JsonNode', 'java.util.Optional'];
}

function classComment({ docs, deprecated, whence }: DeclView, params: NonNullable<Body['params']>): readonly string[] {
  const { text, tags } = tagged(docs, deprecated);
  const described = params.filter(([, said]) => said !== '').map(([name, said]) => [`@param ${name}`, said] as const);
  return commentWith(text === '' ? capitalised(`${whence}.`) : text, [...described, ...tags]);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Body {
  readonly needed: readonly string[];
  readonly params?: readonly (readonly [name: string, docs: string])[];
}

function bodyOf(decl: DeclView, declared: Declared): Body {
  switch (decl.kind) {
    case 'object':
      return objectView(decl, declared.decls);
    case 'tuple':
      return decl.prefix.length < WIDEST_RECORD ? tupleView(decl) : aliasView(LONG_TUPLE);
    case 'enum':
      return enumView(decl);
    case 'union':
      return decl.variants.length === 0 ? aliasView(NOTHING) : unionView(decl, declared);
    case 'alias':
      return aliasView(decl);
  }
}

interface Alias extends Body {
  readonly template: string;
  readonly component: Component;
  readonly guardDocs: string;
}

/** A record cannot have so many components. */
const LONG_TUPLE = { type: 'List<JsonNode>', decoder: 'Decode.list(Decode::any)', encoder: 'Encode.list(Encode::any)' };

/** No value is of a union without variants. */
const NOTHING = { type: 'JsonNode', decoder: 'Decode::any', encoder: 'Encode::any' };

/** Java has no other names for types: what is no object is wrapped in a record. */
function aliasView({ type, decoder, encoder }: Pick<AliasDeclView, 'type' | 'decoder' | 'encoder'>): Alias {
  const one = wholeComponent({ type, decoder, encoder }, 'json');
  return {
    template: 'models/alias.njk',
    component: one,
    guardDocs: guardDocs([one.guard], 'null'),
    needed: [
      'com.fasterxml.jackson.databind.JsonNode',
      ...componentImports([one]),
      ...(type === LONG_TUPLE.type ? ['java.util.List'] : []),
    ],
  };
}
