// Which AsyncAPI a document is written in: asyncapi.md section 0, decision 7. Major and minor count; patch and suffix are ignored.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { exactText } from '../document/exact.js';
import { child } from '../document/refs.js';
import type { Reading } from '../document/source.js';

/** A version that is read. */
export interface Version {
  /** As written in the document. */
  readonly text: string;
  /** Major and minor: `2.6`. */
  readonly minor: string;
  readonly major: '2' | '3';
}

const minors = ['2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3.0', '3.1'];

/** The version of a document; undefined, and reported, when it has none or one that is not read. */
export function versionOf(reading: Reading): Version | undefined {
  const { root } = reading.source;
  const field = child(root, 'asyncapi');
  const at = { file: root.file, pointer: field?.pointer ?? root.pointer };
  if (!field) {
    reading.report(diagnostic('not-asyncapi', undefined as never, at));
    return undefined;
  }
  if (typeof field.value !== 'string') {
    const text = typeof field.value === 'number' ? exactText(reading.source, field) : '';
    reading.report(diagnostic('version-not-string', { text }, at));
    return undefined;
  }
  const minor = /^(\d+\.\d+)\.\d+(?:-.*)?$/s.exec(field.value)?.[1];
  if (minor === undefined || !minors.includes(minor)) {
    reading.report(diagnostic('version-unsupported', { version: field.value }, at));
    return undefined;
  }
  return { text: field.value, minor, major: minor.startsWith('2') ? '2' : '3' };
}
