declare module 'nunjucks/src/transformer.js' {
  /** Lifts filters and `super()` out of a parsed template, as Nunjucks does before it compiles. */
  export function transform(tree: unknown, asyncFilters: readonly string[], name: string): unknown;
}
