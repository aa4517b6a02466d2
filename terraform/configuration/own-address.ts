import type { Environment } from './environment';

/**
 * Returns whether the API rejects requests that do not come through CloudFront. By default it does where a firewall
 * stands there, unless clients reach the API through something else (`publicUrl`).
 */
export function isOwnAddressClosed({
  api,
  portal,
  existing,
}: Pick<Environment, 'api' | 'portal' | 'existing'>): boolean {
  if (api.kind !== 'here' || !portal) return false;
  const hasFirewall = portal.firewall !== undefined || existing.webAclArn !== undefined;
  const usual = hasFirewall && api.publicUrl === undefined ? 'closed' : 'open';
  return (api.ownAddress ?? usual) === 'closed';
}
