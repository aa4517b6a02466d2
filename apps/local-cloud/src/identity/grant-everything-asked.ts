import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

/** Nobody is asked for consent: the portal and the API belong to the same company. */
export async function grantEverythingAsked({ oidc }: KoaContextWithOIDC, resource: string): Promise<Grant | undefined> {
  const { client, session, provider, params } = oidc;
  if (!client || !session?.accountId) return undefined;
  const knownId = session.grantIdFor(client.clientId);
  const known = knownId === undefined ? undefined : await provider.Grant.find(knownId);
  const grant = known ?? new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  const scope = typeof params?.['scope'] === 'string' ? params['scope'] : 'openid';
  grant.addOIDCScope(scope);
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}
