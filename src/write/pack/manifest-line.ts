import { EVENT_ID, parseEvents } from 'js-yaml';

type Event = ReturnType<typeof parseEvents>[number];

/** The 1-based line of a pointer's target in a YAML text, or of the nearest part of it that is there. */
export function lineOf(text: string, pointer: string): number {
  const wanted = pointer.split('/').slice(1);
  return text.slice(0, find([...parseEvents(text, {})], text, wanted)).split('\n').length;
}

/** Walks the events along the wanted keys; the offset of the deepest node that was reached. */
function find(events: readonly Event[], text: string, wanted: readonly string[]): number {
  let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  for (const token of wanted) {
    const next = child(events, text, at, token);
    if (next === undefined) break;
    at = next;
  }
  return Math.max(0, offset(events[at]));
}

function child(events: readonly Event[], text: string, at: number, token: string): number | undefined {
  const type = events[at]?.type;
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return undefined;
  let index = 0;
  for (let here = at + 1; here < events.length && events[here]?.type !== EVENT_ID.POP; index++) {
    const value = type === EVENT_ID.MAPPING ? after(events, here) : here;
    const key = events[here];
    const name = type === EVENT_ID.SEQUENCE ? String(index) : key?.type === EVENT_ID.SCALAR ? text.slice(key.valueStart, key.valueEnd) : '';
    if (name === token) return value;
    here = after(events, value);
  }
  return undefined;
}

/** The index of the event behind a whole node. */
function after(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let here = at; here < events.length; here++) {
    const type = events[here]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    if (type === EVENT_ID.POP) depth--;
    if (depth === 0) return here + 1;
  }
  return events.length;
}

function offset(event: Event | undefined): number {
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    default:
      return 0;
  }
}
