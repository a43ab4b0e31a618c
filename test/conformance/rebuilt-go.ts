// Go that makes a copy of a value from its fields alone, through what users have: struct literals, constructors and accessors.
import type { DeclView, View } from '../../src/write/pack/contract.js';
import type { Choice, Sealed } from '../../templates/go/language/union.js';
import type { Field } from '../../templates/go/language/member.js';

type GoDecl = DeclView & {
  readonly fields: readonly Field[];
  readonly types: Sealed['types'];
  readonly parts: Choice['parts'];
  readonly type: string;
  readonly isSame: boolean;
};

/** The functions `RebuildX` of all declarations; `rebuild` is the package of the helpers below. */
export function rebuildFunctions({ decls }: View): string {
  const names = new Set(decls.map(({ name }) => name));
  return (decls as readonly GoDecl[]).map((decl) => rebuilder(decl, names)).join('\n');
}

function rebuilder(decl: GoDecl, names: ReadonlySet<string>): string {
  const copy = (type: string): string => rebuild(type, names);
  const head = `func Rebuild${decl.name}(value ${decl.name}) ${decl.name} {\n`;
  switch (decl.template) {
    case 'models/object.njk':
    case 'models/tuple.njk':
      return `${head}return ${decl.name}{\n${decl.fields.map(({ name, type }) => `${name}: ${copy(type)}(value.${name}),\n`).join('')}}\n}\n`;
    case 'models/sealed.njk':
      return `${head}switch one := value.(type) {\n${decl.types.map(({ type }) => `case ${type}:\nreturn Rebuild${type}(one)\n`).join('')}}\nreturn nil\n}\n`;
    case 'models/choice.njk': {
      const parts = decl.parts.map(
        ({ type, method, maker }) => `if one, ok := value.${method}(); ok {\nreturn ${maker}(${copy(type)}(one))\n}\n`,
      );
      return `${head}${parts.join('')}return ${decl.name}{}\n}\n`;
    }
    case 'models/alias.njk':
      if (decl.isSame) return `${head}return ${copy(decl.type)}(value)\n}\n`;
      return `${head}return ${decl.name}(${copy(decl.type)}(${decl.type}(value)))\n}\n`;
    default:
      return `${head}return value\n}\n`;
  }
}

/** A function that copies a value of a printed type. */
export function rebuild(type: string, names: ReadonlySet<string>): string {
  const [, container = '', inner = ''] = /^(\*|\[\]|map\[string\]|payload\.Nullable\[)(.*)$/.exec(type) ?? [];
  switch (container) {
    case '*':
      return `rebuild.Pointer(${rebuild(inner, names)})`;
    case '[]':
      return `rebuild.Slice(${rebuild(inner, names)})`;
    case 'map[string]':
      return `rebuild.Map(${rebuild(inner, names)})`;
    case 'payload.Nullable[':
      return `rebuild.Nullable(${rebuild(inner.slice(0, -1), names)})`;
    default:
      return names.has(type) ? `Rebuild${type}` : `rebuild.Same[${type}]`;
  }
}
