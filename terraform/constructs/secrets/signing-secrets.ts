import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission/index.js';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret/index.js';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { CodePackage } from '../../artifacts/code-package';
import type { EdgeKeyStore } from '../portal/edge-key-store';
import type { Account } from '../foundation/account';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { ExecutionRole } from '../foundation/execution-role';
import type { FunctionSurroundings } from '../foundation/function-surroundings';
import { NodeFunction } from '../foundation/node-function';

export interface SigningSecretsProps {
  readonly account: Account;
  readonly prefix: string;
  readonly key: EncryptionKey;
  readonly code: CodePackage;
  readonly surroundings: FunctionSurroundings;
  readonly rotationDays: number;
  readonly receiptLifetimeSeconds: number;
  readonly logRetentionDays: number;
  readonly removalProtection: boolean;
  /** Where CloudFront finds the keys that it adds to requests, if the API wants them. */
  readonly edgeKeys?: EdgeKeyStore | undefined;
}

/**
 * The keys that sign attempt tokens and receipts. Terraform makes the secrets without a value and never sees one: an
 * immediate first rotation makes the keys inside the account, and later ones replace them.
 */
export class SigningSecrets extends Construct {
  readonly attemptKeyArn: string;
  readonly receiptKeysArn: string;
  /** Only with a store of edge keys. */
  readonly edgeKeyArn: string | undefined;
  readonly rotation: NodeFunction;
  readonly #key: EncryptionKey;
  readonly #rotate: (name: string, secret: SecretsmanagerSecret, after?: ITerraformDependable[]) => void;
  readonly #edgeKey: SecretsmanagerSecret | undefined;

  constructor(scope: Construct, id: string, props: SigningSecretsProps) {
    super(scope, id);
    const {
      account,
      prefix,
      key,
      code,
      surroundings,
      rotationDays,
      receiptLifetimeSeconds,
      logRetentionDays,
      removalProtection,
      edgeKeys,
    } = props;
    this.#key = key;
    const makeSecret = (name: string, description: string, isProtected = removalProtection) =>
      new SecretsmanagerSecret(this, name, {
        name: `${prefix}/${name}`,
        description,
        kmsKeyId: key.arn,
        // Without protection the name is free again at once, for the next deployment of the same environment.
        recoveryWindowInDays: isProtected ? 30 : 0,
        lifecycle: { preventDestroy: isProtected },
      });
    const attemptKey = makeSecret('attempt-key', 'Signs attempt tokens');
    const receiptKeys = makeSecret('receipt-keys', 'Sign receipts; their public parts are published');
    this.attemptKeyArn = attemptKey.arn;
    this.receiptKeysArn = receiptKeys.arn;
    // Nothing was signed with it: a deployment may stop to ask for it, and begin again with another.
    this.#edgeKey = edgeKeys && makeSecret('edge-key', 'Marks requests that came through CloudFront', false);
    this.edgeKeyArn = this.#edgeKey?.arn;

    this.rotation = new NodeFunction(this, 'rotation', {
      name: `${prefix}-key-rotation`,
      description: 'Makes and replaces the keys that sign attempt tokens and receipts',
      code,
      key,
      surroundings,
      memoryMB: 256,
      timeoutSeconds: 30,
      logLevel: 'INFO',
      logRetentionDays,
      environment: {
        LIVENESS_ATTEMPT_KEY_SECRET: this.attemptKeyArn,
        LIVENESS_RECEIPT_KEYS_SECRET: this.receiptKeysArn,
        ...(edgeKeys &&
          this.edgeKeyArn !== undefined && {
            LIVENESS_EDGE_KEY_SECRET: this.edgeKeyArn,
            LIVENESS_EDGE_STORE: edgeKeys.arn,
          }),
        LIVENESS_RECEIPT_LIFETIME_SECONDS: String(receiptLifetimeSeconds),
      },
    });
    this.rotation.role.allow({
      sid: 'OwnSecrets',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      resources: this.#arns,
    });
    if (edgeKeys)
      this.rotation.role.allow({
        sid: 'EdgeKeys',
        actions: ['cloudfront-keyvaluestore:DescribeKeyValueStore', 'cloudfront-keyvaluestore:PutKey'],
        resources: [edgeKeys.arn],
      });
    key.grantUse(this.rotation.role, 'secretsmanager');
    // Secrets Manager calls for any secret of the account that names the function; the function rejects all but its
    // own.
    const permission = new LambdaPermission(this, 'invocation', {
      action: 'lambda:InvokeFunction',
      functionName: this.rotation.name,
      principal: 'secretsmanager.amazonaws.com',
      sourceAccount: account.id,
    });
    this.#rotate = (name, secret, after = []) =>
      new SecretsmanagerSecretRotation(this, `${name}-rotation`, {
        secretId: secret.id,
        rotationLambdaArn: this.rotation.arn,
        rotationRules: { automaticallyAfterDays: rotationDays },
        // The first rotation runs immediately, so the function needs its permissions first.
        dependsOn: [permission, this.rotation.role.policy, ...after],
      });
    this.#rotate('attempt-key', attemptKey);
    this.#rotate('receipt-keys', receiptKeys);
  }

  get #arns(): string[] {
    return [this.attemptKeyArn, this.receiptKeysArn, ...(this.edgeKeyArn === undefined ? [] : [this.edgeKeyArn])];
  }

  /** Makes the first edge key once CloudFront would send it, because the API asks for it an hour later. */
  rotateEdgeKey(distribution: ITerraformDependable): void {
    if (this.#edgeKey) this.#rotate('edge-key', this.#edgeKey, [distribution]);
  }

  /** Allows a role to sign and verify with the keys, but not to change them. */
  grantRead(role: ExecutionRole): void {
    role.allow({
      sid: 'SigningKeys',
      actions: ['secretsmanager:GetSecretValue'],
      resources: this.#arns,
    });
    this.#key.grantDecrypt(role, 'secretsmanager');
  }
}
