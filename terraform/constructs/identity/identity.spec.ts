import { environment, synthesized } from '../../testing/synthesized';
import type { Synthesized } from '../../testing/synthesized';

const stack = synthesized(
  environment('production', {
    identity: { kind: 'managed', adminEmail: 'admin@example.com', mfa: 'required', backendClientIds: ['backend1'] },
  }),
);
const pool = stack.one('aws_cognito_user_pool');
const client = stack.one('aws_cognito_user_pool_client');

function apiVariables(subject = stack): Readonly<Record<string, string>> {
  return (
    subject.one('aws_lambda_function', 'api_function')['environment'] as { readonly variables: Record<string, string> }
  ).variables;
}

/** Returns the portal's configuration, as an expression of Terraform. */
function portalConfigOf(subject: Synthesized): string {
  const [, file] = subject.all('aws_s3_object').find(([, { key }]) => key === 'config.json') ?? [];
  return String(file?.['content']);
}

describe('the user pool', () => {
  it('is filled by admins, unless people may register themselves', () => {
    expect(pool['admin_create_user_config']).toEqual({ allow_admin_create_user_only: true });
    const open = synthesized(environment('development', { identity: { kind: 'managed', selfSignUp: true } })).one(
      'aws_cognito_user_pool',
    );
    expect(open['admin_create_user_config']).toEqual({ allow_admin_create_user_only: false });
  });

  it('requires strong passwords', () => {
    expect(pool['password_policy']).toEqual({
      minimum_length: 12,
      require_lowercase: true,
      require_uppercase: true,
      require_numbers: true,
      require_symbols: true,
      password_history_size: 5,
      temporary_password_validity_days: 3,
    });
  });

  it('requires a second factor as configured', () => {
    const mfa = (['off', 'optional', 'required'] as const).map((setting) =>
      synthesized(environment('development', { identity: { kind: 'managed', mfa: setting } })).one(
        'aws_cognito_user_pool',
      ),
    );
    expect(mfa.map((each) => each['mfa_configuration'])).toEqual(['OFF', 'OPTIONAL', 'ON']);
    expect(mfa.map((each) => each['software_token_mfa_configuration'])).toEqual([
      undefined,
      { enabled: true },
      { enabled: true },
    ]);
  });

  it('asks everybody in production for a second factor, and knows no way around it', () => {
    expect(pool['mfa_configuration']).toBe('ON');
    // Remembered devices, a password-free first factor and people of other identity providers would skip it.
    expect(pool['device_configuration']).toBeUndefined();
    expect(pool['sign_in_policy']).toBeUndefined();
    expect(client['supported_identity_providers']).toEqual(['COGNITO']);
    expect(pool['account_recovery_setting']).toEqual({
      recovery_mechanism: [{ name: 'verified_email', priority: 1 }],
    });
  });

  it('has the tier that its protection needs, and no more expensive one', () => {
    const tiers = (['off', 'audit', 'enforced'] as const).map((threatProtection) =>
      synthesized(environment('development', { identity: { kind: 'managed', threatProtection } })).one(
        'aws_cognito_user_pool',
      ),
    );
    expect(tiers.map((each) => each['user_pool_tier'])).toEqual(['ESSENTIALS', 'PLUS', 'PLUS']);
    expect(tiers.map((each) => each['user_pool_add_ons'])).toEqual([
      undefined,
      { advanced_security_mode: 'AUDIT' },
      { advanced_security_mode: 'ENFORCED' },
    ]);
  });

  it('cannot be deleted in production', () => {
    expect(pool['deletion_protection']).toBe('ACTIVE');
    expect(synthesized(environment('development')).one('aws_cognito_user_pool')['deletion_protection']).toBe(
      'INACTIVE',
    );
  });

  it('has managed sign-in pages with a domain and a branding', () => {
    expect(stack.one('aws_cognito_user_pool_domain')).toEqual(
      jasmine.objectContaining({
        managed_login_version: 2,
        domain: jasmine.stringMatching(/^liveness-production-\$\{data\.aws_caller_identity/),
      }),
    );
    expect(stack.one('aws_cognito_managed_login_branding')).toEqual(
      jasmine.objectContaining({
        use_cognito_provided_values: true,
        client_id: jasmine.stringMatching(/^\$\{aws_cognito_user_pool_client\./),
      }),
    );
  });

  it('has the groups of the console, and invites its first admin by e-mail', () => {
    expect(stack.all('aws_cognito_user_group').map(([, { name }]) => name)).toEqual(['admins', 'reviewers']);
    expect(stack.one('aws_cognito_user')).toEqual(
      jasmine.objectContaining({
        username: 'admin@example.com',
        desired_delivery_mediums: ['EMAIL'],
        attributes: { email: 'admin@example.com', email_verified: 'true' },
      }),
    );
    expect(stack.one('aws_cognito_user_in_group')['group_name']).toMatch(/^\$\{aws_cognito_user_group\.users_admins/);
    expect(synthesized(environment('development')).all('aws_cognito_user')).toEqual([]);
  });

  it('has scopes for backends, one for each thing that they may do, under the names in tokens', () => {
    const { scope, identifier } = stack.one('aws_cognito_resource_server');
    expect(scope).toEqual([
      { scope_name: 'attempts:read', scope_description: jasmine.any(String) },
      { scope_name: 'attempts:start', scope_description: jasmine.any(String) },
      { scope_name: 'checks:write', scope_description: jasmine.any(String) },
      { scope_name: 'checks:read', scope_description: jasmine.any(String) },
      { scope_name: 'frames:read', scope_description: jasmine.any(String) },
    ]);
    expect(apiVariables()['LIVENESS_READ_ATTEMPTS_SCOPE']).toBe(`${String(identifier)}/attempts:read`);
    expect(apiVariables()['LIVENESS_START_ATTEMPTS_SCOPE']).toBe(`${String(identifier)}/attempts:start`);
    expect(apiVariables()['LIVENESS_WRITE_CHECKS_SCOPE']).toBe(`${String(identifier)}/checks:write`);
    expect(apiVariables()['LIVENESS_READ_CHECKS_SCOPE']).toBe(`${String(identifier)}/checks:read`);
    expect(apiVariables()['LIVENESS_READ_FRAMES_SCOPE']).toBe(`${String(identifier)}/frames:read`);
  });
});

describe('a client for a backend', () => {
  it('is created by a command, with the scopes for checks and nothing else, because of its secret', () => {
    const command = String(stack.json.output['backend_client_command']?.['value']);
    expect(command).toMatch(
      /^aws cognito-idp create-user-pool-client --user-pool-id \$\{aws_cognito_user_pool\.[\w-]+\.id\} --client-name backend --generate-secret --allowed-o-auth-flows client_credentials --allowed-o-auth-flows-user-pool-client --allowed-o-auth-scopes liveness\/checks:write liveness\/checks:read$/,
    );
    expect(stack.all('aws_cognito_user_pool_client').map(([, { generate_secret: secret }]) => secret)).toEqual([
      undefined,
    ]);
  });
});

describe('the web client', () => {
  it('uses the authorization code only, and has no secret', () => {
    expect([
      client['allowed_oauth_flows'],
      client['allowed_oauth_flows_user_pool_client'],
      client['allowed_oauth_scopes'],
    ]).toEqual([['code'], true, ['openid', 'email', 'profile']]);
    expect(client['generate_secret']).toBeUndefined();
  });

  it('redirects only to the portal', () => {
    const origin = stack.json.output['portal_address']?.['value'];
    expect(client['callback_urls']).toEqual([`${String(origin)}/`, `${String(origin)}/callback`]);
    expect(client['logout_urls']).toEqual([`${String(origin)}/`]);
  });

  it('serves other named apps, even without a portal', () => {
    const subject = synthesized(
      environment('api-only', {
        identity: {
          kind: 'managed',
          mfa: 'required',
          signInFrom: ['https://app.example.com', 'http://localhost:4200'],
        },
      }),
    );
    expect(subject.one('aws_cognito_user_pool_client')['callback_urls']).toEqual([
      'https://app.example.com/',
      'https://app.example.com/callback',
      'http://localhost:4200/',
      'http://localhost:4200/callback',
    ]);
  });

  it('rotates refresh tokens, which excludes the flow without rotation', () => {
    expect(client['refresh_token_rotation']).toEqual([{ feature: 'ENABLED', retry_grace_period_seconds: 30 }]);
    expect(client['explicit_auth_flows']).not.toContain('ALLOW_REFRESH_TOKEN_AUTH');
    expect([client['enable_token_revocation'], client['prevent_user_existence_errors']]).toEqual([true, 'ENABLED']);
  });

  it('is the one whose tokens the API accepts, beside the backends’', () => {
    expect(apiVariables()['LIVENESS_OIDC_AUDIENCES']).toMatch(
      /^\$\{aws_cognito_user_pool_client\.[\w-]+\.id\},backend1$/,
    );
    expect(apiVariables()['LIVENESS_GROUPS_CLAIM']).toBe('cognito:groups');
    expect(apiVariables()['LIVENESS_OIDC_ISSUER']).toMatch(/^https:\/\/\$\{aws_cognito_user_pool\.[\w-]+\.endpoint\}$/);
  });
});

describe('an existing issuer', () => {
  const subject = synthesized(
    environment('production', {
      identity: {
        kind: 'existing',
        issuer: 'https://login.example.com/realms/people',
        clientId: 'portal',
        audiences: ['backend'],
        audienceClaim: 'azp,cid',
        subjectClaim: 'oid',
        nameClaim: 'nickname,name',
        groupsClaim: 'roles',
        groups: { reviewers: ['7c1f', '9a55'], admins: ['Head of Fraud'] },
        scopesClaim: 'scp',
        scopes: { readAttempts: 'api://liveness/attempts:read' },
        acceptIdTokens: false,
        connectTo: ['https://tokens.example.com'],
      },
    }),
  );

  it('replaces the pool entirely', () => {
    expect(Object.keys(subject.json.resource).filter((type) => type.includes('cognito'))).toEqual([]);
  });

  it('is configured in API and portal', () => {
    expect(apiVariables(subject)).toEqual(
      jasmine.objectContaining({
        LIVENESS_OIDC_ISSUER: 'https://login.example.com/realms/people',
        LIVENESS_OIDC_AUDIENCES: 'portal,backend',
        LIVENESS_AUDIENCE_CLAIM: 'azp,cid',
        LIVENESS_SUBJECT_CLAIM: 'oid',
        LIVENESS_ACCEPT_ID_TOKENS: 'false',
        LIVENESS_GROUPS_CLAIM: 'roles',
        LIVENESS_REVIEWERS_GROUPS: '7c1f,9a55',
        LIVENESS_ADMINS_GROUPS: 'Head of Fraud',
        LIVENESS_SCOPES_CLAIM: 'scp',
        LIVENESS_READ_ATTEMPTS_SCOPE: 'api://liveness/attempts:read',
        LIVENESS_START_ATTEMPTS_SCOPE: 'attempts:start',
        LIVENESS_WRITE_CHECKS_SCOPE: 'checks:write',
        LIVENESS_READ_CHECKS_SCOPE: 'checks:read',
        LIVENESS_READ_FRAMES_SCOPE: 'frames:read',
      }),
    );
    for (const part of [
      '"groupsClaim" = "roles"',
      '"groups" = {"reviewers" = ["7c1f", "9a55"], "admins" = ["Head of Fraud"]}',
      '"nameClaims" = ["nickname", "name"]',
    ])
      expect(portalConfigOf(subject)).toContain(part);
    expect(JSON.stringify(subject.one('aws_cloudfront_response_headers_policy', 'portal_file'))).toContain(
      "connect-src 'self' https://login.example.com https://tokens.example.com;",
    );
  });
});
