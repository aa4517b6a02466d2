import { CloudwatchLogDeliveryDestination } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination/index.js';
import { CloudwatchLogDeliverySource } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery-source/index.js';
import { CloudwatchLogDelivery } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery/index.js';
import { Construct } from 'constructs';
import { cloudfrontRegion } from '../../configuration/regions';
import type { LogsBucket } from '../foundation/logs-bucket';

export interface DistributionLogsProps {
  readonly prefix: string;
  readonly distributionArn: string;
  readonly logs: LogsBucket;
}

/**
 * The logged fields of a request. No query, cookie or referrer: after sign-in, the address of a page contains a code.
 */
const fields = [
  'date',
  'time',
  'x-edge-location',
  'c-ip',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'cs(User-Agent)',
  'x-edge-result-type',
  'x-edge-request-id',
  'cs-protocol',
  'cs-bytes',
  'sc-bytes',
  'time-taken',
  'ssl-protocol',
  'cs-protocol-version',
];

/**
 * CloudFront's access logs, delivered to the logs bucket by CloudWatch. The older method needs a bucket with access
 * lists.
 */
export class DistributionLogs extends Construct {
  constructor(scope: Construct, id: string, { prefix, distributionArn, logs }: DistributionLogsProps) {
    super(scope, id);
    logs.allowDelivery(cloudfrontRegion);
    const source = new CloudwatchLogDeliverySource(this, 'source', {
      region: cloudfrontRegion,
      name: `${prefix}-portal`,
      logType: 'ACCESS_LOGS',
      resourceArn: distributionArn,
    });
    const destination = new CloudwatchLogDeliveryDestination(this, 'destination', {
      region: cloudfrontRegion,
      name: `${prefix}-portal`,
      outputFormat: 'json',
      deliveryDestinationConfiguration: [{ destinationResourceArn: logs.arn }],
    });
    new CloudwatchLogDelivery(this, 'delivery', {
      region: cloudfrontRegion,
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      recordFields: fields,
      ...(logs.policy && { dependsOn: [logs.policy] }),
    });
  }
}
