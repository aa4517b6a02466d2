import { CloudwatchLogMetricFilter } from '@cdktf/provider-aws/lib/cloudwatch-log-metric-filter/index.js';
import { Construct } from 'constructs';
import type { Metric } from './metrics';

export interface AttemptMetricsProps {
  readonly prefix: string;
  /** The log group of the API's function. */
  readonly logGroup: string;
}

/** Counts attempts, checks and tokens in the API's request log; the fields are those of its lines. */
export class AttemptMetrics extends Construct {
  readonly passed: Metric;
  /** Those that could not be judged are not among them. */
  readonly failed: Metric;
  readonly unjudged: Metric;
  readonly unavailable: Metric;
  /** Requests that failed for want of a secret, and requests for the API's health that found a key missing. */
  readonly missingKeys: Metric;
  /** Requests that did not come through CloudFront. */
  readonly outside: Metric;
  readonly analyserCalls: Metric;
  readonly comparerCalls: Metric;
  readonly checks: Metric;
  /** Tokens that no valid caller sends; an expired one is everyday life. */
  readonly rejectedTokens: Metric;
  /** Client secrets that pages sent whose origin their check does not name. */
  readonly foreignSecrets: Metric;

  constructor(scope: Construct, id: string, { prefix, logGroup }: AttemptMetricsProps) {
    super(scope, id);
    const count = (name: string, pattern: string, value = '1'): Metric => {
      const namespace = `Liveness/${prefix}`;
      new CloudwatchLogMetricFilter(this, name, {
        name: `${prefix}-${name}`,
        logGroupName: logGroup,
        pattern,
        metricTransformation: { namespace, name, value, unit: 'Count' },
      });
      return { namespace, name, dimensions: {}, statistic: 'Sum' };
    };
    this.passed = count('AttemptsPassed', '{ $.verdict = "passed" }');
    this.failed = count('AttemptsRefused', '{ $.verdict = "failed" && $.unjudged NOT EXISTS }');
    this.unjudged = count('AttemptsUnjudged', '{ $.verdict = "failed" && $.unjudged = * }');
    this.unavailable = count('AnswersUnavailable', '{ $.code = "unavailable" }');
    this.missingKeys = count('KeysMissing', '{ $.dependency = "secrets" || $.unusableKeys = * }');
    this.outside = count('RequestsOutside', '{ $.outside IS TRUE }');
    this.analyserCalls = count('AnalyserCalls', '{ $.analyserCalls = * }', '$.analyserCalls');
    this.comparerCalls = count('ComparerCalls', '{ $.comparerCalls = * }', '$.comparerCalls');
    this.checks = count('ChecksCreated', '{ $.route = "/api/checks" && $.status = 201 }');
    this.rejectedTokens = count(
      'TokensRejected',
      '{ $.tokenProblem = * && $.tokenProblem != "missing" && $.tokenProblem != "expired" && $.tokenProblem != "origin" }',
    );
    this.foreignSecrets = count('SecretsFromForeignOrigins', '{ $.tokenProblem = "origin" }');
  }
}
