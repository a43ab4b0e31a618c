/** The application that stands for the sensors: node dist/service.js */
import { mqtt } from './generated/src/gen/transports/mqtt/index.js';
import { SensorsService, urls } from './generated/src/index.js';

const service = new SensorsService(
  // With a name of its own an instance finds after a crash what was meant for it.
  mqtt(process.env['URL'] ?? urls.local, { clientId: process.env['CLIENT_ID'] ?? 'sensors-1' }),
  {
    async setInterval({ seconds }, { params: { room }, publish }) {
      console.log(`service: ${room} is measured every ${seconds} s`);
      await publish.measured({ room, quantity: 'temperature' }, { value: 21.5, unit: 'celsius' });
      await publish.measured({ room, quantity: 'humidity' }, { value: 48, unit: 'percent' });
    },
    calibrate: ({ room }) => ({ room, offset: -0.3 }),
  },
  // Instances of one group share the work.
  { group: 'sensors' },
);

await service.start();
console.log('service: listening');
process.once('SIGTERM', () => void service.drain());
