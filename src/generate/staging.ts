import { posix } from 'node:path';
import { HostError, type Host } from '../host/host.js';
import type { Formatter } from '../write/output/format.js';
import { LOCK } from '../write/output/lock.js';
import type { Placed } from '../write/output/plan.js';
import { pathFault } from '../write/output/safe-path.js';
import type { Format } from '../write/pack/manifest.js';
import type { Output } from '../write/render/print.js';

/** The output folders of a run that are not there yet. */
export interface Staging {
  /** Begins a folder; undefined where it is there, or where this run writes nothing or file by file. */
  begin(out: string): Promise<Draft | undefined>;
  /** Removes what did not become a folder. */
  discard(): Promise<void>;
}

/** An output folder in the making: its files are written while others are printed, and appear all at once. */
export interface Draft {
  /** Formats a file and writes it. Rejects with `PackError`, and with `HostError` where it cannot be written. */
  write(output: Output, format: Format): Promise<Placed>;
  /** Adds the lock, and gives the folder its name. Rejects with `HostError`. */
  commit(lock: string): Promise<void>;
}

/**
 * @param outs all output folders of the run
 * @param formatter undefined where the run only says what it would write
 */
export function staging(outs: readonly string[], formatter: Formatter | undefined, host: Host): Staging {
  const write = formatter?.write;
  const discards: (() => Promise<void>)[] = [];
  return {
    async begin(out) {
      const stage = write === undefined || !isAlone(out, outs) ? undefined : await host.stage?.(out);
      if (write === undefined || stage === undefined) return undefined;
      const underWay: Promise<unknown>[] = [];
      discards.unshift(async () => {
        await Promise.allSettled(underWay);
        // What cannot be removed is in nobody's way, and the next run tries again.
        await stage.discard().catch(() => undefined);
      });
      return {
        async write(output, format) {
          const { path, once } = output;
          // It is told when all of the target is printed.
          if (pathFault(path) !== undefined) return { path, once, hash: '' };
          const writing = write(output, format, stage.folder).catch(inside(`${out}/${path}`));
          underWay.push(writing);
          return { path, once, hash: await writing };
        },
        async commit(lock) {
          await host.write(`${stage.folder}/${LOCK}`, lock).catch(inside(`${out}/${LOCK}`));
          await stage.commit();
        },
      };
    },
    async discard() {
      for (const discard of discards) await discard();
    },
  };
}

/** No other output stands in the folder, or has it in itself. */
function isAlone(out: string, outs: readonly string[]): boolean {
  const within = outs.filter((other) => `${plain(other)}/`.startsWith(`${plain(out)}/`));
  return within.length === 1 && !outs.some((other) => plain(out).startsWith(`${plain(other)}/`));
}

function plain(path: string): string {
  return posix.normalize(path).replace(/\/$/, '');
}

/** Tells of the file that is to be, and not of where it is written until then. */
function inside(path: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof HostError ? new HostError(path, error.reason, { cause: error, writing: true }) : error;
  };
}
