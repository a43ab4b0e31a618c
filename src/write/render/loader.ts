import nunjucks from 'nunjucks';
import { compileTemplate } from './compile.js';

/** Template sources by path. `shipped` are the pack's, `own` a user's, which win over those of the same path. */
export interface Templates {
  readonly shipped: ReadonlyMap<string, string>;
  readonly own: ReadonlyMap<string, string>;
}

const BASE = 'base:';

/** Two layers: a path finds the user's template before the shipped one, `base:path` always the shipped one. */
export function templateSource({ shipped, own }: Templates, name: string): string | undefined {
  return name.startsWith(BASE) ? shipped.get(name.slice(BASE.length)) : (own.get(name) ?? shipped.get(name));
}

export class TwoLayerLoader extends nunjucks.Loader implements nunjucks.ILoader {
  constructor(
    private readonly templates: Templates,
    private readonly options: object,
  ) {
    super();
  }

  getSource(name: string): nunjucks.LoaderSource {
    const source = templateSource(this.templates, name);
    // Null makes Nunjucks say which template is missing and where it was asked for.
    if (source === undefined) return null as unknown as nunjucks.LoaderSource;
    return { src: compileTemplate(name, source, this.options) as unknown as string, path: name, noCache: false };
  }
}
