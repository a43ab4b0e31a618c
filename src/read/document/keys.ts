// AsyncAPI "Format": keys are strings. What is none is found before anything is built, while it still has a place.
import { EVENT_ID, type Event } from 'js-yaml';

interface Frame {
  readonly map: boolean;
  atKey: boolean;
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
function firstKey(events: readonly Event[], isWanted: (event: Event) => boolean): number | undefined {
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
    if (isKey && isWanted(event)) return offset;
    if (frame !== undefined) frame.atKey = !frame.atKey;
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push({ map: event.type === EVENT_ID.MAPPING, atKey: true });
  }
  return undefined;
}
