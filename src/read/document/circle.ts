// References that lead only to each other: one fault, however many references lead into the circle.
import { diagnostic, type Report } from '../../diagnostics/diagnostic.js';
import type { Id, Origin } from '../../ir/described.js';
import { append } from './pointer.js';
import { aimIn, holderOf, refOf } from './reference.js';
import { at, idOf } from './refs.js';
import type { Place, Source } from './source.js';

/** References of a circle that are named; who mends one of them has mended all. */
const most = 10;

/** Passes on what is reported, a circle of references once: at the reference that is met first in it, with the way around. */
export function circlesOnce(source: Source, report: Report): Report {
  const said = new Set<Id>();
  return (found) => {
    if (found.code !== 'ref-cycle') return report(found);
    const { circle, isKnown } = circleFrom(source, found.origin, said);
    const [first, ...others] = circle;
    if (isKnown) return;
    if (first === undefined) return report(found);
    const around = others.slice(0, most).map((place) => ({ message: `it leads to ${refOf(place.value)}`, origin: written(place) }));
    report(diagnostic('ref-cycle', { ref: refOf(first.value) ?? '' }, written(first), around));
  };
}

interface Circle {
  /** Empty where it is no plain circle: where its pointers lead through it. */
  readonly circle: readonly Place[];
  readonly isKnown: boolean;
}

/** The circle that a reference is in or leads into. Whatever is passed on the way is known from then on: each reference is looked at once. */
function circleFrom(source: Source, { file, pointer }: Origin, known: Set<Id>): Circle {
  const reading = { source, report: () => undefined };
  const passed = new Map<Id, Place>();
  let place = at(reading, file, holderOf(pointer));
  while (place !== undefined && !passed.has(idOf(place)) && !known.has(idOf(place))) {
    passed.set(idOf(place), place);
    const aim = aimIn(place.value, place.file);
    place = aim && at(reading, aim.file, aim.pointer);
  }
  if (place === undefined) return { circle: [], isKnown: false };
  const isKnown = known.has(idOf(place));
  for (const id of passed.keys()) known.add(id);
  if (isKnown) return { circle: [], isKnown };
  const [start, all] = [idOf(place), [...passed]];
  return { circle: all.slice(all.findIndex(([id]) => id === start)).map(([, one]) => one), isKnown: false };
}

function written({ file, pointer }: Origin): Origin {
  return { file, pointer: append(pointer, '$ref') };
}
