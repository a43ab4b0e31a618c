/** Names that a Java file imports and does not use. To name one in a comment or a text is no use. */
export function unusedImports(text: string): readonly string[] {
  const code = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/.*/g, '""');
  const imported = /^import (?:static )?[\w.]+\.(\w+);$/gm;
  const used = new Set(code.replace(imported, '').match(/[\p{L}\p{Nd}_$]+/gu));
  return [...code.matchAll(imported)].flatMap(([, name = '']) => (used.has(name) ? [] : [name]));
}
