/** Rows about generated Go: its checks and its models beside other packages'. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NONE, beside, besidePeer, must, once, succeeds } from './beside.mjs';
import { ordersIn } from './orders.mjs';

const PEER = 'github.com/santhosh-tekuri/jsonschema/v6@v6.0.3';

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function goRows({ bin, folder }) {
  const cwd = join(folder, 'go');
  const absent = once(() => build(bin, cwd));
  const measure = (what) => () => beside(['./orders', what], { cwd, unit: 'µs' });
  const budget = { budget: '<= 1 x santhosh-tekuri', limit: 1 };
  return [
    besidePeer(absent, 'generated predicate in Go, 1 KB payload, beside santhosh-tekuri/jsonschema', budget, measure('predicate')),
    besidePeer(absent, 'decode + encode in Go, 1 KB payload, checked, beside encoding/json by hand', NONE, measure('codec')),
  ];
}

/** Why the programs cannot be built; undefined when they are. */
function build(bin, cwd) {
  if (!succeeds('go', ['version'])) return 'there is no go';
  ordersIn('go', { bin, cwd });
  const module = join(cwd, 'generated');
  // The predicate is the package's own, and is there for its codecs.
  writeFileSync(join(module, 'models/is_order.go'), 'package models\n\nvar IsOrder = isOrder\n');
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' };
  if (!succeeds('go', ['get', PEER], { cwd: module, env })) return `${PEER} cannot be had here`;
  // Only what is below the package may use what is internal to it.
  renameSync(join(cwd, 'program'), join(module, 'models/program'));
  must('go', ['build', '-o', join(cwd, 'orders'), './models/program'], { cwd: module, env });
  return undefined;
}
