import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { Construct } from 'constructs';
import type { EncryptionKey } from './encryption-key';
import type { ExecutionRole } from './execution-role';

export interface LogGroupProps {
  /** Contains the environment's prefix, on which the key's policy relies. */
  readonly name: string;
  readonly retentionDays: number;
  readonly key: EncryptionKey;
}

/** Logs that are encrypted and expire. Made before their writer, which would otherwise make them without either. */
export class LogGroup extends Construct {
  readonly arn: string;
  readonly name: string;
  /** Must exist before the writer writes. */
  readonly group: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, { name, retentionDays, key }: LogGroupProps) {
    super(scope, id);
    this.group = new CloudwatchLogGroup(this, 'group', { name, retentionInDays: retentionDays, kmsKeyId: key.arn });
    this.arn = this.group.arn;
    this.name = this.group.name;
  }

  /** Allows a role to write: the part after the group's name is its streams, which the writer names. */
  grantWrite(role: ExecutionRole): void {
    role.allow({ sid: 'Logs', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [`${this.arn}:*`] });
  }
}
