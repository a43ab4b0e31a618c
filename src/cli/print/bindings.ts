import type { Api, Binding } from '../../ir/api.js';

/** One binding of the document and what becomes of its fields. */
interface Row {
  readonly at: string;
  readonly protocol: string;
  readonly field: string;
  readonly fate: 'used' | 'option' | 'ignored';
  readonly reason: string;
}

/** Every field of every protocol binding with its fate, as a table or as data. */
export function printBindings(api: Api, format: 'text' | 'json'): string {
  const rows = [...api.servers, ...api.channels, ...api.operations, ...api.messages].flatMap(({ origin, bindings }) =>
    Object.entries(bindings).flatMap(([protocol, binding]) => rowsOf(origin.pointer, protocol, binding)),
  );
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  if (rows.length === 0) return 'The document has no protocol bindings.\n';
  return `${rows.map(({ at, protocol, field, fate, reason }) => `${fate.padEnd(7)}  ${at}  ${protocol} ${field}${reason === '' ? '' : `: ${reason}`}`).join('\n')}\n`;
}

function rowsOf(at: string, protocol: string, { used, options, ignored }: Binding): Row[] {
  return [
    ...Object.keys(used).map((field) => ({ at, protocol, field, fate: 'used' as const, reason: '' })),
    ...Object.keys(options).map((field) => ({ at, protocol, field, fate: 'option' as const, reason: '' })),
    ...ignored.map(({ pointer, reason }) => ({ at, protocol, field: pointer, fate: 'ignored' as const, reason })),
  ];
}
