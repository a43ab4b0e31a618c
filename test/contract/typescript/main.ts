/** Prints one line of JSON a row and transport. Arguments: the rows that they have to pass, the URLs of the brokers there are, and which transports to run. */
import { run, type Row } from './run.js';
import { subjects } from './subjects.js';

const wanted = JSON.parse(process.argv[4] ?? '[]') as readonly string[];

/** No row takes as long: what it waits for does not come. */
const LONGEST = 60_000;

async function late(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, LONGEST).unref());
  return `does not end within ${LONGEST / 1_000} s`;
}

for (const [name, fixture] of Object.entries(subjects)) {
  if (!wanted.includes(name)) continue;
  for (const row of JSON.parse(process.argv[2] ?? '[]') as Row[]) {
    const subject = await fixture(row.given?.transport ?? {});
    const problem = await Promise.race([run(row, subject), late()]).catch((error: unknown) => String(error));
    process.stdout.write(`${JSON.stringify({ subject: name, row: row.name, problem })}\n`);
  }
}
