/**
 * Service and client of a generated streetlights-kafka, one after the other over a broker: `node streetlights.mjs <its index.js> <brokers>
 * <as JSON: server, access, options> <lamp>`. Prints what they saw as one line and stays until its input ends.
 */
import { pathToFileURL } from 'node:url';

const [index, brokers, asked, lamp] = process.argv.slice(2);
const { StreetlightsKafkaClient, StreetlightsKafkaService, servers } = await import(pathToFileURL(index));
const { kafka } = await import(new URL('gen/transports/kafka/index.js', pathToFileURL(index)));
const { server, access, options } = JSON.parse(asked);
const transport = () => kafka(brokers, servers[server](access, { discoverMs: 300, ...options }));
const params = { streetlightId: lamp };
const sentAt = '2026-01-02T03:04:05Z';
const measured = [];

const service = new StreetlightsKafkaService(
  transport(),
  {
    async receiveLightMeasurement(payload, { params: from, headers, publish }) {
      measured.push({ payload, from, header: headers['my-app-header'] });
      await publish.turnOn(from, { command: 'on', sentAt }, { headers: { 'my-app-header': 1 } });
      await publish.turnOff(from, { command: 'off', sentAt });
      await publish.dimLight(from, { percentage: 20, sentAt });
    },
  },
  { group: 'lights' },
);
await service.start();
const client = await StreetlightsKafkaClient.connect(transport());
const commands = {};
const streams = ['turnOn', 'turnOff', 'dimLight'].map((name) => {
  const each = ({ payload, params: from, headers }) => (commands[name] ??= { payload, from, header: headers['my-app-header'] });
  return client[name]({}).each(each);
});
await Promise.all(streams);
await client.receiveLightMeasurement(params, { lumens: 42, sentAt }, { headers: { 'my-app-header': 7 } });
const refused = await client.receiveLightMeasurement(params, { lumens: -1 }).catch(({ name }) => name);
while (Object.keys(commands).length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
console.log(JSON.stringify({ measured, commands, refused }));
for await (const _ of process.stdin);
await client.drain();
await service.drain();
