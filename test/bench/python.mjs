/** Rows about generated Python: its checks and its models beside other libraries', and what importing it costs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NONE, beside, besidePeer, once, succeeds } from './beside.mjs';
import { documentOf } from './documents.mjs';
import { seconds } from './measure.mjs';
import { ordersIn } from './orders.mjs';

const PEERS = ['fastjsonschema==2.22.3', 'jsonschema-rs==0.60.3', 'pydantic==2.14.3'];

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function pythonRows({ bin, folder }) {
  const cwd = join(folder, 'python');
  const peers = join(folder, 'python-peers');
  const absent = once(() => missing(peers));
  const orders = once(() => ordersIn('python', { bin, cwd }));
  const large = once(() => writeLarge(bin, join(folder, 'python-large')));
  const run = (args, packages, unit) => {
    orders();
    return beside(['python3', ...args], { cwd, unit, env: environment(packages, peers) });
  };
  const program =
    (...args) =>
    () =>
      run(args, join(cwd, 'generated/src'), 'µs');
  const startup = (ours, theirs) => () => run(['startup.py', ours, theirs], join(large(), 'generated/src'), 'ms');
  const budget = { budget: '<= 1 x fastjsonschema', limit: 1 };
  return [
    besidePeer(
      absent,
      'generated predicate in Python, 1 KB payload, beside fastjsonschema',
      budget,
      program('predicate.py', 'fastjsonschema'),
    ),
    besidePeer(
      absent,
      'generated predicate in Python, 1 KB payload, beside jsonschema-rs, which is Rust',
      NONE,
      program('predicate.py', 'jsonschema_rs'),
    ),
    besidePeer(absent, 'decode + encode in Python, 1 KB payload, checked, beside pydantic by hand', NONE, program('codec.py')),
    besidePeer(absent, 'import of a Python package of 1,000 channels, beside an empty python', NONE, startup('import measurements', '0')),
    besidePeer(
      absent,
      'import of one of its payloads, beside a first model of pydantic',
      NONE,
      startup('from measurements.gen.models import Measurement0500', 'import pydantic\nclass One(pydantic.BaseModel): pass'),
    ),
  ];
}

function missing(peers) {
  if (!succeeds('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'])) return 'there is no Python 3.10 or newer';
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', peers, ...PEERS];
  return succeeds('python3', args) ? undefined : `${PEERS.join(', ')} cannot be installed here`;
}

function writeLarge(bin, cwd) {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, '1000.yaml'), documentOf(1_000));
  seconds([bin, 'generate', '1000.yaml', '--lang', 'python', '--out', 'generated'], { cwd });
  return cwd;
}

/** Modules are compiled once, as they are where a package is installed. */
function environment(...path) {
  const { PYTHONDONTWRITEBYTECODE: _, ...inherited } = process.env;
  return { ...inherited, PYTHONPATH: path.join(delimiter) };
}
