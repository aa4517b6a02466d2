import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { Artifacts } from '../../artifacts/artifacts';
import type { ApiSettings } from '../../configuration/api-settings';
import type { Environment } from '../../configuration/environment';
import { AttemptTable } from '../data/attempt-table';
import { FramesBucket } from '../data/frames-bucket';
import type { Account } from '../foundation/account';
import { EncryptionKey } from '../foundation/encryption-key';
import type { ApiHost } from './api-host';
import type { LogsBucket } from '../foundation/logs-bucket';
import type { IdentityProvider } from '../identity/identity-provider';
import { SigningSecrets } from '../secrets/signing-secrets';
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
}

/** The API with everything it needs: gateway, storage, signing keys, monitoring. */
export class LivenessApi extends Construct {
  readonly gateway: HttpGateway;
  readonly table: AttemptTable;
  readonly frames: FramesBucket;
  readonly #props: LivenessApiProps;
  readonly #key: EncryptionKey;
  readonly #secrets: SigningSecrets;

  constructor(scope: Construct, id: string, props: LivenessApiProps) {
    super(scope, id);
    this.#props = props;
    const { account, prefix, environment, settings, logs, artifacts } = props;
    const { logRetentionDays, retentionDays, removalProtection, dataEvents } = environment;
    const trailName = `${prefix}-data`;
    this.#key = new EncryptionKey(this, 'key', {
      account,
      prefix,
      removalProtection,
      trails: dataEvents ? [trailName] : [],
    });
    const key = this.#key;
    this.table = new AttemptTable(this, 'table', { name: prefix, key, removalProtection });
    this.frames = new FramesBucket(this, 'frames', { prefix, key, logs, retentionDays, removalProtection });
    this.#secrets = new SigningSecrets(this, 'secrets', {
      account,
      prefix,
      key,
      code: artifacts.keyRotation,
      rotationDays: settings.keyRotationDays,
      receiptLifetimeSeconds: settings.receiptLifetimeSeconds,
      logRetentionDays,
      removalProtection,
    });
    this.gateway = new HttpGateway(this, 'gateway', { prefix, key, logRetentionDays, throttle: settings.throttle });
    if (dataEvents) {
      new DataTrail(this, 'trail', {
        account,
        prefix,
        trailName,
        key,
        logs,
        retentionDays: logRetentionDays,
        removalProtection,
        framesBucketArn: this.frames.arn,
        tableArn: this.table.arn,
      });
    }
  }

  /** The gateway's host, without a scheme. */
  get host(): ApiHost {
    return { name: Fn.trimprefix(this.gateway.address, 'https://'), port: 443 };
  }

  /** Adds the function behind the gateway, once identity provider and public address are known. */
  serve(identity: IdentityProvider, publicUrl: string): Watch {
    const { account, prefix, environment, settings, artifacts } = this.#props;
    const { lambda } = new ApiFunction(this, 'function', {
      prefix,
      code: artifacts.api,
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
      }),
      table: this.table,
      frames: this.frames,
      secrets: this.#secrets,
    });
    this.gateway.serve(lambda);
    return new Watch(this, 'watch', {
      account,
      prefix,
      key: this.#key,
      settings: environment.alarms,
      prices: settings.fineTuning,
      apiId: this.gateway.id,
      lambda,
      rotation: this.#secrets.rotation,
      table: this.table.name,
    });
  }
}
