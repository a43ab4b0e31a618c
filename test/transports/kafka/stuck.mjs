/** A service of a built example, from the folder of which it is run, that ends none of its commands. */
import { pathToFileURL } from 'node:url';

const generated = pathToFileURL(`${process.cwd()}/dist/generated/src/`);
const { StreetlightsService } = await import(new URL('index.js', generated));
const { kafka } = await import(new URL('gen/transports/kafka/index.js', generated));

const service = new StreetlightsService(kafka(process.env.URL, { sessionTimeoutMs: 6_000 }), {
  dimLight(_, { key }) {
    console.log(`stuck: has ${key}`);
    return new Promise(() => undefined);
  },
});
await service.start();
console.log('stuck: listening');
