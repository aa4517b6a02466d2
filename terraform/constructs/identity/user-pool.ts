import { CognitoManagedLoginBranding } from '@cdktf/provider-aws/lib/cognito-managed-login-branding/index.js';
import { CognitoResourceServer } from '@cdktf/provider-aws/lib/cognito-resource-server/index.js';
import { CognitoUserGroup } from '@cdktf/provider-aws/lib/cognito-user-group/index.js';
import { CognitoUserInGroup } from '@cdktf/provider-aws/lib/cognito-user-in-group/index.js';
import { CognitoUserPool } from '@cdktf/provider-aws/lib/cognito-user-pool/index.js';
import { CognitoUserPoolClient } from '@cdktf/provider-aws/lib/cognito-user-pool-client/index.js';
import { CognitoUserPoolDomain } from '@cdktf/provider-aws/lib/cognito-user-pool-domain/index.js';
import { CognitoUser } from '@cdktf/provider-aws/lib/cognito-user/index.js';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { ManagedIdentity } from '../../configuration/identity-settings';
import type { Account } from '../foundation/account';
import type { ClientScopes, IdentityProvider, IdentitySource } from './identity-provider';

export interface UserPoolProps {
  readonly account: Account;
  readonly prefix: string;
  readonly settings: ManagedIdentity;
  readonly removalProtection: boolean;
}

const mfaConfiguration = { off: 'OFF', optional: 'OPTIONAL', required: 'ON' } as const;
const advancedSecurityMode = { off: 'OFF', audit: 'AUDIT', enforced: 'ENFORCED' } as const;
const resourceServer = 'liveness';

/** The scopes of backends: one for each thing that they may do. */
const scopes: Readonly<Record<keyof ClientScopes, { readonly name: string; readonly description: string }>> = {
  readAttempts: { name: 'attempts:read', description: 'Read how an attempt went' },
  startAttempts: { name: 'attempts:start', description: 'Start attempts without a person who signs in' },
  writeChecks: { name: 'checks:write', description: 'Create and end checks of people' },
  readChecks: { name: 'checks:read', description: 'Read checks and how they ended' },
  readFrames: { name: 'frames:read', description: 'See the reference image of checks' },
};

/** In tokens, Cognito writes the resource server in front. */
const inTokens = (scope: keyof ClientScopes) => `${resourceServer}/${scopes[scope].name}`;

/**
 * The environment's own users, with sign-in pages hosted by AWS, the groups of the console, and scopes for backends.
 */
export class UserPool extends Construct implements IdentitySource {
  readonly id: string;
  readonly arn: string;
  /** Host and path, without a scheme. */
  readonly #endpoint: string;
  readonly #signInOrigin: string;
  readonly #settings: ManagedIdentity;
  readonly #domain: CognitoUserPoolDomain;

