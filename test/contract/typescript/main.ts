/** Prints one line of JSON a row and transport. The rows come as the first argument, the brokers there are as the second. */
import { brokers } from './broker.js';
import { run, type Row } from './run.js';
import { subjects } from './subjects.js';

for (const [name, fixture] of Object.entries(subjects)) {
  if (!['memory', 'ws'].includes(name) && !Object.hasOwn(brokers, name)) continue;
  for (const row of JSON.parse(process.argv[2] ?? '[]') as Row[]) {
    const subject = await fixture(row.given?.transport ?? {});
    const exempt = Object.entries(row.needs ?? {}).some(([key, value]) => subject.capabilities[key] !== value);
    if (exempt) subject.close();
    const problem = exempt ? undefined : await run(row, subject).catch((error: unknown) => String(error));
    process.stdout.write(`${JSON.stringify({ subject: name, row: row.name, exempt, problem })}\n`);
  }
}
