import type { Logins } from 'asyncwright/pack';

/** The function of a transport's `access.ts` for each way to log in. */
const functions = {
  userPassword: 'user',
  plain: 'user',
  scramSha256: 'scramSha256',
  scramSha512: 'scramSha512',
  X509: 'certificate',
  oauth2: 'token',
  openIdConnect: 'token',
  'http basic': 'user',
  'http bearer': 'token',
  'apiKey user': 'userKey',
  'apiKey password': 'passwordKey',
  'httpApiKey header': 'header',
  'httpApiKey query': 'query',
  'httpApiKey cookie': 'cookie',
} as const;

type Way = keyof typeof functions;

const anywhere: readonly Way[] = ['userPassword', 'X509', 'oauth2', 'openIdConnect', 'http basic', 'http bearer'];

/** What each transport knows. */
export const logins: Logins = {
  amqp: known([...anywhere, 'plain', 'apiKey user', 'apiKey password']),
  kafka: known([...anywhere, 'plain', 'scramSha256', 'scramSha512']),
  mqtt: known([...anywhere, 'plain', 'apiKey user', 'apiKey password']),
  ws: known([...anywhere, 'httpApiKey header', 'httpApiKey query', 'httpApiKey cookie']),
};

function known(ways: readonly Way[]): Logins[string] {
  return Object.fromEntries(ways.map((way) => [way, functions[way]]));
}

/** The type of what a function asks for. */
export const secrets: ReadonlyMap<string, string> = new Map([
  ['user', 'User'],
  ['scramSha256', 'User'],
  ['scramSha512', 'User'],
  ['certificate', 'Certificate'],
  ['token', 'Token'],
  ['userKey', 'UserKey'],
  ['passwordKey', 'PasswordKey'],
  ['header', 'Key'],
  ['query', 'Key'],
  ['cookie', 'Key'],
]);
