/** Middleware that a row asks for. */
import { sdk } from '#sdk';
import type { Seen } from './seen.js';

/** `trace` notes coming and going, `header` and `id` are those of all that is sent, `dedupe` is the built-in one. */
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
        if (id !== undefined) sending.message = { ...sending.message, messageId: id };
        return around(next);
      },
      receive: (_, next) => around(next),
    };
  });
}
