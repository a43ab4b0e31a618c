/** The application that runs the lamps: node dist/service.js */
import { StreetlightsService } from './generated/src/index.js';
import { ws } from './generated/src/gen/transports/ws/index.js';

const lamps = new Map<string, number>();

const service = new StreetlightsService(ws.listen({ port: Number(process.env['PORT'] ?? 8080) }), {
  async command(command, { params, publish }) {
    const brightness = command.message === 'turnOn' ? command.payload.brightness : 0;
    lamps.set(params.streetlightId, brightness);
    console.log(`service: ${params.streetlightId} shines at ${brightness} %`);
    await publish.lightMeasured(params, { lumens: brightness * 12, measuredAt: new Date().toISOString() });
  },
  getStatus({ requestId, streetlightId }) {
    const brightness = lamps.get(streetlightId) ?? 0;
    return { requestId, lit: brightness > 0, brightness, fault: lamps.has(streetlightId) ? null : 'never heard of' };
  },
});

await service.start();
console.log('service: listening');
process.once('SIGTERM', () => void service.drain());
