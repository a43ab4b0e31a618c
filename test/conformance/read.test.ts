// Every official document of version 2.x or 3.x, and every document of ours, ends in an Api or in diagnostics: never in a throw.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { HostError, type Host } from '../../src/host/host.js';
import { schemaUses } from '../../src/ir/walk.js';
import type { Api } from '../../src/ir/api.js';
import { readApi } from '../../src/read/index.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const host: Pick<Host, 'read'> = {
  read: async (path) => {
    if (!existsSync(path)) throw new HostError(path, 'no such file');
    return readFileSync(path, 'utf8');
  },
};

async function read(path: string): Promise<{ readonly api: Api | undefined; readonly errors: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const { api } = await readApi(path, host as Host, (diagnostic) => found.push(diagnostic));
  return { api, errors: found.filter(({ severity }) => severity === 'error') };
}

/** Ids that lead nowhere: each id that one part of an Api has of another belongs to something. */
function dangling(api: Api): readonly string[] {
  const ids = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));
  const [servers, channels, messages, schemes] = [ids(api.servers), ids(api.channels), ids(api.messages), ids(api.security)];
  const replies = api.operations.flatMap(({ reply }) => reply ?? []);
  return [
    ...api.channels.flatMap((channel) => channel.servers.filter((id) => !servers.has(id))),
    ...api.channels.flatMap((channel) => channel.messages.map(({ message }) => message).filter((id) => !messages.has(id))),
    ...api.operations.filter(({ channel }) => !channels.has(channel)).map(({ channel }) => channel),
    ...[...api.operations, ...replies].flatMap((holder) => holder.messages.filter((id) => !messages.has(id))),
    ...replies.flatMap(({ channel }) => (channel !== undefined && !channels.has(channel) ? [channel] : [])),
    ...[...api.servers, ...api.operations].flatMap(({ security }) =>
      security.flat().flatMap(({ scheme }) => (schemes.has(scheme) ? [] : [scheme])),
    ),
    ...schemaUses(api).flatMap(({ check }) => (api.checks[check] ? [] : [`check ${check}`])),
  ];
}

/** Official documents with faults of their own, which end in an error. */
const faulty: ReadonlyMap<string, string> = new Map([
  ['asyncapi+spec@v2.4.0/examples/social-media/comments-service/asyncapi.yaml', 'undefined-ref'],
]);

const missing = missingShared('corpus/INDEX.tsv');

(missing === undefined ? describe : describe.skip)(`official documents${missing === undefined ? '' : `: ${missing}`}`, () => {
  const rows = missing === undefined ? corpus().filter(({ kind, version }) => kind === 'official' && /^[23]\./.test(version)) : [];
  let walked = 0;
  afterAll(() => announce('official documents read', walked, rows.length));

  test.each(rows.map((row) => [row.path, row] as const))('%s', async (path, row) => {
    const { api, errors } = await read(join(sharedFolder, 'corpus', path));
    // The rows marked invalid reference files that are not there, or break a rule on purpose.
    const fault = faulty.get(path);
    if (row.expected === 'valid') expect([...new Set(errors.map(({ code }) => code))]).toEqual(fault === undefined ? [] : [fault]);
    if (api) expect(dangling(api)).toEqual([]);
    else expect(errors).not.toEqual([]);
    walked += 1;
  });
});

(missing === undefined ? describe : describe.skip)(`documents of ours${missing === undefined ? '' : `: ${missing}`}`, () => {
  const rows = missing === undefined ? documents() : [];
  test.each(rows.map((row) => [row.file, row] as const))('%s', async (file, row) => {
    const { api, errors } = await read(join(sharedFolder, 'documents', file));
    if (row.expect !== 'invalid') expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    if (api) expect(dangling(api)).toEqual([]);
    else expect(errors).not.toEqual([]);
  });
});
