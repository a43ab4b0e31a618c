/** The application that stands for the sensors: node dist/service.js */
import { mqtt } from './generated/src/gen/transports/mqtt/index.js';
import { SensorsService } from './generated/src/index.js';

const service = new SensorsService(mqtt(process.env['URL'] ?? 'mqtt://localhost'), {
  async setInterval({ seconds }, { params: { room }, publish }) {
    console.log(`service: ${room} is measured every ${seconds} s`);
    await publish.measured({ room, quantity: 'temperature' }, { value: 21.5, unit: 'celsius' });
    await publish.measured({ room, quantity: 'humidity' }, { value: 48, unit: 'percent' });
  },
  calibrate: ({ room }) => ({ room, offset: -0.3 }),
});

await service.start();
console.log('service: listening');
process.once('SIGTERM', () => void service.drain());
