import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmMetricQuery,
} from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm/index.js';
import { Construct } from 'constructs';
import type { Metric } from './metrics';

export interface AlarmProps {
  readonly name: string;
  /** What it means, and what to do about it. */
  readonly description: string;
  readonly topicArn: string;
  /** By their names in the expression; a single metric needs no expression. */
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly expression?: string;
  readonly above: number;
  readonly periodSeconds: number;
  /** How many of the last periods must be above the threshold. */
  readonly periods?: { readonly above: number; readonly of: number };
}

/** An alarm for a value that is too high. Missing data is no alarm. */
export class Alarm extends Construct {
  constructor(scope: Construct, id: string, props: AlarmProps) {
    super(scope, id);
    const {
      name,
      description,
      topicArn,
      metrics,
      expression,
      above,
      periodSeconds,
      periods = { above: 1, of: 1 },
    } = props;
    const queries: CloudwatchMetricAlarmMetricQuery[] = Object.entries(metrics).map(([key, metric]) => ({
      id: key,
      returnData: expression === undefined,
      metric: {
        namespace: metric.namespace,
        metricName: metric.name,
        dimensions: metric.dimensions,
        stat: metric.statistic,
        period: periodSeconds,
      },
    }));
    new CloudwatchMetricAlarm(this, 'alarm', {
      alarmName: name,
      alarmDescription: description,
      comparisonOperator: 'GreaterThanThreshold',
      threshold: above,
      evaluationPeriods: periods.of,
      datapointsToAlarm: periods.above,
      treatMissingData: 'notBreaching',
      metricQuery:
        expression === undefined ? queries : [...queries, { id: 'result', expression, label: name, returnData: true }],
      alarmActions: [topicArn],
      okActions: [topicArn],
    });
  }
}
