// Names of formats. Anyone may make up more: only a name that is all but one of these is taken for a slip of the hand.
import { nearestOf } from '../../../diagnostics/nearest.js';

const names: readonly string[] = [
  // JSON Schema "Defined Formats", and those of its earlier drafts.
  ...['date-time', 'date', 'time', 'duration', 'email', 'idn-email', 'hostname', 'idn-hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference'],
  ...['iri', 'iri-reference', 'uuid', 'uri-template', 'json-pointer', 'relative-json-pointer', 'regex'],
  ...['color', 'phone', 'style', 'ip-address', 'host-name', 'utc-millisec'],
  // OpenAPI "Data Types" and its registry of formats.
  ...['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'float', 'double', 'byte', 'binary', 'password'],
  ...['decimal', 'decimal128', 'single-int', 'double-int', 'float16', 'float32', 'float64', 'char', 'base64url', 'commonmark', 'html'],
  ...['http-date', 'media-range', 'unixtime', 'date-time-local', 'time-local'],
];

const known: ReadonlySet<string> = new Set(names);

/** Names that are other words for the same. */
const others: ReadonlyMap<string, string> = new Map([
  ['url', 'uri'],
  ['guid', 'uuid'],
]);

/** By what is left of a name without hyphens, spaces and capitals: `dateTime` is `date-time`. */
const bare: ReadonlyMap<string, string> = new Map(names.map((name) => [bareOf(name), name]));

/** The format that a name which is none is a slip of the hand for. Short words are near to many others. */
export function nearestFormat(written: string): string | undefined {
  if (known.has(written)) return undefined;
  const word = bareOf(written);
  const same = bare.get(word) ?? others.get(word);
  if (same !== undefined || word.length < 5) return same;
  const near = nearestOf(word, [...bare.keys()], word.length < 8 ? 1 : 2);
  return near === undefined ? undefined : bare.get(near);
}

function bareOf(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '');
}
