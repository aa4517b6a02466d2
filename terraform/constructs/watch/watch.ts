import { Construct } from 'constructs';
import type { AlarmSettings } from '../../configuration/alarm-settings';
import type { FineTuning } from '../../configuration/fine-tuning';
import type { Account } from '../foundation/account';
import type { EncryptionKey } from '../foundation/encryption-key';
import type { NodeFunction } from '../foundation/node-function';
import { AlarmTopic } from './alarm-topic';
import { ApiAlarms } from './api-alarms';
import { ApiDashboard } from './api-dashboard';
import { AttemptMetrics } from './attempt-metrics';

export interface WatchProps {
  readonly account: Account;
  readonly prefix: string;
  readonly key: EncryptionKey;
  readonly settings: AlarmSettings;
  readonly prices: Pick<FineTuning, 'usdPerAnalysis' | 'usdPerComparison'>;
  /** The owner's topic, which is used instead of a new one. */
  readonly topicArn?: string;
  readonly apiId: string;
  readonly lambda: NodeFunction;
  readonly rotation: NodeFunction;
  readonly table: string;
}

/** Metrics, alarms and dashboard of the API. */
export class Watch extends Construct {
  readonly dashboardAddress: string;
  readonly topicArn: string;

  constructor(
    scope: Construct,
    id: string,
    { account, prefix, key, settings, prices, topicArn, apiId, lambda, rotation, table }: WatchProps,
  ) {
    super(scope, id);
    const attempts = new AttemptMetrics(this, 'attempts', { prefix, logGroup: lambda.logs.name });
    this.topicArn =
      topicArn ??
      new AlarmTopic(this, 'topic', {
        account,
        prefix,
        key,
        ...(settings.email !== undefined && { email: settings.email }),
      }).arn;
    new ApiAlarms(this, 'alarms', {
      prefix,
      settings,
      prices,
      topicArn: this.topicArn,
      apiId,
      functionName: lambda.name,
      rotationFunctionName: rotation.name,
      attempts,
    });
    this.dashboardAddress = new ApiDashboard(this, 'dashboard', {
      account,
      prefix,
      apiId,
      functionName: lambda.name,
      table,
      attempts,
    }).address;
  }
}
