import { createHash } from 'node:crypto';
import nunjucks from 'nunjucks';
import { transform } from 'nunjucks/src/transformer.js';

/** A node of a template as Nunjucks parses it: positions count from 0. */
interface Node {
  readonly lineno: number;
  readonly colno: number;
}

interface LookupNode extends Node {
  readonly target: Node;
  readonly val: Node;
}

interface IncludeNode extends Node {
  readonly template: Node;
  readonly ignoreMissing: boolean;
}

type NodeType<T extends Node> = abstract new () => T;

interface TemplateDataNode extends Node {
  readonly value: string;
}

interface OutputNode extends Node {
  readonly children: readonly Node[];
}

interface ForNode extends Node {
  readonly body: { findAll<T extends Node>(type: NodeType<T>): readonly T[] };
}

interface SymbolNode extends Node {
  readonly value: string;
}

/** The part of Nunjucks' compiler that is used here and that its type declarations leave out. */
interface Compiler {
  /** The variable that the output is collected in. */
  readonly buffer: string;
  compile(tree: unknown, frame?: unknown): void;
  getCode(): string;
  compileLookupVal(node: LookupNode, frame: unknown): void;
  compileInclude(node: IncludeNode, frame: unknown): void;
  compileOutput(node: OutputNode, frame: unknown): void;
  compileLiteral(node: TemplateDataNode, frame: unknown): void;
  _compileExpression(node: Node, frame: unknown): void;
  _emitLoopBindings(node: ForNode, list: string, index: string, length: string): void;
  _emit(code: string): void;
  _templateName(): string;
}

const { Compiler: Base } = (nunjucks as unknown as { compiler: { Compiler: new (name: string, throwOnUndefined: boolean) => Compiler } })
  .compiler;
const { nodes } = nunjucks as unknown as {
  nodes: { Block: NodeType<Node>; Include: NodeType<Node>; TemplateData: NodeType<TemplateDataNode>; Symbol: NodeType<SymbolNode> };
};
const { parse } = (nunjucks as unknown as { parser: { parse(source: string, extensions: readonly never[], options: object): unknown } })
  .parser;

/** Compiles to code that knows its View, in less of it than Nunjucks makes for whatever may come. */
class ViewCompiler extends Base {
  /** Fields are looked up by the environment, which refuses unknown ones; their line is noted for that. */
  override compileLookupVal(node: LookupNode, frame: unknown): void {
    this._emit(`env.member((${at(node)}, `);
    this._compileExpression(node.target, frame);
    this._emit('), ');
    this._compileExpression(node.val, frame);
    this._emit(')');
  }

  /** At once: Nunjucks queues what it includes, for loaders that have to wait. */
  override compileInclude(node: IncludeNode, frame: unknown): void {
    this._emit(`${this.buffer} += (${at(node)}, env.include(`);
    this._compileExpression(node.template, frame);
    this._emit(`, ${this._templateName()}, ${node.ignoreMissing}, context, frame));\n`);
  }

  /** What is printed is defined, and is not escaped. */
  override compileOutput(node: OutputNode, frame: unknown): void {
    for (const child of node.children) {
      if (!(child instanceof nodes.TemplateData)) {
        this._emit(`${this.buffer} += runtime.ensureDefined(`);
        this.compile(child, frame);
        this._emit(`, ${node.lineno}, ${node.colno});\n`);
      } else if (child.value !== '') {
        this._emit(`${this.buffer} += `);
        this.compileLiteral(child, frame);
        this._emit(';\n');
      }
    }
  }

  /** As one object for each turn, where Nunjucks sets each of its fields by its path; and only where something may ask for it. */
  override _emitLoopBindings(node: ForNode, _list: string, index: string, length: string): void {
    if (!mayAskForLoop(node)) return;
    const [left, last] = [`${length} - ${index}`, `${length} - 1`];
    const bindings = `index: ${index} + 1, index0: ${index}, revindex: ${left}, revindex0: ${left} - 1, length: ${length}`;
    this._emit(`frame.variables.loop = { ${bindings}, first: ${index} === 0, last: ${index} === ${last} };\n`);
  }
}

/** What is included sees it as well, and what another template has in the place of a block. */
function mayAskForLoop({ body }: ForNode): boolean {
  const isHere = body.findAll<SymbolNode>(nodes.Symbol).some(({ value }) => value === 'loop');
  return isHere || [nodes.Include, nodes.Block].some((type) => body.findAll(type).length > 0);
}

/** Notes where a node stands, as an expression: errors are told there. */
function at({ lineno, colno }: Node): string {
  return `lineno = ${lineno + 1}, colno = ${colno + 1}`;
}

/** How Nunjucks reads and runs every template. */
export const OPTIONS = { autoescape: false, trimBlocks: true, lstripBlocks: true, throwOnUndefined: true };

/** The body of a function that returns the parts of a template. Throws the parser's error for faulty syntax. */
export function templateCode(name: string, source: string): string {
  const compiler = new ViewCompiler(name, OPTIONS.throwOnUndefined);
  compiler.compile(transform(parse(source, [], OPTIONS), [], name));
  const code = compiler.getCode().replace(setting, 'frame.variables.$1 = $2;');
  return changing.test(code) ? code : code.replace(/^return \{$/m, 'return {\nplain: true,');
}

/** How Nunjucks gives a loop's variable its value: by a path, which may have dots. */
const setting = /frame\.set\("(\w+)", (t_\d+)\);/g;

/** What changes the context that a template is given. */
const changing = /\bcontext\.(?!lookup|getVariables)/;

/** Another number where other code is made of the same template. */
const EDITION = 4;

/** Tells whether code that was made of a template some time ago is what would be made of it now. */
export function fingerprint(source: string): string {
  return createHash('sha256').update(`${EDITION}\0${source}`).digest('hex');
}
