import { relative } from 'node:path';
import { backendClientId } from './identity/clients';
import { demoAccounts } from './identity/demo-accounts';
import type { LocalCloud } from './local-cloud';

/** Returns the text that is printed once everything runs. */
export function banner(cloud: LocalCloud): string {
  const isOwnIdentityProvider = cloud.backendSecret !== undefined;
  const accounts = demoAccounts.map(({ id, purpose }) => `    ${id.padEnd(10)}${purpose}`);
  const row = (name: string, value: string) => `  ${name.padEnd(12)}${value}`;
  return [
    '',
    `  Liveness is running at ${cloud.origin}`,
    '',
    ...(isOwnIdentityProvider ? ['  Demo accounts (no password):', ...accounts, ''] : []),
    row('API', `${cloud.origin}/api`),
    row('Issuer', cloud.environment['LIVENESS_OIDC_ISSUER'] ?? ''),
    ...(isOwnIdentityProvider ? [row('Backend', `${backendClientId}, secret ${cloud.backendSecret}`)] : []),
    row('State', shortest(cloud.stateFolder)),
    row('Log', shortest(cloud.logPath)),
    '',
    '  Press Ctrl+C to stop.',
    '',
  ].join('\n');
}

function shortest(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}
