import { DecodeError, ValidationError, type Violation } from '../runtime/errors.js';
export interface Codec<T> {
  is(value: unknown): value is T;
  validate(value: unknown): readonly Violation[];
  parse(text: string | Uint8Array): T;
  stringify(value: T): string;
}
export function stub<T>(name: string, schema: any): Codec<T> {
  const validate = (value: any): Violation[] => {
    if (typeof value !== 'object' || value === null)
      return [{ instance: '', schema: '/type', keyword: 'type', message: 'must be an object' }];
    const out: Violation[] = [];
    for (const key of schema.required ?? [])
      if (!Object.hasOwn(value, key)) out.push({ instance: '', schema: '/required', keyword: 'required', message: `needs ${key}` });
    for (const [key, s] of Object.entries<any>(schema.properties)) {
      if (!Object.hasOwn(value, key)) continue;
      const v = value[key];
      const bad =
        s.type === 'string'
          ? typeof v !== 'string'
          : typeof v !== 'number' ||
            (s.type === 'integer' && !Number.isInteger(v)) ||
            v < (s.minimum ?? -Infinity) ||
            v > (s.maximum ?? Infinity);
      if (bad) out.push({ instance: `/${key}`, schema: `/properties/${key}`, keyword: 'type', message: 'is not valid' });
    }
    return out;
  };
  const is = (value: unknown): value is T => validate(value).length === 0;
  return {
    is,
    validate,
    parse(text) {
      const value: unknown = JSON.parse(typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text));
      if (!is(value)) throw new DecodeError(name, validate(value));
      return value;
    },
    stringify(value) {
      if (!is(value)) throw new ValidationError(name, validate(value));
      return JSON.stringify(value);
    },
  };
}
