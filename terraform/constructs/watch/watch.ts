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
  readonly apiId: string;
  readonly lambda: NodeFunction;
  readonly rotation: NodeFunction;
  readonly table: string;
}

/** Metrics, alarms and dashboard of the API. */
export class Watch extends Construct {
  readonly dashboardAddress: string;

  constructor(
    scope: Construct,
    id: string,
    { account, prefix, key, settings, prices, apiId, lambda, rotation, table }: WatchProps,
  ) {
    super(scope, id);
    const attempts = new AttemptMetrics(this, 'attempts', { prefix, logGroup: lambda.logs.name });
    const topic = new AlarmTopic(this, 'topic', {
      account,
      prefix,
      key,
      ...(settings.email !== undefined && { email: settings.email }),
    });
    new ApiAlarms(this, 'alarms', {
      prefix,
      settings,
      prices,
      topicArn: topic.arn,
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
