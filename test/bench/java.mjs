/** Rows about generated Java: its checks and its models beside other libraries'. */
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NONE, beside, besidePeer, must, once, succeeds } from './beside.mjs';
import { ordersIn } from './orders.mjs';

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function javaRows({ bin, folder }) {
  const cwd = join(folder, 'java');
  const absent = once(() => build(bin, cwd));
  const measure = (main) => () => beside(['java', '-cp', ['classes', join('jars', '*')].join(delimiter), main], { cwd, unit: 'µs' });
  const budget = { budget: '<= 1 x networknt', limit: 1 };
  return [
    besidePeer(absent, 'generated predicate in Java, 1 KB payload, beside networknt json-schema-validator', budget, measure('Predicates')),
    besidePeer(absent, 'decode + encode in Java, 1 KB payload, checked, beside Jackson by hand', NONE, measure('Codecs')),
  ];
}

/** Why the programs cannot be built; undefined when they are. */
function build(bin, cwd) {
  if (!succeeds('javac', ['-version'])) return 'there is no javac';
  if (!succeeds('mvn', ['-version'])) return 'there is no mvn';
  ordersIn('java', { bin, cwd });
  if (!succeeds('mvn', ['-q', '-B', 'dependency:copy-dependencies'], { cwd })) return 'the jars of pom.xml cannot be had here';
  const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'));
  must('javac', ['--release', '17', '-cp', join('jars', '*'), '-d', 'classes', ...sources], { cwd });
  return undefined;
}
