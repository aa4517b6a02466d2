import { of, type Permission } from './permission';

/** What watches a deployment: logs, alarms, the trail, the budget. */
export const watchPermissions: readonly Permission[] = [
  {
    sid: 'Logs',
    types: [
      'aws_cloudwatch_log_delivery',
      'aws_cloudwatch_log_delivery_destination',
      'aws_cloudwatch_log_delivery_source',
      'aws_cloudwatch_log_group',
      'aws_cloudwatch_log_metric_filter',
    ],
    // The gateway's and the firewall's own log deliveries are made on behalf of the caller.
    actions: [
      ...of(
        'logs',
        `CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy AssociateKmsKey
      DisassociateKmsKey PutMetricFilter DeleteMetricFilter CreateDelivery DeleteDelivery
      UpdateDeliveryConfiguration PutDeliverySource DeleteDeliverySource PutDeliveryDestination
      DeleteDeliveryDestination CreateLogDelivery UpdateLogDelivery DeleteLogDelivery
      PutResourcePolicy Get* List* Describe* TagResource UntagResource`,
      ),
      ...of('cloudfront', 'AllowVendedLogDeliveryForResource'),
    ],
    // Deliveries have no name to begin with the prefix.
    resources: ['*'],
  },
  {
    sid: 'Alarms',
    types: ['aws_cloudwatch_dashboard', 'aws_cloudwatch_metric_alarm'],
    actions: of(
      'cloudwatch',
      `PutMetricAlarm DeleteAlarms PutDashboard DeleteDashboards GetDashboard
      ListTagsForResource TagResource UntagResource`,
    ),
    resources: ['cloudwatch:*:*:alarm:PREFIX-*', 'cloudwatch::*:dashboard/PREFIX'],
  },
  {
    sid: 'Topics',
    types: ['aws_sns_topic', 'aws_sns_topic_policy', 'aws_sns_topic_subscription'],
    actions: of(
      'sns',
      `CreateTopic DeleteTopic SetTopicAttributes GetTopicAttributes Subscribe ListSubscriptionsByTopic
      ListTagsForResource TagResource UntagResource`,
    ),
    resources: ['sns:*:*:PREFIX-*'],
  },
  {
    sid: 'Trail',
    types: ['aws_cloudtrail'],
    actions: of(
      'cloudtrail',
      `CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging PutEventSelectors AddTags
      RemoveTags Get* ListTags`,
    ),
    resources: ['cloudtrail:*:*:trail/PREFIX-*'],
  },
  {
    sid: 'Budget',
    types: ['aws_budgets_budget'],
    actions: of('budgets', 'ViewBudget ModifyBudget ListTagsForResource TagResource UntagResource'),
    resources: ['budgets::*:budget/PREFIX-*'],
  },
  {
    sid: 'Unnamed',
    types: [],
    // AWS compares these with no name, but with all of an account: a subscription is no resource of IAM's.
    actions: [
      ...of('cloudtrail', 'DescribeTrails'),
      ...of('cloudwatch', 'DescribeAlarms'),
      ...of('sns', 'GetSubscriptionAttributes SetSubscriptionAttributes Unsubscribe'),
    ],
    resources: ['*'],
  },
];
