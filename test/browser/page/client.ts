/** Runs in the browser: exchanges a command, events and a request with the service, and writes the exchange into the page. */
import { StreetlightsClient } from '#sdk';
import { connect } from '#sdk/browser';

function show(line: string): void {
  const item = document.createElement('li');
  item.textContent = line;
  document.body.append(item);
}

try {
  const port = new URLSearchParams(location.search).get('service');
  const client = await StreetlightsClient.connect(connect(`ws://127.0.0.1:${port}`));
  const lamp = { streetlightId: 'a/b ü' };
  const measured = client.lightMeasured(lamp)[Symbol.asyncIterator]();
  const next = measured.next();
  const pong = await client.ping({ nonce: 'n-1' });
  show(`reply ${pong.nonce} from ${pong.from}`);
  await client.turnOn(lamp, { brightness: 80 });
  const event = await next;
  if (event.done !== true) show(`event ${event.value.payload.lumens} lumens at ${event.value.params.streetlightId}`);
  await measured.return();
  await client.turnOn(lamp, { brightness: 101 }).catch((error: Error) => show(`refused ${error.name}`));
  await client.close();
  show(`done ${client.health().status}`);
} catch (error) {
  show(`done failed: ${String(error)}`);
}
