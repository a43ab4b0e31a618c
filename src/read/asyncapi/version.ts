// Which AsyncAPI a document is written in: asyncapi.md section 0, decision 7. Major and minor count; patch and suffix are ignored.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { nearestOf } from '../../diagnostics/nearest.js';
import { isObject } from '../document/object.js';
import { quote } from '../document/quote.js';
import { child, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import { schemaFileOf } from '../schemas/schema-file.js';

/** A version that is read. */
export interface Version {
  /** As written in the document. */
  readonly text: string;
  /** Major and minor: `2.6`. */
  readonly minor: string;
  readonly major: '2' | '3';
}

const minors = ['2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3.0', '3.1'];

/** The version of a document; undefined, and reported, when it has none or one that is not read. `3.0`, quoted or not, means 3.0.0. */
export function versionOf(reading: Reading): Version | undefined {
  const { root } = reading.source;
  const field = child(root, 'asyncapi');
  const at = { file: root.file, pointer: field?.pointer ?? root.pointer };
  if (!field) {
    reading.report(diagnostic('not-asyncapi', otherThan(root), at));
    return undefined;
  }
  const isNumber = typeof field.value === 'number';
  const written = isNumber ? quote(reading.source, at) : typeof field.value === 'string' ? field.value : '';
  const isWhole = !minors.includes(written);
  if (!isWhole) reading.report(diagnostic(isNumber ? 'version-not-string' : 'version-incomplete', { text: written }, at));
  const text = isWhole ? written : `${written}.0`;
  const minor = /^(\d+\.\d+)\.\d+(?:-.*)?$/s.exec(text)?.[1];
  if (minor === undefined || !minors.includes(minor)) {
    reading.report(diagnostic('version-unsupported', { version: written }, at));
    return undefined;
  }
  if (minor.startsWith('2')) return { text, minor, major: '2' };
  if (!isOlder(root)) return { text, minor, major: '3' };
  reading.report(diagnostic('version-mistaken', { version: text, meant: newest2.text }, at));
  return newest2;
}

const newest2: Version = { text: '2.6.0', minor: '2.6', major: '2' };

/** Whether all that a document says is said as in AsyncAPI 2: operations within channels, and nothing that 3 brought. */
function isOlder(root: Place): boolean {
  const inside = (key: string, names: readonly string[]): boolean => {
    const map = child(root, key);
    return map !== undefined && members(map).some(([, place]) => names.some((name) => child(place, name) !== undefined));
  };
  if (child(root, 'operations') !== undefined || !inside('channels', ['publish', 'subscribe'])) return false;
  return !inside('channels', ['address', 'messages']) && !inside('servers', ['host', 'pathname']);
}

/** What a document without a version seems to be. */
function otherThan(root: Place): { readonly other?: string | undefined; readonly nearest?: string | undefined } {
  const other = schemaFileOf(root)?.language;
  if (other !== undefined) return { other };
  return { nearest: nearestOf('asyncapi', isObject(root.value) ? Object.keys(root.value) : []) };
}
