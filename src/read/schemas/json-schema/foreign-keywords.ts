import { knows, type Dialect } from './dialects.js';
import { dialectKeywords } from './keywords.js';

/** A keyword that decides validity in another dialect and has no effect in the one it stands in: whose it is, and what to write instead. */
export interface ForeignKeyword {
  readonly keyword: string;
  readonly dialect: string;
  readonly instead: string;
}

type Row = readonly [keyword: string, row: Omit<ForeignKeyword, 'keyword'>];

/** What later drafts brought, beside what AsyncAPI's dialect lacks. */
const newer: readonly Row[] = [
  ['const', { dialect: 'JSON Schema draft-06', instead: 'write an enum of one value' }],
  ['contains', { dialect: 'JSON Schema draft-06', instead: 'leave it out' }],
  ['propertyNames', { dialect: 'JSON Schema draft-06', instead: 'write patternProperties, and additionalProperties: false' }],
  ['if', { dialect: 'JSON Schema draft-07', instead: 'write anyOf, with not' }],
];

/** What later drafts left behind. */
const older: readonly Row[] = [
  [
    'dependencies',
    { dialect: 'JSON Schema draft-07', instead: 'write dependentRequired for lists of keys, and dependentSchemas for schemas' },
  ],
  ['additionalItems', { dialect: 'JSON Schema 2019-09', instead: 'write the list as prefixItems, and what follows it as items' }],
  ['$recursiveRef', { dialect: 'JSON Schema 2019-09', instead: 'write $dynamicRef' }],
];

const rows: ReadonlyMap<string, Row[1]> = new Map([...dialectKeywords, ...newer, ...older]);

/** The keywords of a schema that its dialect does not know and another does. */
export function foreignKeywords(schema: object, dialect: Dialect): readonly ForeignKeyword[] {
  const found: ForeignKeyword[] = [];
  for (const keyword in schema) {
    const row = rows.get(keyword);
    if (row !== undefined && !isKnown(dialect, keyword) && Object.hasOwn(schema, keyword)) found.push({ keyword, ...row });
  }
  return found;
}

function isKnown(dialect: Dialect, keyword: string): boolean {
  return keyword === 'nullable' ? dialect.nullable : knows(dialect, keyword);
}
