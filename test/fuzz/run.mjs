/**
 * Reads documents that chance has made of the project's own, and reports what throws, takes longer than it may, or grows without bound:
 * `node test/fuzz/run.mjs [--iterations 1000] [--seed 1] [--from 0] [--print]`. An iteration is the same for the same seed and number as
 * long as the documents are; `--print` shows what it reads. How far it is goes to standard error, every 5,000 iterations.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/build/root.mjs';
import { runnable } from '../../scripts/build/source.mjs';

const { values } = parseArgs({
  options: {
    iterations: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    print: { type: 'boolean', default: false },
  },
});
const [iterations, seed, first] = [values.iterations, values.seed, values.from].map(Number);

/** Seconds by the clock after which a document is said not to end; the worker looks at processor time, which other programs do not change. */
const patience = 30;
/** Megabytes for all iterations together: nothing may be kept. */
const memory = 256;

/** @type {{ iteration: number, what: string }[]} */
const found = [];
const worker = await runnable('test/fuzz/worker.ts');
let next = first;
while (next < first + iterations) next = await stretch(next, first + iterations);

if (!values.print)
  console.log(`${iterations} iterations of seed ${seed}: ${found.length === 0 ? 'nothing found' : `${found.length} found`}`);
process.exitCode = found.length === 0 ? 0 : 1;

/** Says at once what was found: a long run need not be waited for. */
function note(one) {
  found.push(one);
  console.log(`--seed ${seed} --from ${one.iteration} --iterations 1: ${one.what}\n`);
}

/** Runs iterations in one process until they are done or one of them has ended it; returns the iteration to go on with. */
function stretch(from, to) {
  return new Promise((done) => {
    const task = JSON.stringify({ root, seed, from, to, print: values.print });
    const child = fork(worker, [task], { execArgv: [`--max-old-space-size=${memory}`], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    let [current, begun, said, hangs] = [from, performance.now(), '', false];
    child.stderr.on('data', (text) => (said += text));
    const watch = setInterval(() => {
      hangs = performance.now() - begun > patience * 1000;
      if (hangs) child.kill('SIGKILL');
    }, 1000);
    child.on('message', ({ kind, iteration, what }) => {
      if (kind === 'begun') [current, begun] = [iteration, performance.now()];
      else if (kind === 'state') console.error(`${iteration + 1 - first} of ${iterations}: ${found.length} found, ${what}`);
      else note({ iteration, what });
    });
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) return done(to);
      note({ iteration: current, what: hangs ? `does not end within ${patience} s` : said.trim().split('\n').slice(-12).join('\n') });
      done(current + 1);
    });
  });
}
