import type { Code } from '../../diagnostics/catalogue.js';
import { strictly, type Diagnostic, type Report } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../ir/described.js';
import { aimOf } from '../document/aim.js';
import { pointerOf, tokensOf } from '../document/pointer.js';
import type { Source } from '../document/source.js';
import { valueAt } from '../document/value-at.js';
import type { Structure } from './structure.js';

/** What is found by a look over the whole document, or at something that is not there: any fault of the structure may be why. */
const farSeen: ReadonlySet<Code> = new Set<Code>([
  'binding-registry-missing',
  'component-unused',
  'content-type-assumed',
  'headers-uncarried',
  'message-ambiguous',
  'message-id-missing',
  'operation-id-missing',
  'reply-address-uncarried',
  'reply-uncorrelated',
  'security-scope-undefined',
  'server-variable-unused',
]);

/**
 * Where the structure is wrong, reading goes on for the sake of the faults elsewhere, such as references to nothing: all of what is wrong
 * is to be told at once. What lies inside of a fault that has been reported, or refers into it, is not one more; and what is no fault in
 * itself, such as a variable that nothing uses, may only follow from one.
 */
export function beyond(source: Source, { isSound, opaque, unknown, lacking }: Structure, report: Report): Report {
  if (opaque.length === 0 && isSound) return report;
  // Nothing else depends on a title or a version.
  const unclear = [...opaque, ...lacking.filter(({ pointer }) => pointer !== '/info')];
  return (found) => {
    if (isSound ? isOutside(found) : isApart(found)) report(found);
  };

  function isOutside({ severity, origin }: Diagnostic): boolean {
    return !isInside(origin, severity === 'error' ? unknown : opaque);
  }

  function isApart(found: Diagnostic): boolean {
    const places = [found.origin, ...found.related.map(({ origin }) => origin)];
    if (isInside(found.origin, opaque) || places.some((place) => isInside(aimOf(source, place), opaque))) return false;
    return strictly(found).severity === 'error' || !mayFollow(found);
  }

  /** A rule looks at what it calls related, and at the object that it is about; about a text, at what stands beside it. */
  function mayFollow({ code, origin, related }: Diagnostic): boolean {
    if (farSeen.has(code)) return unclear.length > 0;
    if (code === 'key-invalid') return false; // it is about a name, whatever has it
    const isObject = typeof valueAt(source, origin) === 'object';
    const seen = [...(isObject ? [origin] : []), ...related.map((one) => one.origin)];
    return unclear.some((place) => isInside(place, seen) || (!isObject && isBeside(place, origin)));
  }
}

/** Whether a place is a member of the object that has `origin`, or that object. */
function isBeside(place: Origin, origin: Origin): boolean {
  const holder = holderOf(origin);
  return place.file === origin.file && (place.pointer === holder || holderOf(place) === holder);
}

/** The object that has a place as a member, or as an item of a list in it. */
function holderOf({ pointer }: Origin): string {
  const tokens = tokensOf(pointer);
  while (/^\d+$/.test(tokens.at(-1) ?? '')) tokens.pop();
  return pointerOf(tokens.slice(0, -1));
}

function isInside(origin: Origin | undefined, places: readonly Origin[]): boolean {
  return origin !== undefined && places.some(({ file, pointer }) => file === origin.file && `${origin.pointer}/`.startsWith(`${pointer}/`));
}
