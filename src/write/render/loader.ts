import nunjucks from 'nunjucks';
import type { LoadedPack } from '../pack/load.js';
import { fingerprint, templateCode } from './compile.js';

/** Template sources by path. `shipped` are the pack's, `own` a user's, which win over those of the same path. */
export type Templates = LoadedPack['templates'];

const BASE = 'base:';

/** Two layers: a path finds the user's template before the shipped one, `base:path` always the shipped one. */
export class TwoLayerLoader extends nunjucks.Loader implements nunjucks.ILoader {
  constructor(private readonly templates: Templates) {
    super();
  }

  getSource(name: string): nunjucks.LoaderSource {
    const { shipped, own } = this.templates;
    const isBase = name.startsWith(BASE);
    const path = isBase ? name.slice(BASE.length) : name;
    const source = (isBase ? undefined : own.get(path)) ?? shipped.get(path);
    // Null makes Nunjucks say which template is missing and where it was asked for.
    if (source === undefined) return null as unknown as nunjucks.LoaderSource;
    return { src: { type: 'code', obj: this.parts(name, path, source) } as unknown as string, path: name, noCache: false };
  }

  /** As compiled when the pack was built, unless the template was changed since or is the user's. */
  private parts(name: string, path: string, source: string): unknown {
    const known = this.templates.compiled.get(path);
    if (known?.fingerprint === fingerprint(source)) return known.parts();
    // Templates are trusted code; this is how Nunjucks itself runs them.
    return new Function(templateCode(name, source))();
  }
}
