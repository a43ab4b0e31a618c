/** Middleware that a row asks for. */
import type { sdk } from '#sdk';
import type { Seen } from './seen.js';

/** `trace` notes coming and going, `header` is added to what is sent, `once` drops what has the same payload member again. */
export interface Layer {
  readonly trace?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly once?: string;
}

export function middleware(side: 'client' | 'service', layers: readonly Layer[] = [], seen: Seen): sdk.Middleware[] {
  return layers.map(({ trace, header, once }) => {
    const met = new Set<unknown>();
    const around = async (next: () => Promise<void>): Promise<void> => {
      if (trace !== undefined) seen.trace[side]?.push(`${trace} in`);
      await next();
      if (trace !== undefined) seen.trace[side]?.push(`${trace} out`);
    };
    return {
      send(sending, next) {
        if (header) sending.message = { ...sending.message, headers: { ...sending.message.headers, ...header } };
        return around(next);
      },
      async receive({ payload }, next) {
        const value = once === undefined ? undefined : (payload as Record<string, unknown>)[once];
        if (once !== undefined && met.has(value)) return;
        met.add(value);
        await around(next);
      },
    };
  });
}
