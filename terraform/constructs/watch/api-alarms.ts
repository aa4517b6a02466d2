import { Construct } from 'constructs';
import type { AlarmSettings } from '../../configuration/alarm-settings';
import type { FineTuning } from '../../configuration/fine-tuning';
import { Alarm } from './alarm';
import type { AttemptMetrics } from './attempt-metrics';
import { analyserMetric, comparerMetric, functionMetric, gatewayMetric } from './metrics';

export interface ApiAlarmsProps {
  readonly prefix: string;
  readonly settings: AlarmSettings;
  readonly prices: Pick<FineTuning, 'usdPerAnalysis' | 'usdPerComparison'>;
  readonly topicArn: string;
  readonly apiId: string;
  readonly functionName: string;
  readonly rotationFunctionName: string;
  readonly attempts: AttemptMetrics;
}

const fiveMinutes = 300;
const hour = 3600;

/** The alarms of the API. */
export class ApiAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { prefix, settings, prices, topicArn, apiId, functionName, rotationFunctionName, attempts }: ApiAlarmsProps,
  ) {
    super(scope, id);
    const alarm = (name: string, props: Omit<ConstructorParameters<typeof Alarm>[2], 'name' | 'topicArn'>) =>
      new Alarm(this, name, { name: `${prefix}-${name}`, topicArn, ...props });

    alarm('errors', {
      description: 'People see errors (5xx): look at the API’s log lines with a status of 500 or more.',
      metrics: { errors: gatewayMetric(apiId, '5xx'), requests: gatewayMetric(apiId, 'Count') },
      expression: 'IF(requests >= 20, 100 * FILL(errors, 0) / requests, 0)',
      above: settings.errorPercent,
      periodSeconds: fiveMinutes,
    });
    alarm('crashes', {
      description: 'The function itself fails: it does not start, runs out of time or of memory.',
      metrics: { errors: functionMetric(functionName, 'Errors') },
      above: 0,
      periodSeconds: fiveMinutes,
    });
    alarm('throttles', {
      description:
        'The function is called more often than it may run at once: raise its concurrency, or the account’s.',
      metrics: { throttles: functionMetric(functionName, 'Throttles') },
      above: 0,
      periodSeconds: fiveMinutes,
    });
    alarm('latency', {
      description:
        'The slowest twentieth of requests is too slow: look at traces, and at the face analyser’s response time.',
      metrics: { latency: gatewayMetric(apiId, 'Latency', 'p95') },
      above: settings.latencyMs,
      periodSeconds: fiveMinutes,
      periods: { above: 3, of: 3 },
    });
    alarm('analyser-failures', {
      description:
        'Face analysis or comparison is throttled or fails: compare its calls a second with the quota, and ask for more.',
      metrics: {
        throttled: analyserMetric('ThrottledCount'),
        failed: analyserMetric('ServerErrorCount'),
        rejected: analyserMetric('UserErrorCount'),
        comparisonsthrottled: comparerMetric('ThrottledCount'),
        comparisonsfailed: comparerMetric('ServerErrorCount'),
      },
      expression:
        'FILL(throttled, 0) + FILL(failed, 0) + FILL(rejected, 0) + FILL(comparisonsthrottled, 0) + FILL(comparisonsfailed, 0)',
      above: settings.analyserFailures - 1,
      periodSeconds: fiveMinutes,
    });
    alarm('refused-attempts', {
      description: 'Many attempts are refused: somebody is trying to get in, or a limit is too strict.',
      metrics: { failed: attempts.failed },
      above: settings.refusedAttempts - 1,
      periodSeconds: hour,
    });
    alarm('analyser-spend', {
      description: `Face analysis and comparison cost more than ${settings.analyserUsdPerHour} USD an hour: throttle, or find out who is trying.`,
      metrics: { calls: attempts.analyserCalls, comparisons: attempts.comparerCalls },
      expression: `FILL(calls, 0) * ${prices.usdPerAnalysis} + FILL(comparisons, 0) * ${prices.usdPerComparison}`,
      above: settings.analyserUsdPerHour,
      periodSeconds: hour,
    });
    alarm('checks-created', {
      description:
        'A backend creates more checks than usual: its code repeats itself, or somebody else has its secret.',
      metrics: { checks: attempts.checks },
      above: settings.checks - 1,
      periodSeconds: hour,
    });
    alarm('rejected-tokens', {
      description:
        'Many tokens are rejected: the identity provider or a backend was configured differently, or somebody is guessing.',
      metrics: { rejected: attempts.rejectedTokens },
      above: settings.rejectedTokens - 1,
      periodSeconds: hour,
    });
    alarm('foreign-origins', {
      description:
        'Pages of origins that their check does not name use client secrets: secrets leak, or a list is short.',
      metrics: { foreign: attempts.foreignSecrets },
      above: settings.foreignOrigins - 1,
      periodSeconds: hour,
    });
    alarm('outside-requests', {
      description:
        'Many requests do not come through CloudFront and are rejected: a client calls API Gateway’s own address, somebody goes round the firewall, or the edge sends no key.',
      metrics: { outside: attempts.outside },
      above: settings.outsideRequests - 1,
      periodSeconds: hour,
    });
    alarm('keys-missing', {
      description:
        'The API cannot use a key that it signs with: its health says which. See Operations for the way out.',
      metrics: { missing: attempts.missingKeys },
      above: 0,
      periodSeconds: fiveMinutes,
    });
    alarm('key-rotation', {
      description:
        'Keys were not made or replaced. Old ones go on signing; if these are the first, the API has none: see Operations.',
      metrics: { errors: functionMetric(rotationFunctionName, 'Errors') },
      above: 0,
      periodSeconds: hour,
    });
  }
}
