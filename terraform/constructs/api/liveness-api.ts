import { Fn } from 'cdktf';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Artifacts } from '../../artifacts/artifacts';
import type { ApiSettings } from '../../configuration/api-settings';
import type { Environment } from '../../configuration/environment';
import { AttemptTable } from '../data/attempt-table';
import { FramesBucket } from '../data/frames-bucket';
import type { Account } from '../foundation/account';
import { CodeSigning } from '../foundation/code-signing';
import { EncryptionKey } from '../foundation/encryption-key';
import { FunctionNetwork } from '../foundation/function-network';
import type { FunctionSurroundings } from '../foundation/function-surroundings';
import type { ApiHost } from './api-host';
import type { LogsBucket } from '../foundation/logs-bucket';
import type { IdentityProvider } from '../identity/identity-provider';
import type { EdgeKeyStore } from '../portal/edge-key-store';
import { SigningSecrets } from '../secrets/signing-secrets';
import type { Outputs } from '../outputs';
import { DataTrail } from '../watch/data-trail';
import { Watch } from '../watch/watch';
import { apiEnvironment } from './api-environment';
import { ApiFunction } from './api-function';
import { HttpGateway } from './http-gateway';

export interface LivenessApiProps {
  readonly account: Account;
  readonly prefix: string;
  readonly environment: Environment;
  readonly settings: ApiSettings;
  readonly logs: LogsBucket;
  readonly artifacts: Artifacts;
  /** If given, the API answers only what came through CloudFront. */
  readonly edgeKeys?: EdgeKeyStore | undefined;
}

/** The API with everything it needs: gateway, storage, signing keys, monitoring. */
export class LivenessApi extends Construct {
  readonly gateway: HttpGateway;
  readonly table: AttemptTable;
  readonly frames: FramesBucket;
  readonly #props: LivenessApiProps;
  readonly #key: EncryptionKey;
  readonly #secrets: SigningSecrets;
  readonly #surroundings: FunctionSurroundings;
  readonly #trailArn: string | undefined;

  constructor(scope: Construct, id: string, props: LivenessApiProps) {
    super(scope, id);
    this.#props = props;
    const { account, prefix, environment, settings, logs, artifacts, edgeKeys } = props;
    const { logRetentionDays, retentionDays, removalProtection, dataEvents, existing, roles, network } = environment;
    const trailName = `${prefix}-data`;
    this.#key = new EncryptionKey(this, 'key', {
      account,
      prefix,
      removalProtection,
      trails: dataEvents ? [trailName] : [],
      ...(existing.keyArn !== undefined && { existingArn: existing.keyArn }),
    });
    const key = this.#key;
    this.table = new AttemptTable(this, 'table', { name: prefix, key, removalProtection });
    this.frames = new FramesBucket(this, 'frames', { prefix, key, logs, retentionDays, removalProtection });
    this.#surroundings = {
      roles,
      ...(network && { network: new FunctionNetwork(this, 'network', { account, prefix, settings: network }) }),
      ...(existing.codeSigning && {
        signing: new CodeSigning(this, 'code-signing', { prefix, logs, settings: existing.codeSigning }),
      }),
    };
    this.#secrets = new SigningSecrets(this, 'secrets', {
      account,
      prefix,
      key,
      code: artifacts.keyRotation,
      surroundings: this.#surroundings,
      rotationDays: settings.keyRotationDays,
      receiptLifetimeSeconds: settings.receiptLifetimeSeconds,
      logRetentionDays,
      removalProtection,
      edgeKeys,
    });
    this.gateway = new HttpGateway(this, 'gateway', { prefix, key, logRetentionDays, throttle: settings.throttle });
    if (dataEvents) {
      this.#trailArn = new DataTrail(this, 'trail', {
        account,
        prefix,
        trailName,
        key,
        logs,
        retentionDays: logRetentionDays,
        removalProtection,
        framesBucketArn: this.frames.arn,
        tableArn: this.table.arn,
      }).arn;
    }
  }

  /** The gateway's host, without a scheme. */
  get host(): ApiHost {
    return { name: Fn.trimprefix(this.gateway.address, 'https://'), port: 443 };
  }

  /** Begins to reject what does not come through a distribution, once that one marks what does. */
  requireEdge(distribution: ITerraformDependable): void {
    this.#secrets.rotateEdgeKey(distribution);
  }

  /**
   * Adds the function behind the gateway, once identity provider and public address are known. Returns what the stack
   * outputs of it.
   */
  serve(identity: IdentityProvider, publicUrl: string): Outputs {
    const { account, prefix, environment, settings, artifacts } = this.#props;
    const { lambda } = new ApiFunction(this, 'function', {
      prefix,
      code: artifacts.api,
      surroundings: this.#surroundings,
      key: this.#key,
      settings,
      logRetentionDays: environment.logRetentionDays,
      environment: apiEnvironment({
        environment,
        settings,
        identity,
        publicUrl,
        table: this.table.name,
        framesBucket: this.frames.name,
        accountId: account.id,
        attemptKeySecret: this.#secrets.attemptKeyArn,
        receiptKeysSecret: this.#secrets.receiptKeysArn,
        edgeKeySecret: this.#secrets.edgeKeyArn,
      }),
      table: this.table,
      frames: this.frames,
      secrets: this.#secrets,
    });
    this.gateway.serve(lambda);
    const watch = new Watch(this, 'watch', {
      account,
      prefix,
      key: this.#key,
      settings: environment.alarms,
      prices: settings.fineTuning,
      ...(environment.existing.alarmTopicArn !== undefined && { topicArn: environment.existing.alarmTopicArn }),
      apiId: this.gateway.id,
      lambda,
      rotation: this.#secrets.rotation,
      table: this.table.name,
    });
    const { rotation, attemptKeyArn, receiptKeysArn } = this.#secrets;
    return {
      table_name: ['Attempts and decisions', this.table.name],
      table_arn: ['Attempts and decisions', this.table.arn],
      frames_bucket: ['Frames', this.frames.name],
      frames_bucket_arn: ['Frames', this.frames.arn],
      api_function_arn: ['The API’s function', lambda.arn],
      api_role_arn: ['The role of the API’s function', lambda.role.arn],
      api_logs_arn: ['The API’s log, with one line per request', lambda.logs.arn],
      api_access_logs_arn: ['The gateway’s log', this.gateway.logs.arn],
      key_rotation_function_arn: ['The function that makes and replaces the signing keys', rotation.arn],
      key_rotation_role_arn: ['The role of that function', rotation.role.arn],
      key_rotation_logs_arn: ['The log of that function', rotation.logs.arn],
      attempt_key_secret_arn: ['The key that signs attempt tokens', attemptKeyArn],
      receipt_keys_secret_arn: ['The keys that sign receipts', receiptKeysArn],
      key_arn: ['The key that encrypts everything at rest', this.#key.arn],
      alarm_topic_arn: ['Where alarms are published', watch.topicArn],
      dashboard_address: ['How attempts go', watch.dashboardAddress],
      ...(this.#trailArn !== undefined && {
        data_trail_arn: ['Who read or wrote which frame or item', this.#trailArn],
      }),
      ...(this.#key.policyToAdd !== undefined && {
        key_policy: ['What the policy of your key must allow', this.#key.policyToAdd],
      }),
    };
  }
}
