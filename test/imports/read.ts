import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { outsideGlobals } from './rules.js';

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What one source file brings in and touches. */
export interface SourceFacts {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Specifiers of packages and Node modules. */
  readonly packages: readonly string[];
  /** Files of this project, relative to the root. */
  readonly files: readonly string[];
  /** Uses of the outside world: `process (line 3)`. */
  readonly outside: readonly string[];
  readonly text: string;
}

/** Every file below a folder whose path matches, relative to the root. */
export function filesBelow(folder: string, matches: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => matches.test(path) && !path.includes('/node_modules/'))
    .sort();
}

/** Reads the imports and the outside uses of one TypeScript file. */
export function factsOf(path: string): SourceFacts {
  const text = readFileSync(join(root, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const specifiers: string[] = [];
  const outside: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) specifiers.push(specifier);
    const touched = outsideUse(node);
    if (touched !== undefined) outside.push(`${touched} (line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1})`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
    files: sourcePaths(path, specifiers),
    outside,
  };
}

function sourcePaths(importer: string, specifiers: readonly string[]): string[] {
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(importer), specifier).replace(/\.js$/, '.ts'));
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return textOf(node.arguments[0]);
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function outsideUse(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math' && node.name.text === 'random') return 'Math.random';
  if (!ts.isIdentifier(node) || !outsideGlobals.includes(node.text)) return undefined;
  const { parent } = node;
  const isMember =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent);
  return isMember ? undefined : node.text;
}
