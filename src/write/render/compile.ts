import nunjucks from 'nunjucks';
import { transform } from 'nunjucks/src/transformer.js';

/** A node of a template as Nunjucks parses it: positions count from 0. */
interface Node {
  readonly lineno: number;
  readonly colno: number;
}

/** The part of Nunjucks' compiler that is used here and that its type declarations leave out. */
interface Compiler {
  compile(tree: unknown): void;
  getCode(): string;
  compileLookupVal(node: Node, frame: unknown): void;
  _emit(code: string): void;
}

const { Compiler: Base } = (nunjucks as unknown as { compiler: { Compiler: new (name: string, throwOnUndefined: boolean) => Compiler } })
  .compiler;
const { parse } = (nunjucks as unknown as { parser: { parse(source: string, extensions: readonly never[], options: object): unknown } })
  .parser;

/** Notes the line of each field that is read, so that an error about an unknown one can name it. */
class LineCompiler extends Base {
  override compileLookupVal(node: Node, frame: unknown): void {
    this._emit(`(lineno = ${node.lineno + 1}, colno = ${node.colno + 1}, `);
    super.compileLookupVal(node, frame);
    this._emit(')');
  }
}

/** A compiled template, as Nunjucks takes it from a loader in place of its source. */
export interface Compiled {
  readonly type: 'code';
  readonly obj: unknown;
}

/** Compiles a template. Throws the parser's error for faulty syntax. */
export function compileTemplate(name: string, source: string, options: object): Compiled {
  const compiler = new LineCompiler(name, true);
  compiler.compile(transform(parse(source, [], options), [], name));
  // Templates are trusted code; this is how Nunjucks itself runs them.
  return { type: 'code', obj: new Function(compiler.getCode())() };
}
