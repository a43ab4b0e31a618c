import { error, info, warning } from './entry.js';

/** An option that a pack does not have, or not with this value. */
export interface InvalidOption {
  readonly pack: string;
  readonly option: string;
  readonly reason: string;
  readonly nearest?: string | undefined;
}

/** A security scheme that a transport cannot show. */
export interface UnshownSecurity {
  readonly scheme: string;
  /** Its type, with its `scheme` or `in`. */
  readonly way: string;
  readonly protocol: string;
  readonly language: string;
  /** What the transport knows. */
  readonly ways: readonly string[];
  /** Another scheme that has taken its place. */
  readonly beside?: string | undefined;
}

/** Operations that instances of a service do not share. */
export interface Unshared {
  readonly operations: string;
  readonly protocol: string;
  /** What their binding lacks. */
  readonly field: string;
}

/** Packs, options, files. */
export const writing = {
  'pack-invalid': error(
    ({ reason }: { reason: string }) => reason,
    () => 'Mend the pack or the template at this place.',
  ),
  'option-invalid': error(
    ({ pack, option, reason }: InvalidOption) => `the option ${option} of ${pack} ${reason}`,
    ({ nearest }: InvalidOption) => (nearest === undefined ? 'See the options in the README of the pack.' : `Did you mean ${nearest}?`),
  ),
  'server-undefined': error(
    ({ server }: { server: string }) => `the document has no server ${server}`,
    ({ servers, nearest }: { server: string; servers: string; nearest?: string | undefined }) => {
      if (nearest !== undefined) return `Did you mean --server ${nearest}?`;
      return servers === '' ? 'It has no servers at all: leave --server out, or add some.' : `There are: ${servers}.`;
    },
  ),
  'only-undefined': error(
    ({ kind, name }: { kind: string; name: string }) => `the document has no ${kind} ${name}`,
    ({ kind, names, nearest }: { kind: string; name: string; names: string; nearest?: string | undefined }) => {
      if (nearest !== undefined) return `Did you mean --only ${kind}:${nearest}?`;
      return names === '' ? `It has no ${kind} at all: leave --only out, or name something else.` : `There are: ${names}.`;
    },
  ),
  'security-unsupported': warning(
    'warning',
    ({ scheme, way, protocol, language, beside }: UnshownSecurity) =>
      `the ${language} transport for ${protocol} cannot log in by ${scheme} (${way})${beside === undefined ? '' : ` together with ${beside}`}; generated code does not ask for it`,
    ({ ways }: UnshownSecurity) => `It can by ${ways.join(', ')}. Give it by options of the transport where they have a place for it.`,
  ),
  'security-of-operation': warning(
    'warning',
    ({ scheme }: { scheme: string }) => `${scheme} is required by operations, but by no server; generated code does not ask for it`,
    () => 'Who connects logs in once: require it of the servers, too, or check it in a middleware.',
  ),
  'instances-unshared': info(
    ({ operations, protocol, field }: Unshared) =>
      `over ${protocol} every instance of a service gets all messages of ${operations}, from when it starts: the document has no ${field} there`,
    ({ field }: Unshared) =>
      `Where instances are to share the work, and to find what was sent while they were away, add a ${field} binding, or give the service the option group.`,
  ),
  'path-unsafe': error(
    ({ path, reason }: { path: string; reason: string }) => `a file cannot be called ${JSON.stringify(path)}: ${reason}`,
    () => 'Give the part of the document that it is named after another name, or an x-name.',
  ),
  'path-clash': error(
    ({ paths }: { paths: string }) => `${paths} are one file where upper and lower case are the same`,
    () => 'Give the parts of the document that they are named after different names.',
  ),
  'file-edited': error(
    ({ path }: { path: string }) => `${path} was edited since it was generated`,
    () => 'Move the change to a file of your own or to a template (--templates), or lose it with --force.',
  ),
  'file-foreign': error(
    ({ path }: { path: string }) => `${path} is there already, and the generator did not write it`,
    () => 'Choose another output folder, move the file away, or overwrite it with --force.',
  ),
  'file-unwritable': error(
    ({ file, reason }: { file: string; reason: string }) => `cannot write ${file}: ${reason}`,
    () => 'Check the path, the permissions of its folder and the room that is left; then generate again.',
  ),
  'lock-damaged': error(
    ({ path }: { path: string }) => `${path} is no lock of this generator, so it is not known which files it owns`,
    () => 'Restore it from version control; or remove it and generate with --force.',
  ),
  'pack-differs': error(
    ({ out, before, pack }: { out: string; before: string; pack: string }) =>
      `${out} holds what the pack ${before} printed, which the pack ${pack} would take away`,
    () => 'Choose another output folder; or give up what is there with --force.',
  ),
} as const;
