/**
 * A service of the built example sensors-mqtt, from the folder of which it is run, that carries out its first `DOES` settings and ends
 * none of the others, and no calibration.
 */
import { pathToFileURL } from 'node:url';

const generated = pathToFileURL(`${process.cwd()}/dist/generated/src/`);
const { SensorsService } = await import(new URL('index.js', generated));
const { mqtt } = await import(new URL('gen/transports/mqtt/index.js', generated));

const { URL: url, CLIENT_ID: clientId, DOES = '0' } = process.env;
const never = () => new Promise(() => undefined);
let left = Number(DOES);

const service = new SensorsService(
  mqtt(url, { clientId }),
  {
    async setInterval(_, { params: { room }, publish }) {
      if ((left -= 1) < 0) {
        console.log(`stuck: has ${room}`);
        return never();
      }
      await publish.measured({ room, quantity: 'temperature' }, { value: 20, unit: 'celsius' });
      console.log(`stuck: ${room} is measured every 60 s`);
    },
    calibrate({ room }) {
      console.log(`stuck: has calibration ${room}`);
      return never();
    },
  },
  { group: 'sensors', order: 'none', concurrency: 8 },
);
await service.start();
console.log('stuck: listening');
