import nunjucks from 'nunjucks';

/** What a compiled template asks the environment for to include another one, and gets its text. */
export type Include = (name: string, parent: string, ignoreMissing: boolean, context: Context, frame: unknown) => string;

interface Context {
  getVariables(): object;
}

/** The part of Nunjucks' templates that its type declarations leave out. */
interface Template {
  readonly path: string;
  /** `plain` is of our making: see `templateCode`. */
  readonly tmplProps: { readonly plain?: true };
  compile(): void;
  rootRenderFunc(env: unknown, context: Context, frame: unknown, runtime: unknown, done: (error: unknown, text: string) => void): void;
  render(variables: object, frame: unknown): string;
}

const { lib, runtime } = nunjucks as unknown as {
  readonly lib: { _prettifyError(path: string, withInternals: boolean, error: unknown): Error };
  readonly runtime: unknown;
};

/** Nunjucks makes a context and a frame for whatever is included. Plain templates leave those of the one that they are in as they are. */
export function includer(environment: nunjucks.Environment): Include {
  const known = new Map<string, Template>();
  let printed = '';
  const done = (error: unknown, text: string): void => {
    if (error) throw error as Error;
    printed = text;
  };
  const find = (name: string, parent: string, ignoreMissing: boolean): Template => {
    // Otherwise than declared there is a parent.
    const found = environment.getTemplate(...([name, false, parent, ignoreMissing] as unknown as [string, boolean])) as unknown as Template;
    if (found.tmplProps.plain !== true) return found;
    found.compile();
    if (!name.startsWith('.')) known.set(name, found);
    return found;
  };
  return (name, parent, ignoreMissing, context, frame) => {
    const template = known.get(name) ?? find(name, parent, ignoreMissing);
    if (template.tmplProps.plain !== true) return template.render(context.getVariables(), frame);
    try {
      template.rootRenderFunc(environment, context, frame, runtime, done);
    } catch (error) {
      throw lib._prettifyError(template.path, false, error);
    }
    return printed;
  };
}
