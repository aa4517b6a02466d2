import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function/index.js';
import { AssetType, TerraformAsset } from 'cdktf';
import { Construct } from 'constructs';
import type { CodePackage } from '../../artifacts/code-package';
import type { EncryptionKey } from './encryption-key';
import { ExecutionRole } from './execution-role';
import type { FunctionSurroundings } from './function-surroundings';
import { LogGroup } from './log-group';

export interface NodeFunctionProps {
  readonly name: string;
  readonly description: string;
  readonly code: CodePackage;
  readonly key: EncryptionKey;
  readonly surroundings: FunctionSurroundings;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMB: number;
  readonly timeoutSeconds: number;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  readonly logRetentionDays: number;
  /** If omitted, the function shares the account's free concurrency. */
  readonly reservedConcurrency?: number;
}

/** A Lambda function with its role, its logs and its traces. */
export class NodeFunction extends Construct {
  readonly role: ExecutionRole;
  readonly logs: LogGroup;
  readonly name: string;
  readonly arn: string;
  readonly invokeArn: string;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const {
      name,
      description,
      code,
      key,
      surroundings: { roles, network, signing },
      environment,
      memoryMB,
      timeoutSeconds,
      logLevel,
      logRetentionDays,
      reservedConcurrency,
    } = props;
    this.role = new ExecutionRole(this, 'role', {
      name,
      description: `${description}: what it may do`,
      service: 'lambda',
      settings: roles,
    });
    this.logs = new LogGroup(this, 'logs', { name: `/aws/lambda/${name}`, retentionDays: logRetentionDays, key });
    this.logs.grantWrite(this.role);
    // The function's environment variables are encrypted.
    key.grantDecrypt(this.role, 'lambda');
    // X-Ray has no resources to name: its write actions accept only `*`.
    this.role.allow({
      sid: 'Traces',
      actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      resources: ['*'],
    });
    network?.grantInterfaces(this.role, name);
    const packaged = new TerraformAsset(this, 'code', { path: code.path, type: AssetType.FILE });
    const signed = signing?.sign(name, packaged.path, code.hash);
    const lambda = new LambdaFunction(this, 'function', {
      functionName: name,
      description,
      role: this.role.arn,
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      handler: code.handler,
      ...(signed
        ? { s3Bucket: signed.bucket, s3Key: signed.key, codeSigningConfigArn: signing?.configArn }
        : { filename: packaged.path, sourceCodeHash: code.hash }),
      ...(network && {
        vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [...network.securityGroupIds] },
      }),
      memorySize: memoryMB,
      timeout: timeoutSeconds,
      reservedConcurrentExecutions: reservedConcurrency,
      environment: { variables: environment },
      kmsKeyArn: key.arn,
      tracingConfig: { mode: 'Active' },
      loggingConfig: {
        logFormat: 'JSON',
        logGroup: this.logs.name,
        applicationLogLevel: logLevel,
        systemLogLevel: 'INFO',
      },
      dependsOn: [this.role.policy, this.logs.group, ...(network?.connections ?? [])],
    });
    this.name = lambda.functionName;
    this.arn = lambda.arn;
    this.invokeArn = lambda.invokeArn;
  }
}
