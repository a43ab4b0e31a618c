/** Prints one line of JSON a row and transport. Arguments: the rows, the URLs of the brokers there are, and which transports to run. */
import { run, type Row } from './run.js';
import { subjects } from './subjects.js';

const wanted = JSON.parse(process.argv[4] ?? '[]') as readonly string[];

for (const [name, fixture] of Object.entries(subjects)) {
  if (!wanted.includes(name)) continue;
  for (const row of JSON.parse(process.argv[2] ?? '[]') as Row[]) {
    const subject = await fixture(row.given?.transport ?? {});
    const capabilities = { ...subject.capabilities, replies: subject.capabilities['reply'] !== 'none' } as Readonly<
      Record<string, unknown>
    >;
    const exempt = Object.entries(row.needs ?? {}).some(([key, value]) => capabilities[key] !== value);
    if (exempt) subject.close();
    const problem = exempt ? undefined : await run(row, subject).catch((error: unknown) => String(error));
    process.stdout.write(`${JSON.stringify({ subject: name, row: row.name, exempt, problem })}\n`);
  }
}
