import type { JwtPayload } from 'aws-jwt-verify/jwt-model';

/**
 * Returns whether a token is of a client itself (OAuth 2.0 client credentials) and not of a person who signed in. No standard
 * claim says so, and each issuer has its own way:
 *
 * - the subject is the client: RFC 9068 (2.2), Amazon Cognito, Okta (`cid`), oidc-provider. Cognito's tokens of people have a
 *   username beside;
 * - Auth0: `gty: client-credentials`; ForgeRock and PingAM: `grant_type: client_credentials`;
 * - Entra ID: `idtyp: app` where that optional claim is configured. Without it, the subject is the object id (`oid`) of the
 *   application, and there are no delegated scopes (`scp`). A person's access token always has some, and their ID token names
 *   no application (`azp`, `appid`);
 * - Keycloak: a user of its own, whose name is `service-account-` and the client's id, or, with lightweight tokens, the
 *   client's address (`clientHost`, `clientAddress`).
 *
 * An issuer with another way can add `gty: client-credentials` by a mapper of its own.
 */
export function isOfClient(payload: JwtPayload): boolean {
  const { sub, client_id: client, azp, cid } = payload as Readonly<Record<string, unknown>>;
  return (
    isGrantToClient(payload['gty']) ||
    isGrantToClient(payload['grant_type']) ||
    payload['idtyp'] === 'app' ||
    (sub !== undefined && [client, azp, cid].includes(sub)) ||
    isEntraApplication(payload) ||
    (typeof payload['preferred_username'] === 'string' && payload['preferred_username'].startsWith(keycloakPrefix)) ||
    payload['clientHost'] !== undefined ||
    payload['clientAddress'] !== undefined
  );
}

function isEntraApplication({ sub, oid, scp, azp, appid }: Readonly<Record<string, unknown>>): boolean {
  return sub !== undefined && sub === oid && scp === undefined && (azp ?? appid) !== undefined;
}

const keycloakPrefix = 'service-account-';

/** Some write the grant with a hyphen, some as a list. */
function isGrantToClient(grant: unknown): boolean {
  return [grant].flat().some((each) => each === 'client-credentials' || each === 'client_credentials');
}
