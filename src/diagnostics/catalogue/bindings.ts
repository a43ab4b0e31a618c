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

/** What protocols say of their bindings. */
export const bindings = {
  'binding-protocol-unknown': warning(
    'error',
    ({ protocol, since }: { protocol: string; since?: string | undefined }) =>
      since === undefined ? `bindings of ${protocol} are not known` : `bindings of ${protocol} came with AsyncAPI ${since}`,
    () => 'They are carried as they are and do nothing; start the name of an own protocol with x-.',
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
    ({ reason }: { reason: string }) => reason,
    () => 'Correct the value; until then the field is left out.',
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
