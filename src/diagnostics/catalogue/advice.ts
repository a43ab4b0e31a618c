import { info } from './entry.js';

/** What could be better though nothing is wrong. Reported when it is asked for: `validate --advice`. */
export const advice = {
  'info-incomplete': info(
    ({ part }: { part: string }) => part,
    ({ help }: { part: string; help: string }) => help,
  ),
  'servers-missing': info(
    () => 'the document names no servers',
    () => 'Add servers: without any, whoever uses the API has to be told where it is, and by which protocol.',
  ),
  'server-trailing-slash': info(
    ({ member }: { member: string }) => `${member} of the server ends with a slash`,
    () => 'Leave it out: tools differ in whether the addresses of channels then have two.',
  ),
  'address-trailing-slash': info(
    () => 'the address ends with a slash',
    () => 'Leave it out where the protocol does not need it: to a broker it is another address than the one without.',
  ),
  'operation-id-missing': info(
    () => 'the operation has no operationId',
    () => 'Add one: generated code calls the operation by it. Until then it is called after its channel and its direction.',
  ),
  'message-id-missing': info(
    () => 'the message has no name of its own',
    () => 'Add messageId or name, or move it to components: until then it is called after its operation, and changes its name with it.',
  ),
  'component-unused': info(
    ({ kind, name }: { kind: string; name: string }) => `nothing uses the ${kind} ${name}`,
    () => 'Reference it, or remove it: no code is generated for it.',
  ),
} as const;
