/** The application that runs the lamps: node dist/service.js */
import { kafka } from './generated/src/gen/transports/kafka/index.js';
import { StreetlightsService, urls } from './generated/src/index.js';

const service = new StreetlightsService(
  // When an instance dies, its lamps wait six seconds until another has them.
  kafka(process.env['URL'] ?? urls.local, { sessionTimeoutMs: 6_000 }),
  {
    // One lamp's commands come one after the other, those of different lamps at the same time.
    async dimLight({ percentage }, { key, publish }) {
      if (key === undefined) throw new Error('a command names its lamp by its key');
      console.log(`service: ${key} shines at ${percentage} %`);
      await publish.lightMeasured({ lumens: percentage * 12, measuredAt: new Date().toISOString() }, { key });
    },
  },
  {
    // Commands that make no sense can be looked at in the topic streetlights.commands.failed.
    deadLetter: '{address}.failed',
    onError: ({ message }) => console.log(`service: given up: ${message}`),
  },
);

await service.start();
console.log('service: listening');
process.once('SIGTERM', () => void service.drain());
