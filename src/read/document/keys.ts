// AsyncAPI "Format": keys are strings. What is none is found before anything is built, while it still has a place.
import { EVENT_ID, type Event } from 'js-yaml';

interface Frame {
  readonly map: boolean;
  atKey: boolean;
}

/** The offset of the first key that is a list, a map or missing. */
export function keyFault(events: readonly Event[]): number | undefined {
  for (const { event, offset } of keys(events)) {
    const isString = event.type === EVENT_ID.ALIAS || (event.type === EVENT_ID.SCALAR && event.valueStart >= 0);
    if (!isString) return offset;
  }
  return undefined;
}

/** The offset of the first merge key. */
export function mergeKey(events: readonly Event[], text: string): number | undefined {
  for (const { event, offset } of keys(events)) {
    if (event.type !== EVENT_ID.SCALAR || text.slice(event.valueStart, event.valueEnd) !== '<<') continue;
    if (!/['"]/.test(text[event.valueStart - 1] ?? '')) return offset;
  }
  return undefined;
}

function* keys(events: readonly Event[]): Generator<{ readonly event: Event; readonly offset: number }> {
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
    if (isKey) yield { event, offset };
    if (frame !== undefined) frame.atKey = !frame.atKey;
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push({ map: event.type === EVENT_ID.MAPPING, atKey: true });
  }
}
