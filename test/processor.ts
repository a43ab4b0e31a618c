/**
 * Starts a clock that only this process moves: what else the machine does is not on it.
 * @returns milliseconds of processor time since then
 */
export function processorClock(): () => number {
  const start = process.cpuUsage();
  return () => process.cpuUsage(start).user / 1_000;
}

/** Arguments of Node that let a program write, when it ends, the milliseconds of processor time that it took to a file. */
export function writingProcessorTime(file: string): readonly string[] {
  const write = `w(${JSON.stringify(file)},String(process.cpuUsage().user/1e3))`;
  const hook = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>${write})`;
  return ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
}
