// The binding fields of a protocol that have an effect, as its own table has them: a new one without a test is missed.
import type { Fields, Protocol } from '../../src/read/protocols/field.js';

/** Each field that is used or an option, and the first version that has it: `channel topicConfiguration.retention.ms`. */
export function effective({ levels, versions }: Protocol): ReadonlyMap<string, string> {
  return new Map(Object.entries(levels).flatMap(([level, fields]) => below(fields, `${level} `, versions[0])));
}

function below(fields: Fields, path: string, first: string): readonly (readonly [name: string, since: string])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const since = field.since ?? first;
    if (field.fate === 'group') return below(field.fields, `${path}${name}.`, since);
    return field.fate === 'ignored' ? [] : [[path + name, since] as const];
  });
}

/** Whether a version has a field that there is since another one. */
export function isIn(version: string, since = ''): boolean {
  return since <= version;
}
