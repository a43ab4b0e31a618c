import { info, warning } from './entry.js';

/** What is known of a binding field that should not be there. */
export interface BindingField {
  readonly field: string;
  readonly level: string;
  readonly version: string;
  readonly since?: string;
  readonly until?: string;
  readonly nearest?: string | undefined;
  /** The level that has the field. */
  readonly home?: string | undefined;
}

/** A protocol whose bindings are not known, or not yet. */
export interface UnknownProtocol {
  readonly protocol: string;
  readonly since?: string | undefined;
  readonly nearest?: string | undefined;
}

/** What protocols say of their bindings. */
export const bindings = {
  'binding-protocol-unknown': warning(
    'error',
    ({ protocol, since }: UnknownProtocol) =>
      since === undefined ? `bindings of ${protocol} are not known` : `bindings of ${protocol} came with AsyncAPI ${since}`,
    ({ nearest, since }: UnknownProtocol) => {
      if (nearest !== undefined) return `Did you mean ${nearest}? As they are, they do nothing.`;
      if (since !== undefined) return `Raise the version of the document to ${since}.0; until then they are read all the same.`;
      return 'They are carried as they are and do nothing; start the name of an own protocol with x-.';
    },
  ),
  'protocol-unknown': warning(
    'warning',
    ({ protocol }: { protocol: string; nearest: string }) => `the protocol ${protocol} is not known`,
    ({ nearest }: { protocol: string; nearest: string }) => `Did you mean ${nearest}?`,
  ),
  'binding-version-unknown': warning(
    'warning',
    ({ protocol, version }: { protocol: string; version: string; nearest: string }) => `${protocol} has no binding version ${version}`,
    ({ nearest }: { protocol: string; version: string; nearest: string }) => `It is read as ${nearest}.`,
  ),
  'binding-field-unknown': warning(
    'error',
    ({ field, level, version, since, until }: BindingField) => {
      if (since !== undefined) return `${field} is not in version ${version} of the binding: it came with ${since}`;
      if (until !== undefined) return `${field} is not in version ${version} of the binding: it went after ${until}`;
      return `${field} is no field of ${level} bindings`;
    },
    ({ nearest, home }: BindingField) => {
      if (home !== undefined) return `It is a field of ${home} bindings: move it there.`;
      return nearest === undefined ? 'Remove it, correct bindingVersion, or start its name with x-.' : `Did you mean ${nearest}?`;
    },
  ),
  'binding-field-dated': warning(
    'warning',
    ({ field, until }: { field: string; until: string }) => `${field} exists only in binding versions up to ${until}`,
    () => 'Move to the newest bindingVersion and leave the field out.',
  ),
  'binding-invalid': warning(
    'error',
    ({ reason }: { reason: string; help: string }) => reason,
    ({ help }: { reason: string; help: string }) => help,
  ),
  'binding-ignored': info(
    ({ field, reason }: { field: string; reason: string }) => `${field} has no effect on the generated code: ${reason}`,
    () => 'Nothing to do; asyncwright inspect --bindings lists what every field does.',
  ),
  'binding-registry-missing': warning(
    'warning',
    ({ field }: { field: string }) => `${field} needs a server with kafka.schemaRegistryUrl`,
    () => 'Add schemaRegistryUrl to the kafka bindings of a server.',
  ),
  'binding-role': warning(
    'error',
    ({ role, action }: { role: string; action: string }) => `the ROS 2 role ${role} does not go with the action ${action}`,
    () => 'Publishers and clients send; subscribers and servers receive.',
  ),
} as const;
