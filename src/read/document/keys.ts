// AsyncAPI "Format": keys are strings. What is none is found before anything is built, while it still has a place.
import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { numberOf } from './numbers.js';

interface Frame {
  readonly map: boolean;
  atKey: boolean;
}

/** The name of a member: a number that is not quoted is called as it is written. */
export function keyName(text: string, scalar: ScalarEvent): string {
  const written = getScalarValue(text, scalar);
  return scalar.style === SCALAR_STYLE.PLAIN ? (numberOf(written)?.text ?? written) : written;
}

/** The name of the key at an offset, and where the first key of that name in its map stands; undefined where it is the first. */
export function repeatedKey(events: readonly Event[], text: string, offset: number): { name: string; first: number } | undefined {
  const known = new Map<Frame, Map<string, number>>();
  let found: { name: string; first: number } | undefined;
  firstKey(events, (event, map) => {
    if (event.type !== EVENT_ID.SCALAR) return false;
    const names = known.get(map) ?? new Map<string, number>();
    known.set(map, names);
    const name = keyName(text, event);
    const first = names.get(name);
    if (first === undefined) names.set(name, event.valueStart);
    else if (event.valueStart === offset) found = { name, first };
    return found !== undefined;
  });
  return found;
}

/** The offset of the first key that is a list, a map or missing. */
export function keyFault(events: readonly Event[]): number | undefined {
  return firstKey(events, (event) => event.type !== EVENT_ID.ALIAS && (event.type !== EVENT_ID.SCALAR || event.valueStart < 0));
}

/** The offset of the first merge key. */
export function mergeKey(events: readonly Event[], text: string): number | undefined {
  return firstKey(
    events,
    (event) =>
      event.type === EVENT_ID.SCALAR &&
      text.slice(event.valueStart, event.valueEnd) === '<<' &&
      !/['"]/.test(text[event.valueStart - 1] ?? ''),
  );
}

/** The offset of the first key that is as wanted. */
function firstKey(events: readonly Event[], isWanted: (event: Event, map: Frame) => boolean): number | undefined {
  const open: Frame[] = [];
  let offset = 0;
  for (const event of events) {
    const frame = open.at(-1);
    const isKey = frame?.map === true && frame.atKey;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if ('start' in event) offset = event.start;
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) offset = event.valueStart;
    if (isKey && isWanted(event, frame)) return offset;
    if (frame !== undefined) frame.atKey = !frame.atKey;
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push({ map: event.type === EVENT_ID.MAPPING, atKey: true });
  }
  return undefined;
}
