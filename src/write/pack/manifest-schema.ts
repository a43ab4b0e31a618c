const text = { type: 'string', minLength: 1 } as const;
const flag = { type: 'boolean' } as const;

const file = {
  type: 'object',
  required: ['template', 'path'],
  additionalProperties: false,
  properties: { template: text, each: text, when: text, path: text, once: flag, formatted: flag },
} as const;

const copy = {
  type: 'object',
  required: ['from', 'to'],
  additionalProperties: false,
  properties: { from: text, to: text, each: text, when: text, rewrite: { type: 'object', additionalProperties: { type: 'string' } } },
} as const;

/** The JSON Schema of `pack.yaml`. */
export function manifestSchema(required: readonly string[]): object {
  return {
    type: 'object',
    required,
    additionalProperties: false,
    properties: {
      name: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
      ir: { const: 1 },
      format: { enum: ['prettier', 'clang-format', 'gofmt', 'ruff', 'none'], default: 'none' },
      regex: { enum: ['ecma', 're2', 'java', 'python'], default: 'ecma' },
      next: text,
      options: { type: 'object', default: { type: 'object' } },
      files: { type: 'array', items: file, default: [] },
      copy: { type: 'array', items: copy, default: [] },
    },
  };
}