  constructor(scope: Construct, id: string, { account, prefix, settings, removalProtection }: UserPoolProps) {
    super(scope, id);
    this.#settings = settings;
    const pool = new CognitoUserPool(this, 'pool', {
      name: prefix,
      userPoolTier: settings.threatProtection === 'off' ? 'ESSENTIALS' : 'PLUS',
      deletionProtection: removalProtection ? 'ACTIVE' : 'INACTIVE',
      usernameAttributes: ['email'],
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ['email'],
      // A new address counts only once it is verified; until then the old one stays.
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ['email'] },
      adminCreateUserConfig: { allowAdminCreateUserOnly: !settings.selfSignUp },
      accountRecoverySetting: { recoveryMechanism: [{ name: 'verified_email', priority: 1 }] },
      passwordPolicy: {
        minimumLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        temporaryPasswordValidityDays: 3,
      },
      mfaConfiguration: mfaConfiguration[settings.mfa],
      ...(settings.mfa !== 'off' && { softwareTokenMfaConfiguration: { enabled: true } }),
      ...(settings.threatProtection !== 'off' && {
        userPoolAddOns: { advancedSecurityMode: advancedSecurityMode[settings.threatProtection] },
      }),
      lifecycle: { preventDestroy: removalProtection },
    });
    this.id = pool.id;
    this.arn = pool.arn;
    this.#endpoint = pool.endpoint;
    // The prefix must be unique among all accounts of the region, so it contains the account's id.
    this.#domain = new CognitoUserPoolDomain(this, 'domain', {
      domain: `${prefix}-${account.id}`,
      userPoolId: this.id,
      managedLoginVersion: 2,
    });
    this.#signInOrigin = `https://${this.#domain.domain}.auth.${account.region}.amazoncognito.com`;
    new CognitoResourceServer(this, 'resource-server', {
      identifier: resourceServer,
      name: 'Liveness API',
      userPoolId: this.id,
      scope: Object.values(scopes).map(({ name, description }) => ({ scopeName: name, scopeDescription: description })),
    });
    const admins = new CognitoUserGroup(this, 'admins', {
      name: 'admins',
      description: 'Publish thresholds, export, erase',
      userPoolId: this.id,
      precedence: 1,
    });
    new CognitoUserGroup(this, 'reviewers', {
      name: 'reviewers',
      description: 'Read and review attempts',
      userPoolId: this.id,
      precedence: 2,
    });
    if (settings.adminEmail) this.#invite(settings.adminEmail, admins.name);
  }

  /** Origins that the portal's pages call for sign-in: the pool's keys, and its token endpoint. */
  get origins(): readonly string[] {
    return [`https://${Fn.element(Fn.split('/', this.#endpoint), 0)}`, this.#signInOrigin];
  }

  /**
   * Returns the client with which web apps at these origins sign people in: authorization code with PKCE, without a
   * secret.
   */
  signInFrom(ownOrigins: readonly string[]): IdentityProvider {
    const origins = [...ownOrigins, ...this.#settings.signInFrom];
    const client = new CognitoUserPoolClient(this, 'web', {
      name: 'web',
      userPoolId: this.id,
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ['code'],
      allowedOauthScopes: ['openid', 'email', 'profile'],
      supportedIdentityProviders: ['COGNITO'],
      callbackUrls: origins.flatMap((origin) => [`${origin}/`, `${origin}/callback`]),
      logoutUrls: origins.map((origin) => `${origin}/`),
      // Sign-in uses the hosted pages only. Refreshing is not listed: with rotation it is not an auth flow.
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      refreshTokenRotation: [{ feature: 'ENABLED', retryGracePeriodSeconds: 30 }],
      enableTokenRevocation: true,
      preventUserExistenceErrors: 'ENABLED',
      accessTokenValidity: 15,
      idTokenValidity: 15,
      refreshTokenValidity: 12,
      tokenValidityUnits: [{ accessToken: 'minutes', idToken: 'minutes', refreshToken: 'hours' }],
    });
    // Without a branding the managed pages are not shown at all; this is AWS's default.
    new CognitoManagedLoginBranding(this, 'branding', {
      userPoolId: this.id,
      clientId: client.id,
      useCognitoProvidedValues: true,
      dependsOn: [this.#domain],
    });
    return {
      issuer: `https://${this.#endpoint}`,
      clientId: client.id,
      audiences: [client.id, ...this.#settings.backendClientIds],
      audienceClaim: 'aud,client_id',
      subjectClaim: 'sub',
      nameClaim: 'name,email',
      groupsClaim: 'cognito:groups',
      groups: { reviewers: ['reviewers'], admins: ['admins'] },
      scopesClaim: 'scope',
      scopes: {
        readAttempts: inTokens('readAttempts'),
        startAttempts: inTokens('startAttempts'),
        writeChecks: inTokens('writeChecks'),
        readChecks: inTokens('readChecks'),
        readFrames: inTokens('readFrames'),
      },
      acceptIdTokens: this.#settings.acceptIdTokens,
      scope: 'openid email profile',
      logoutUrl: `${this.#signInOrigin}/logout?client_id={clientId}&logout_uri={origin}`,
    };
  }

  /**
   * The command that creates a client for a backend that has people checked. Terraform does not, because its state would
   * contain the client's secret.
   */
  get backendClientCommand(): string {
    return [
      `aws cognito-idp create-user-pool-client --user-pool-id ${this.id} --client-name backend --generate-secret`,
      '--allowed-o-auth-flows client_credentials --allowed-o-auth-flows-user-pool-client',
      `--allowed-o-auth-scopes ${inTokens('writeChecks')} ${inTokens('readChecks')}`,
    ].join(' ');
  }

  /** Cognito generates the first password and sends it by e-mail, so it is never known here. */
  #invite(email: string, group: string): void {
    const admin = new CognitoUser(this, 'first-admin', {
      userPoolId: this.id,
      username: email,
      attributes: { email, email_verified: 'true' },
      desiredDeliveryMediums: ['EMAIL'],
      // People change their attributes themselves, and Terraform must not change them back.
      lifecycle: { ignoreChanges: ['attributes'] },
    });
    new CognitoUserInGroup(this, 'first-admin-group', {
      userPoolId: this.id,
      username: admin.username,
      groupName: group,
    });
  }
}
