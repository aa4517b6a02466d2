import { Construct } from 'constructs';
import type { CodePackage } from '../../artifacts/code-package';
import type { ApiSettings } from '../../configuration/api-settings';
import type { AttemptTable } from '../data/attempt-table';
import type { FramesBucket } from '../data/frames-bucket';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { FunctionSurroundings } from '../foundation/function-surroundings';
import { NodeFunction } from '../foundation/node-function';
import type { SigningSecrets } from '../secrets/signing-secrets';
import { timeouts } from './timeouts';

export interface ApiFunctionProps {
  readonly prefix: string;
  readonly code: CodePackage;
  readonly key: EncryptionKey;
  readonly surroundings: FunctionSurroundings;
  readonly settings: ApiSettings;
  readonly logRetentionDays: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly table: AttemptTable;
  readonly frames: FramesBucket;
  readonly secrets: SigningSecrets;
}

/** The API's function, with exactly the permissions that it needs. */
export class ApiFunction extends Construct {
  readonly lambda: NodeFunction;

  constructor(
    scope: Construct,
    id: string,
    {
      prefix,
      code,
      key,
      surroundings,
      settings,
      logRetentionDays,
      environment,
      table,
      frames,
      secrets,
    }: ApiFunctionProps,
  ) {
    super(scope, id);
    this.lambda = new NodeFunction(this, 'lambda', {
      name: `${prefix}-api`,
      description: 'Liveness API',
      code,
      key,
      surroundings,
      environment,
      memoryMB: settings.memoryMB,
      timeoutSeconds: timeouts.functionSeconds,
      logLevel: settings.logLevel,
      logRetentionDays,
      ...(settings.reservedConcurrency !== undefined && { reservedConcurrency: settings.reservedConcurrency }),
    });
    const { role } = this.lambda;
    table.grantReadWrite(role);
    frames.grantReadWriteErase(role);
    secrets.grantRead(role);
    // Both take bytes: Rekognition has no resource to name.
    role.allow({
      sid: 'FaceAnalysis',
      actions: ['rekognition:CompareFaces', 'rekognition:DetectFaces'],
      resources: ['*'],
    });
  }
}
