import type { Kafka } from '../../brokers/kafka.js';

/** A message as Kafka's console consumer shows it. */
export interface Shown {
  readonly partition: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string;
  readonly value: string;
}

/** Sends lines with Kafka's console producer: headers, key and value, with tabs between them. `NULL` stands for what is not there. */
export async function produce(broker: Kafka, topic: string, lines: readonly string[]): Promise<void> {
  const parsing = ['parse.headers=true', 'parse.key=true', 'null.marker=NULL'].flatMap((one) => ['--reader-property', one]);
  await broker.tool('org.apache.kafka.tools.ConsoleProducer', ['--topic', topic, ...parsing], `${lines.join('\n')}\n`);
}

/** All that Kafka's console consumer finds in a topic. */
export async function consume(broker: Kafka, topic: string): Promise<readonly Shown[]> {
  const ends = await broker.tool('org.apache.kafka.tools.GetOffsetShell', ['--topic', topic]);
  const all = Array.from(ends.matchAll(/:(\d+)$/gm), ([, end]) => Number(end)).reduce((sum, end) => sum + end, 0);
  if (all === 0) return [];
  const shown = ['partition', 'headers', 'key'].flatMap((one) => ['--formatter-property', `print.${one}=true`]);
  const args = ['--topic', topic, '--from-beginning', '--max-messages', String(all), ...shown];
  const output = await broker.tool('org.apache.kafka.tools.consumer.ConsoleConsumer', args);
  return output
    .split('\n')
    .filter((line) => line.startsWith('Partition:'))
    .map(shownOf);
}

/** How many messages of a group are not committed, as Kafka's own tool tells. */
export async function lag(broker: Kafka, group: string): Promise<number> {
  const output = await broker.tool('org.apache.kafka.tools.consumer.group.ConsumerGroupCommand', ['--describe', '--group', group]);
  const [names = [], ...rows] = output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
  const at = names.indexOf('LAG');
  if (at < 0 || rows.length === 0) throw new Error(`no members and no offsets: ${output}`);
  return rows.reduce((sum, row) => sum + Number(row[at]), 0);
}

function shownOf(line: string): Shown {
  const [partition = '', headers = '', key = '', ...value] = line.split('\t');
  const pairs =
    headers === 'NO_HEADERS' ? [] : headers.split(',').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]);
  return {
    partition: Number(partition.slice('Partition:'.length)),
    headers: Object.fromEntries(pairs) as Record<string, string>,
    key,
    value: value.join('\t'),
  };
}
