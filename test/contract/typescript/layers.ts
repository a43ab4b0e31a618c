/** Middleware that a row asks for. */
import { sdk } from '#sdk';
import type { Seen } from './seen.js';

/** `trace` notes coming and going, `header` is added to what is sent, `id` is the payload member that becomes its id, `dedupe` is the SDK's. */
export interface Layer {
  readonly trace?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly dedupe?: sdk.DedupeOptions;
}

export function middleware(side: 'client' | 'service', layers: readonly Layer[] = [], seen: Seen): sdk.Middleware[] {
  return layers.map(({ trace, header, id, dedupe }) => {
    if (dedupe) return sdk.dedupe(dedupe);
    const around = async (next: () => Promise<void>): Promise<void> => {
      if (trace !== undefined) seen.trace[side]?.push(`${trace} in`);
      await next();
      if (trace !== undefined) seen.trace[side]?.push(`${trace} out`);
    };
    return {
      send(sending, next) {
        if (header) sending.message = { ...sending.message, headers: { ...sending.message.headers, ...header } };
        if (id !== undefined) sending.message = { ...sending.message, messageId: `${id} ${member(sending.message.body, id)}` };
        return around(next);
      },
      receive: (_, next) => around(next),
    };
  });
}

function member(body: Uint8Array, name: string): string {
  const payload = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
  return String(payload[name]);
}
