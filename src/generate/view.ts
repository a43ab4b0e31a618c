import { diagnostic, type Report } from '../diagnostics/diagnostic.js';
import type { Api } from '../ir/api.js';
import type { Origin } from '../ir/described.js';
import type { Options } from '../write/pack/contract.js';
import { transportsOf, type LoadedPack } from '../write/pack/load.js';
import { packOptions, type OptionFault } from '../write/pack/options.js';
import type { Lock } from '../write/output/lock.js';
import { lockedNames } from '../write/output/locked-names.js';
import { buildView } from '../write/view/build.js';
import { protocolsOf } from '../write/view/protocols.js';
import { refusedDiagnostic } from './refused.js';
import { unaskedDiagnostic } from './unasked.js';
import { unsharedDiagnostics } from './unshared.js';
import type { TargetSettings } from './request.js';

/** The View of a document for a pack, and what there is to tell of it in this language. */
export function viewOf(
  pack: LoadedPack,
  options: Options,
  settings: TargetSettings,
  api: Api,
  lock: Lock,
  report: Report,
): ReturnType<typeof buildView> {
  const transports = transportsOf(pack);
  const roles = settings.roles ?? ['client', 'service'];
  const sdk = settings.sdk !== false;
  if (sdk && !pack.manifest.sdk) report({ ...diagnostic('sdk-unsupported', { pack: pack.manifest.name }, whole(api)), option: '--lang' });
  else if (sdk) warnOfProtocols(api, transports, pack, report);
  if (sdk && roles.includes('service')) unsharedDiagnostics(api, transports).forEach(report);
  const origins = new Map([...api.types, ...api.channels, ...api.operations, ...api.messages].map(({ id, origin }) => [id, origin]));
  return buildView(api, pack.pack, {
    options,
    regex: pack.manifest.regex,
    unspeakable: (pattern, origin) => report(diagnostic('pattern-unspeakable', { pattern, pack: pack.manifest.name }, origin)),
    unheld: (number, origin) => report(diagnostic('number-unheld', { number: short(number), pack: pack.manifest.name }, origin)),
    language: pack.manifest.name,
    refused: (refused) => report(refusedDiagnostic(refused, pack.manifest.name, whole(api))),
    unasked: (found) => report(unaskedDiagnostic(found, pack.manifest.name)),
    sdk,
    client: roles.includes('client'),
    service: roles.includes('service'),
    transports,
    fixed: lockedNames(lock, pack.manifest.name, api.file),
    trusted: isTrusted(pack),
    numbered: (key, name, wanted) => report(diagnostic('name-numbered', { name, wanted }, origins.get(key) ?? whole(api))),
  });
}

/** The number as a message can have it. */
function short(number: string): string {
  return number.length > 40 ? `${number.slice(0, 40)}…` : number;
}

/** As the built package's own are, whose tests give them frozen Views. Templates can change nothing: they read fields alone. */
function isTrusted({ templates }: LoadedPack): boolean {
  return templates.compiled.size > 0;
}

function warnOfProtocols(api: Api, transports: ReadonlySet<string>, pack: LoadedPack, report: Report): void {
  for (const protocol of protocolsOf(api.servers).filter((name) => !transports.has(name))) {
    const server = api.servers.find((one) => one.protocol === protocol);
    report(diagnostic('protocol-unsupported', { protocol, language: pack.manifest.name }, server?.origin ?? whole(api)));
  }
}

/** The options of a pack with their defaults; those that it does not have are reported. */
export async function chosenOptions(
  pack: LoadedPack,
  given: Options,
  api: Api,
  report: Report,
  ...more: readonly (OptionFault | undefined)[]
): Promise<Options> {
  const { options, faults } = await packOptions(pack.manifest, pack.manifestFile, given);
  for (const fault of [...faults, ...more.filter((one) => one !== undefined)]) {
    const option = fault.option === 'name' ? '--name' : `--option ${fault.option}`;
    report({ ...diagnostic('option-invalid', { pack: pack.manifest.name, ...fault }, whole(api)), option });
  }
  return options;
}

/** The place that stands for all of a document. */
export function whole(api: Api): Origin {
  return { file: api.file, pointer: '' };
}
