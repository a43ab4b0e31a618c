import type { View } from 'asyncwright/pack';
import type { Declaration } from './declaration.js';
import { quote } from './text.js';

/** What only Python needs beside its files: lazy imports, and words for the project. */
export function adjusted(view: View): Partial<View> {
  const decls = (): readonly Declaration[] => view.decls as unknown as readonly Declaration[];
  return {
    get exports() {
      return exportsOf(view);
    },
    hasExports: view.files.some(({ names }) => names.length > 0),
    get shown() {
      const raw = new Set(view.bodies.flatMap((body) => body.decls));
      return decls().find(({ name, codec, isClass }) => codec && isClass && !raw.has(name))?.name ?? '';
    },
    project: {
      name: quote(view.api.packageName.replaceAll('_', '-')),
      description: quote(view.api.label),
    },
  } as unknown as Partial<View>;
}

/** A name that the package of models offers. */
interface Export {
  readonly name: string;
  readonly module: string;
}

function exportsOf({ files }: View): readonly Export[] {
  const keyed = files.flatMap(({ path, decls }) =>
    (decls as unknown as readonly Declaration[]).flatMap(namesOf).map((name) => ({ key: `${path} ${name}`, name, module: path })),
  );
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ name, module }) => ({ name, module }));
}

function namesOf({ name, valuesName, orNull }: Declaration): readonly string[] {
  return [name, valuesName, orNull].filter((one) => one !== '');
}
