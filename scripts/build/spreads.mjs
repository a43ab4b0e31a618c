import ts from 'typescript';

/**
 * The text of a TypeScript file in which object literals that begin with a spread and add to it (`{ ...x, p: 1 }`) have a spread of nothing
 * before the first. They mean the same, but V8 copies a leading spread in a way after which each property that is added makes a new hidden
 * class: 5 to 10 times the work, a tenth of what a generation takes.
 */
export function unled(text) {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest);
  const places = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const [first, second] = node.properties;
      if (second !== undefined && ts.isSpreadAssignment(first)) places.push(first.getStart(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const ends = [...places.sort((one, other) => one - other), text.length];
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end)).join('...undefined, ');
}
