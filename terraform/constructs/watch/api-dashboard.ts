import { CloudwatchDashboard } from '@cdktf/provider-aws/lib/cloudwatch-dashboard/index.js';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { Account } from '../foundation/account';
import type { AttemptMetrics } from './attempt-metrics';
import { analyserMetric, functionMetric, gatewayMetric, type Metric, tableMetric } from './metrics';

export interface ApiDashboardProps {
  readonly account: Account;
  readonly prefix: string;
  readonly apiId: string;
  readonly functionName: string;
  readonly table: string;
  readonly attempts: AttemptMetrics;
}

/** The state of attempts and the API on one page. */
export class ApiDashboard extends Construct {
  readonly address: string;

  constructor(
    scope: Construct,
    id: string,
    { account, prefix, apiId, functionName, table, attempts }: ApiDashboardProps,
  ) {
    super(scope, id);
    const charts: Readonly<Record<string, readonly Metric[]>> = {
      Attempts: [attempts.passed, attempts.failed, attempts.unjudged],
      'Requests and errors': [
        gatewayMetric(apiId, 'Count'),
        gatewayMetric(apiId, '4xx'),
        gatewayMetric(apiId, '5xx'),
        attempts.unavailable,
      ],
      'Latency, ms': [gatewayMetric(apiId, 'Latency', 'p50'), gatewayMetric(apiId, 'Latency', 'p95')],
      'Face analysis (whole account)': [
        analyserMetric('SuccessfulRequestCount'),
        analyserMetric('ThrottledCount'),
        analyserMetric('ServerErrorCount'),
      ],
      'Face analysis, ms': [analyserMetric('ResponseTime', 'Average')],
      'Function at once': [
        functionMetric(functionName, 'ConcurrentExecutions', 'Maximum'),
        functionMetric(functionName, 'Throttles'),
      ],
      'Table, capacity units': [
        tableMetric(table, 'ConsumedReadCapacityUnits'),
        tableMetric(table, 'ConsumedWriteCapacityUnits'),
      ],
      'Analyser and comparer calls': [attempts.analyserCalls, attempts.comparerCalls],
    };
    const widgets = Object.entries(charts).map(([title, metrics], index) => ({
      type: 'metric',
      x: (index % 2) * 12,
      y: Math.floor(index / 2) * 6,
      width: 12,
      height: 6,
      properties: {
        title,
        region: account.region,
        view: 'timeSeries',
        period: 300,
        metrics: metrics.map(({ namespace, name, dimensions, statistic }) => [
          namespace,
          name,
          ...Object.entries(dimensions).flat(),
          { stat: statistic },
        ]),
      },
    }));
    const dashboard = new CloudwatchDashboard(this, 'dashboard', {
      dashboardName: prefix,
      dashboardBody: Fn.jsonencode({ widgets }),
    });
    this.address = `https://${account.region}.console.aws.amazon.com/cloudwatch/home?region=${account.region}#dashboards:name=${dashboard.dashboardName}`;
  }
}
