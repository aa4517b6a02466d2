import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { TerraformOutput, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { Artifacts } from '../artifacts/artifacts';
import type { Environment } from '../configuration/environment';
import { isOwnAddressClosed } from '../configuration/own-address';
import { apiElsewhere } from './api/api-host';
import { LivenessApi } from './api/liveness-api';
import { Account } from './foundation/account';
import { LogsBucket } from './foundation/logs-bucket';
import { existingIssuer } from './identity/existing-issuer';
import { UserPool } from './identity/user-pool';
import type { Outputs } from './outputs';
import { portalConfiguration } from './portal-configuration';
import { Portal } from './portal/portal';
import { EdgeKeyStore } from './portal/edge-key-store';
import { stateBackend } from './state-backend';
import { SpendBudget } from './watch/spend-budget';

/**
 * Instead of the version that the bindings were made for, which plans two differences again and again: blocked
 * encryption types of buckets (mended in 6.40.0) and the throughput of a table's indexes (mended in 6.29.0).
 */
const requiredProvider = { source: 'hashicorp/aws', version: '>= 6.40.0, < 7.0.0' };

/** One environment in one account and region. */
export class LivenessStack extends TerraformStack {
  constructor(scope: Construct, environment: Environment, artifacts: Artifacts) {
    const id = `liveness-${environment.name}`;
    super(scope, id);
    const prefix = `${environment.namePrefix}-${environment.name}`;
    const {
      api: apiSettings,
      portal: portalSettings,
      identity: identitySettings,
      logRetentionDays,
      removalProtection,
      alarms,
      existing,
    } = environment;
    stateBackend(this, id, environment.state);
    this.addOverride('terraform.required_version', '>= 1.11.0, < 2.0.0');
    this.addOverride('terraform.required_providers.aws', requiredProvider);
    new AwsProvider(this, 'aws', {
      region: environment.region,
      ...(environment.account !== undefined && { allowedAccountIds: [environment.account] }),
      defaultTags: [
        {
          tags: { ...environment.tags, project: 'liveness', environment: environment.name, 'managed-by': 'terraform' },
        },
      ],
    });

    const account = new Account(this, 'account');
    const logs = new LogsBucket(this, 'logs', {
      account,
      prefix,
      retentionDays: logRetentionDays,
      removalProtection,
      ...(existing.logsBucket !== undefined && { existingName: existing.logsBucket }),
    });
    const edgeKeys = isOwnAddressClosed(environment) ? new EdgeKeyStore(this, 'edge-keys', { prefix }) : undefined;
    const api =
      apiSettings.kind === 'here'
        ? new LivenessApi(this, 'api', {
            account,
            prefix,
            environment,
            settings: apiSettings,
            logs,
            artifacts,
            edgeKeys,
          })
        : apiElsewhere(apiSettings.origin);
    const source =
      identitySettings.kind === 'managed'
        ? new UserPool(this, 'users', { account, prefix, settings: identitySettings, removalProtection })
        : existingIssuer(identitySettings);
    const portal =
      portalSettings &&
      new Portal(this, 'portal', {
        prefix,
        settings: portalSettings,
        logs,
        logRetentionDays,
        roles: environment.roles,
        ...(existing.webAclArn !== undefined && { webAclArn: existing.webAclArn }),
        apiHost: api.host,
        connectTo: source.origins,
        edgeKeys,
      });
    const identity = source.signInFrom(portal ? [portal.origin] : []);
    new SpendBudget(this, 'budget', {
      prefix,
      monthlyUsd: alarms.monthlyUsd,
      ...(alarms.email !== undefined && { email: alarms.email }),
      ...(existing.alarmTopicArn !== undefined && { topicArn: existing.alarmTopicArn }),
    });
    this.#tell({
      issuer: ['Issuer of tokens', identity.issuer],
      client_id: ['Client with which people sign in', identity.clientId],
      logs_bucket: ['Access logs', logs.name],
      logs_bucket_arn: ['Access logs', logs.arn],
      ...(logs.policyToAdd !== undefined && {
        logs_bucket_policy: ['What the policy of your bucket for logs must allow', logs.policyToAdd],
      }),
    });

    if (portal && portalSettings) {
      portal.publish(
        artifacts.portal,
        portalConfiguration(environment, portalSettings, identity, artifacts.portal.branding),
      );
      this.#tell({
        portal_address: ['Where people go', portal.origin],
        portal_bucket: ['The portal’s files', portal.bucketName],
        portal_bucket_arn: ['The portal’s files', portal.bucketArn],
        distribution_id: ['CloudFront’s distribution', portal.distributionId],
        distribution_arn: ['CloudFront’s distribution', portal.distributionArn],
        ...(portal.webAclArn !== undefined && { web_acl_arn: ['The firewall', portal.webAclArn] }),
      });
    }
    if (api instanceof LivenessApi && apiSettings.kind === 'here') {
      const publicUrl = apiSettings.publicUrl ?? portal?.origin ?? api.gateway.address;
      if (portal) api.requireEdge(portal.distribution);
      this.#tell({ api_address: ['Base of the API', `${publicUrl}/api`], ...api.serve(identity, publicUrl) });
    }
    if (source instanceof UserPool)
      this.#tell({
        user_pool_id: ['People who can sign in', source.id],
        user_pool_arn: ['People who can sign in', source.arn],
        backend_client_command: ['Creates a client for a backend', source.backendClientCommand],
      });
  }

  #tell(outputs: Outputs): void {
    for (const [name, [description, value]] of Object.entries(outputs))
      new TerraformOutput(this, name, { description, value });
  }
}
