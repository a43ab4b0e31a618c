import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { nearestOf } from '../../../diagnostics/nearest.js';
import type { Json } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import { tokensOf } from '../../document/pointer.js';
import { refOf } from '../../document/reference.js';
import { members, originOf } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import { asyncapi, dialectOf, knows } from '../../schemas/json-schema/dialects.js';
import { typeNames } from '../../schemas/json-schema/foreign-types.js';
import { annotationKeywords, assertionKeywords, dialectKeywords } from '../../schemas/json-schema/keywords.js';
import type { DocumentRule } from './rule.js';

/** Annotations of OpenAPI, which many write and which change nothing. */
const harmless: ReadonlySet<string> = new Set(['example', 'xml', 'id', 'contentSchema']);

const known: readonly string[] = [...assertionKeywords, ...annotationKeywords].filter(
  (keyword) => !keyword.startsWith('$') && knows(asyncapi, keyword),
);
const knownOnes: ReadonlySet<string> = new Set(known);

/**
 * Schema Object: keywords that no one knows are allowed and mean nothing, so that a slip of the hand is a rule that is never checked. Names
 * that are near to none are left alone: people write notes of their own.
 */
export const schemaKeyword: DocumentRule = {
  kinds: ['schema'],
  check(place, { reading }) {
    const odd = unknown(place);
    if (odd.length === 0) return;
    const stray: Place[] = [];
    for (const [keyword, member] of odd) {
      if (harmless.has(keyword) && !(keyword === 'id' && isSchemaLike(member.value))) continue;
      const instead = dialectKeywords.get(keyword);
      if (instead !== undefined) {
        if (!isElsewhere(reading, place)) reading.report(diagnostic('schema-keyword-foreign', { keyword, ...instead }, originOf(member)));
      } else {
        const nearest = /^ref$/i.test(keyword) && typeof member.value === 'string' ? '$ref' : meant(keyword);
        if (nearest !== undefined) reading.report(diagnostic('schema-keyword-unknown', { keyword, nearest }, originOf(member)));
        else if (isSchemaLike(member.value)) stray.push(member);
      }
    }
    const [first] = stray;
    if (first === undefined || isElsewhere(reading, place)) return;
    const names = stray.map(({ pointer }) => tokensOf(pointer).at(-1) ?? '');
    reading.report(diagnostic('schema-property-stray', { names }, originOf(first)));
  },
};

/** What no dialect of ours knows: most schemas have nothing of the kind. */
function unknown(place: Place): ReturnType<typeof members> {
  const isUnknown = (keyword: string): boolean => !knownOnes.has(keyword) && !/^(?:x-|\$)/.test(keyword);
  return isObject(place.value) && Object.keys(place.value).some(isUnknown) ? members(place).filter(([keyword]) => isUnknown(keyword)) : [];
}

/** Whether a value can hardly be anything but a schema, or the name of a type that stands for one. */
function isSchemaLike(value: Json): boolean {
  if (typeof value === 'string') return typeNames.includes(value);
  if (!isObject(value)) return false;
  const type = Object.hasOwn(value, 'type') ? value['type'] : undefined;
  return (typeof type === 'string' && typeNames.includes(type)) || refOf(value) !== undefined;
}

/** Whether the schema, or what it stands in, says by `$schema` that it is written in another dialect. */
function isElsewhere({ source }: Reading, { file, pointer }: Place): boolean {
  let holder: Json | undefined = source.files.get(file)?.value;
  for (const token of [undefined, ...tokensOf(pointer)]) {
    if (token !== undefined) holder = (holder as Readonly<Record<string, Json>> | null | undefined)?.[token];
    const metaschema = isObject(holder) ? holder['$schema'] : undefined;
    if (typeof metaschema === 'string' && (dialectOf(metaschema)?.draft ?? asyncapi.draft) !== asyncapi.draft) return true;
  }
  return false;
}

/** Short words are near to many others: they have to begin alike. */
function meant(keyword: string): string | undefined {
  const tolerance = keyword.length < 3 ? 0 : keyword.length < 8 ? 1 : 2;
  return nearestOf(
    keyword,
    known.filter((each) => each.length > 4 || each[0] === keyword[0]),
    tolerance,
  );
}
