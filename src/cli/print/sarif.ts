// SARIF 2.1.0 (OASIS): what code scanning services and editors read.
import { catalogue, type Code } from '../../diagnostics/catalogue.js';
import type { Diagnostic, Related, Severity } from '../../diagnostics/diagnostic.js';
import { explain } from '../../diagnostics/explanations.js';
import type { Origin } from '../../ir/described.js';
import { tokensOf } from '../../read/document/pointer.js';
import type { Finding } from '../findings.js';
import { shown, shownOrigin, type Shown } from './place.js';
import { printable } from './printable.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Section 3.27.10. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The findings as one run. Its rules are the codes that were found, in the order of the catalogue. */
export function printSarif(findings: readonly Finding[], version: string): string {
  const found = new Set(findings.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  const codes = (Object.keys(catalogue) as Code[]).filter((code) => found.has(code));
  const run = {
    tool: { driver: { name: 'asyncwright', version, semanticVersion: version, rules: codes.map(rule) } },
    columnKind: 'utf16CodeUnits',
    results: findings.flatMap((finding) => finding.diagnostics.map((one) => result(finding, one, codes.indexOf(one.code)))),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function rule(code: Code): object {
  const { meaning, fix } = explain(code);
  return {
    id: code,
    shortDescription: message(meaning),
    help: message(fix),
    defaultConfiguration: { level: levels[catalogue[code].severity] },
  };
}

function result(finding: Finding, found: Diagnostic, ruleIndex: number): object {
  const { code, severity, origin, related } = found;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: message(found.message, found.help),
    locations: [location(shown(finding, found), origin)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((one, index) => relatedLocation(finding, one, index)) }),
  };
}

function relatedLocation(finding: Finding, { message: text, origin }: Related, id: number): object {
  return { id, ...location(shownOrigin(finding, origin), origin), message: message(text) };
}

function location(place: Shown, { pointer }: Origin): object {
  const name = tokensOf(pointer).at(-1);
  return {
    physicalLocation: { artifactLocation: artifact(place.file), ...(place.spot === undefined ? {} : { region: region(place.spot) }) },
    ...(name === undefined ? {} : { logicalLocations: [{ name, fullyQualifiedName: pointer }] }),
  };
}

/** Section 3.30; what stands on several lines is shown by its first. */
function region({ line, column, excerpt, length }: NonNullable<Shown['spot']>): object {
  const end = Math.min(column + length, excerpt.length + 1);
  return { startLine: line, startColumn: column, ...(end > column ? { endColumn: end } : {}) };
}

/** Section 3.4: a path below the working folder is relative to the root of the sources. */
function artifact(file: string): object {
  if (/^https?:\/\//i.test(file)) return { uri: encodeURI(wellFormed(file)) };
  const path = wellFormed(file).replace(/^(?:\.\/)+/, '');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  return path.startsWith('../') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** Half a surrogate pair has no UTF-8, so it cannot stand in a URI. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Section 3.11: braces are doubled, because single ones are placeholders; nothing in a document becomes a link. */
function message(...sentences: readonly string[]): { readonly text: string } {
  const lines = sentences.filter((text) => text !== '').map(printable);
  return { text: lines.join('\n').replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (') };
}
