/** The transports that the contract is run on. */
import { memory, memoryCapabilities, MemoryBus } from '#sdk/memory';
import { ws, type WsServer } from '#sdk/ws';

/** Both ends of one connection, new for every row. */
export interface Fixture {
  readonly service: unknown;
  readonly client: () => unknown;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** `segments`: parameters cannot hold a slash. */
  readonly traits: readonly string[];
  readonly cut?: () => void;
}

export const subjects: Readonly<Record<string, () => Fixture>> = {
  memory() {
    const bus = new MemoryBus();
    return { service: memory(bus), client: () => memory(bus), capabilities: memoryCapabilities, traits: ['segments'] };
  },
  ws() {
    const service: WsServer = ws.listen({ port: 0 });
    const client = (): unknown => ws.connect(`ws://127.0.0.1:${service.port}`);
    const cut = (): void => service.terminate();
    return { service, client, capabilities: { ...service.capabilities, cut: true }, traits: [], cut };
  },
};
