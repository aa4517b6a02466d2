import { startScriptedIssuer } from '@liveness/api-testing/stand-ins';
import type { ScriptedIssuer } from '@liveness/api-testing/stand-ins';
import type { JWTPayload } from 'jose';
import { readConfiguration, tokenRulesOf } from '../environment/configuration';
import { oidcAccessTokens } from './oidc-access-tokens';

/** A token as an issuer makes it: the claims beside issuer and times. */
interface Form {
  readonly claims: JWTPayload;
  readonly scopes: readonly string[];
  readonly isClient?: true;
}

const uuid = '7c1f0b52-5d0e-4d0a-9a55-3f4c2b1a0e9d';
const read = 'attempts:read';

const forms: Readonly<Record<string, Form>> = {
  "Cognito, a person's access token": {
    claims: { aud: undefined, token_use: 'access', client_id: 'app', username: uuid, sub: uuid, scope: 'openid email' },
    scopes: ['openid', 'email'],
  },
  "Cognito, a person's ID token, which the original's client sends": {
    claims: { aud: 'app', token_use: 'id', 'cognito:username': uuid, sub: uuid, email: 'a@example.com' },
    scopes: [],
  },
  'Cognito, a client': {
    claims: { aud: undefined, token_use: 'access', client_id: 'app', sub: 'app', scope: 'liveness/attempts:read' },
    scopes: ['liveness/attempts:read'],
    isClient: true,
  },
  "Entra ID, a person's access token": {
    claims: { aud: 'app', azp: 'portal', oid: uuid, sub: 'AAAA-pairwise', scp: 'attempts:read user', tid: 't' },
    scopes: [read, 'user'],
  },
  "Entra ID, a person's ID token": {
    claims: { aud: 'app', oid: uuid, sub: 'AAAA-pairwise', preferred_username: 'ada@example.com', tid: 't' },
    scopes: [],
  },
  "Entra ID for customers, a person's ID token whose subject is the object": {
    claims: { aud: 'app', oid: uuid, sub: uuid, name: 'Ada', tfp: 'B2C_1_signin' },
    scopes: [],
  },
  "Entra ID for customers, a person's access token whose subject is the object": {
    claims: { aud: 'app', azp: 'portal', oid: uuid, sub: uuid, scp: 'use', tfp: 'B2C_1_signin' },
    scopes: ['use'],
  },
  'Entra ID, a client': {
    claims: { aud: 'app', azp: 'backend', azpacr: '1', oid: uuid, sub: uuid, roles: [read], tid: 't', ver: '2.0' },
    scopes: [read],
    isClient: true,
  },
  'Entra ID, a client, version 1': {
    claims: { aud: 'app', appid: 'backend', appidacr: '1', oid: uuid, sub: uuid, roles: [read], ver: '1.0' },
    scopes: [read],
    isClient: true,
  },
  'Entra ID, a client, with the optional claim': {
    claims: { aud: 'app', azp: 'backend', sub: uuid, idtyp: 'app', roles: [read] },
    scopes: [read],
    isClient: true,
  },
  'Entra ID, a person, with the optional claim': {
    claims: { aud: 'app', azp: 'portal', sub: 'AAAA-pairwise', idtyp: 'user', scp: 'use' },
    scopes: ['use'],
  },
  "Okta, a person's access token": {
    claims: { aud: 'app', cid: '0oa1', uid: '00u1', sub: 'ada@example.com', scp: ['openid', 'profile'] },
    scopes: ['openid', 'profile'],
  },
  'Okta, a client': {
    claims: { aud: 'app', cid: '0oa1', sub: '0oa1', scp: [read] },
    scopes: [read],
    isClient: true,
  },
  "Keycloak, a person's access token": {
    claims: { aud: 'app', azp: 'portal', sub: uuid, preferred_username: 'ada', scope: 'openid profile', typ: 'Bearer' },
    scopes: ['openid', 'profile'],
  },
  'Keycloak, a client': {
    claims: {
      aud: 'app',
      azp: 'backend',
      sub: uuid,
      preferred_username: 'service-account-backend',
      client_id: 'backend',
      clientHost: '10.0.0.7',
      clientAddress: '10.0.0.7',
      scope: 'attempts:read',
    },
    scopes: [read],
    isClient: true,
  },
  'Keycloak, a client without a profile': {
    claims: { aud: 'app', azp: 'backend', sub: uuid, clientAddress: '10.0.0.7', scope: 'attempts:read' },
    scopes: [read],
    isClient: true,
  },
  "Auth0, a person's access token": {
    claims: { aud: ['app', 'https://t.auth0.com/userinfo'], azp: 'portal', sub: 'auth0|1', scope: 'openid' },
    scopes: ['openid'],
  },
  'Auth0, a client': {
    claims: { aud: 'app', azp: 'abc', sub: 'abc@clients', gty: 'client-credentials', scope: 'attempts:read' },
    scopes: [read],
    isClient: true,
  },
  'PingAM, a client': {
    claims: { aud: 'app', sub: '(age!backend)', grant_type: 'client_credentials', scope: [read] },
    scopes: [read],
    isClient: true,
  },
  'an issuer that follows RFC 9068, a client': {
    claims: { aud: 'app', client_id: 'backend', sub: 'backend', scope: 'attempts:read' },
    scopes: [read],
    isClient: true,
  },
  'an older issuer with a list of scopes, a person': {
    claims: { aud: 'app', client_id: 'portal', sub: 'ada', scope: [read, 'openid'] },
    scopes: [read, 'openid'],
  },
};

describe('a token of', () => {
  let issuer: ScriptedIssuer;

  beforeAll(async () => {
    issuer = await startScriptedIssuer();
    await issuer.addKey('first');
  });

  afterAll(() => issuer.stop());

  for (const [form, { claims, scopes, isClient }] of Object.entries(forms)) {
    it(`${form}, is read with its scopes and kind`, async () => {
      const accessTokens = oidcAccessTokens({
        issuer: issuer.issuer,
        rules: tokenRulesOf(
          readConfiguration({
            LIVENESS_TABLE: 'attempts',
            LIVENESS_FRAMES_BUCKET: 'frames',
            LIVENESS_ATTEMPT_KEY_SECRET: 'attempt-key',
            LIVENESS_RECEIPT_KEYS_SECRET: 'receipt-keys',
            LIVENESS_PUBLIC_URL: 'https://liveness.example',
            LIVENESS_OIDC_ISSUER: issuer.issuer,
            LIVENESS_OIDC_AUDIENCES: 'app',
          }),
        ),
      });
      const principal = await accessTokens.verify(await issuer.token(claims));
      expect(principal).toEqual({
        subject: String(claims.sub),
        groups: [],
        scopes,
        clients: jasmine.arrayContaining(['app']),
        ...(isClient && { isClient }),
      });
    });
  }
});
