/** What schemas say and every pack's README shows the outcome of, by the first cell of its row. */
export const features: readonly string[] = [
  ...['required, not nullable', 'optional', 'required, nullable', 'optional, nullable', 'required and not described', 'a nested object'],
  ...['boolean', 'number', 'integer', 'integer within bounds', 'enum', 'enum or any other string', 'enum of several types', 'const'],
  ...['array', 'uniqueItems, contains', 'tuple', 'closed tuple', 'map', 'members and typed others', 'object without other members'],
  ...['members by pattern', 'map by pattern', 'keys of a pattern', 'several types', 'oneOf, anyOf', 'tagged objects', 'allOf', 'not'],
  ...['if, then, else', 'dependencies', 'recursion', 'lengths, bounds, patterns', 'contentEncoding', 'members without a type'],
  ...['anything', 'nothing'],
];
