import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy/index.js';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription/index.js';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic/index.js';
import { Construct } from 'constructs';
import type { Account } from '../foundation/account';
import type { EncryptionKey } from '../foundation/encryption-key';
import { PolicyDocument } from '../foundation/policy-document';

export interface AlarmTopicProps {
  readonly account: Account;
  readonly prefix: string;
  readonly key: EncryptionKey;
  /** If omitted, people subscribe themselves. AWS asks the address to confirm. */
  readonly email?: string;
}

/** The topic that alarms are sent to. */
export class AlarmTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { account, prefix, key, email }: AlarmTopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, 'topic', { name: `${prefix}-alarms`, kmsMasterKeyId: key.arn });
    this.arn = topic.arn;
    const policy = new PolicyDocument(this, 'policy-document', [
      {
        sid: 'AlarmsOfThisAccount',
        principals: [{ type: 'Service', identifiers: ['cloudwatch.amazonaws.com'] }],
        actions: ['sns:Publish'],
        resources: [this.arn],
        condition: [
          { test: 'ArnLike', variable: 'aws:SourceArn', values: [account.arn('cloudwatch', `alarm:${prefix}-*`)] },
        ],
      },
      {
        sid: 'TlsOnly',
        effect: 'Deny',
        principals: [{ type: '*', identifiers: ['*'] }],
        actions: ['sns:Publish'],
        resources: [this.arn],
        condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
      },
    ]);
    new SnsTopicPolicy(this, 'policy', { arn: this.arn, policy: policy.json });
    if (email) new SnsTopicSubscription(this, 'email', { topicArn: this.arn, protocol: 'email', endpoint: email });
  }
}
