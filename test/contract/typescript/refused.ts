/** What the compiler must refuse: every line below an expectation is an error, or this file does not compile. */
import { StreetlightsClient, StreetlightsService, type StreetlightsHandlers } from '#sdk';
import { memory } from '#sdk/memory';
import { ws } from '#sdk/ws';

declare const handlers: StreetlightsHandlers;
const listening = ws.listen({ port: 0 });
const client = await StreetlightsClient.connect(ws.connect('ws://localhost'));

// A WebSocket has no dead letters, no groups, no redelivery and no keys.
// @ts-expect-error there is no option deadLetter
new StreetlightsService(listening, handlers, { deadLetter: '{address}.dlq' });
// @ts-expect-error there is no option group
new StreetlightsService(listening, handlers, { group: 'lamps' });
// @ts-expect-error there is no option exhausted
new StreetlightsService(listening, handlers, { exhausted: 'redeliver' });
// @ts-expect-error no order by key
new StreetlightsService(listening, handlers, { order: 'key' });
new StreetlightsService(memory(), handlers, { deadLetter: '{address}.dlq', group: 'lamps', exhausted: 'redeliver', order: 'key' });

// @ts-expect-error frames have no headers
await client.turnOn({ streetlightId: 'a' }, { brightness: 1 }, { headers: { requestedBy: 'ada' } });
// @ts-expect-error the side that connects has no wildcards
client.lightMeasured({});
// @ts-expect-error a payload of another message
await client.turnOn({ streetlightId: 'a' }, { percentage: 1 });
// @ts-expect-error parameters are named
await client.turnOn('a', { brightness: 1 });
// @ts-expect-error handlers are missing
new StreetlightsService(memory(), { turnOn: () => undefined });
