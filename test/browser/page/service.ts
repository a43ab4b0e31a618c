/** Runs in Node: the generated service, with the port that it listens on. */
import { StreetlightsService } from '#sdk';
import { ws } from '#sdk/ws';

/** Starts it; what it saw is in `turnedOn`. */
export async function start(): Promise<{ readonly port: number; readonly turnedOn: string[]; stop(): Promise<void> }> {
  const turnedOn: string[] = [];
  const transport = ws.listen({ port: 0 });
  const service = new StreetlightsService(transport, {
    async turnOn({ brightness }, { params, publish }) {
      turnedOn.push(`${params.streetlightId} ${brightness}`);
      await publish.lightMeasured(params, { lumens: brightness * 10 });
    },
    dimLight: () => undefined,
    ping: ({ nonce }) => ({ nonce, from: 'node' }),
  });
  await service.start();
  return { port: transport.port, turnedOn, stop: () => service.drain() };
}
