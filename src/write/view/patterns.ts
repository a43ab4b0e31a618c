import type { Api } from '../../ir/api.js';
import type { Check, CheckId } from '../../ir/checks.js';
import type { Origin } from '../../ir/described.js';
import { translate, type Dialect, type Translated } from '../../patterns/translate.js';

/** Told of a pattern that the dialect has no words for, and where the document has it. */
export type Unspeakable = (pattern: string, origin: Origin) => void;

/** A pattern in a dialect; undefined where that has no words for it. */
export type Translate = (pattern: string) => Translated | undefined;

/** Translates each pattern once: documents repeat theirs. */
export function translator(dialect: Dialect): Translate {
  const known = new Map<string, Translated | undefined>();
  return (pattern) => {
    if (!known.has(pattern)) known.set(pattern, translate(pattern, dialect));
    return known.get(pattern);
  };
}

/** The Api without the patterns that a dialect has no words for: what they ask is not checked then. */
export function speakable(api: Api, dialect: Dialect, unspeakable: Unspeakable, translated = translator(dialect)): Api {
  const isSpeakable = (pattern: string, { origin }: Check): boolean => {
    const found = translated(pattern) !== undefined;
    if (!found) unspeakable(pattern, origin);
    return found;
  };
  if (dialect === 'ecma') return api;
  const anything = api.checks.length;
  const checks = api.checks.map((check) => withSpeakable(check, isSpeakable, anything));
  const [first] = api.checks;
  return first === undefined ? api : { ...api, checks: [...checks, { bool: true, origin: first.origin }] };
}

/** A key that may match the pattern is then not one of the rest: any key may, and anything may stand there. */
function withSpeakable(check: Check, isSpeakable: (pattern: string, check: Check) => boolean, anything: CheckId): Check {
  const { pattern, patternProperties } = check;
  if (pattern === undefined && patternProperties === undefined) return check;
  const isDropped = pattern !== undefined && !isSpeakable(pattern, check);
  const rows = patternProperties?.map(([key, id]) => (isSpeakable(key, check) ? ([key, id] as const) : (['', anything] as const)));
  const { pattern: _dropped, ...rest } = check;
  return { ...(isDropped ? rest : check), ...(rows === undefined ? {} : { patternProperties: rows }) };
}
