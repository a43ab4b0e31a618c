/** MQTT in both versions, at a broker that spells addresses as the document does. */
import { connectAsync } from 'mqtt';
import { mqtt, mqtt311, type MqttOptions } from '#sdk/mqtt';
import { behind, type Broker } from './broker.js';
import { link } from './link.js';
import type { Fixture } from './subjects.js';

export async function mqttSubject(given: MqttOptions, broker: Broker, version: 4 | 5): Promise<Fixture> {
  const wire = await link(() => Number(new URL(broker.url).port));
  const cuttable = new URL(broker.url);
  cuttable.port = String(wire.port);
  const options: MqttOptions = { retryDelayMs: 20 };
  const transport = version === 5 ? mqtt : mqtt311;
  return {
    service: () => transport(broker.url, { ...options, ...given }),
    client: () => transport(cuttable.href, options),
    broker: behind(wire, {
      ...broker,
      // This one answers before it writes its store: dead in between, it would have lost what it had confirmed.
      async kill() {
        await broker.save();
        await broker.kill();
      },
    }),
    cut: wire.cut,
    restore: wire.restore,
    close: wire.close,
    async raw(address, body) {
      const client = await connectAsync(broker.url, { protocolVersion: version });
      await client.publishAsync(address, Buffer.from(body), { qos: 1 });
      await client.endAsync();
    },
  };
}
