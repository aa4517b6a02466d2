import { readFileSync } from 'node:fs';
import { environment, synthesized } from '../../testing/synthesized';

const stack = synthesized(
  environment('production', {
    alarms: {
      email: 'ops@example.com',
      analyserUsdPerHour: 7,
      monthlyUsd: 250,
      refusedAttempts: 50,
      checks: 60,
      rejectedTokens: 70,
      foreignOrigins: 80,
    },
  }),
);
const topic = jasmine.stringMatching(/^\$\{aws_sns_topic\.[\w-]+\.arn\}$/);

describe('the trail', () => {
  const trail = stack.one('aws_cloudtrail');

  it('records who reads and writes frames and items, and nothing else', () => {
    const selectors = trail['advanced_event_selector'] as readonly {
      readonly field_selector: readonly Readonly<Record<string, unknown>>[];
    }[];
    const chosen = selectors.map(({ field_selector: fields }) =>
      Object.fromEntries(
        fields.map(({ field, equals, starts_with: startsWith }) => [String(field), equals ?? startsWith]),
      ),
    );
    expect(chosen.map((fields) => [fields['eventCategory'], fields['resources.type']])).toEqual([
      [['Data'], ['AWS::S3::Object']],
      [['Data'], ['AWS::DynamoDB::Table']],
    ]);
    expect(JSON.stringify(chosen[0])).toContain('${aws_s3_bucket.api_frames');
    expect(JSON.stringify(chosen[1])).toContain('${aws_dynamodb_table.');
  });

  it('cannot be changed unnoticed, nor read without the key', () => {
    expect([trail['enable_log_file_validation'], trail['kms_key_id']]).toEqual([
      true,
      jasmine.stringMatching(/^\$\{aws_kms_key\./),
    ]);
  });

  it('exists only if configured', () => {
    const without = synthesized(environment('production', { dataEvents: false }));
    expect(without.all('aws_cloudtrail')).toEqual([]);
    expect(without.all('aws_s3_bucket').filter(([name]) => name.includes('trail'))).toEqual([]);
  });
});

describe('the alarms', () => {
  const alarms = stack.all('aws_cloudwatch_metric_alarm').map(([, alarm]) => alarm);
  const named = (name: string) => alarms.find((alarm) => alarm['alarm_name'] === `liveness-production-${name}`) ?? {};

  it('cover everything that can go wrong, and notify each time', () => {
    expect(alarms.map((alarm) => String(alarm['alarm_name']).slice('liveness-production-'.length)).sort()).toEqual([
      'analyser-failures',
      'analyser-spend',
      'checks-created',
      'crashes',
      'errors',
      'foreign-origins',
      'key-rotation',
      'keys-missing',
      'latency',
      'outside-requests',
      'refused-attempts',
      'rejected-tokens',
      'throttles',
    ]);
    for (const alarm of alarms) {
      expect([alarm['alarm_actions'], alarm['ok_actions'], alarm['treat_missing_data']])
        .withContext(String(alarm['alarm_name']))
        .toEqual([[topic], [topic], 'notBreaching']);
      expect(String(alarm['alarm_description']).length).withContext(String(alarm['alarm_name'])).toBeGreaterThan(40);
    }
  });

  it('have the configured thresholds', () => {
    expect([
      named('analyser-spend')['threshold'],
      named('refused-attempts')['threshold'],
      named('latency')['threshold'],
      named('errors')['threshold'],
      named('checks-created')['threshold'],
      named('rejected-tokens')['threshold'],
      named('foreign-origins')['threshold'],
    ]).toEqual([7, 49, 3000, 2, 59, 69, 79]);
  });

  it('count refused attempts without those that could not be judged', () => {
    const patterns = stack
      .all('aws_cloudwatch_log_metric_filter')
      .map(([, { name, pattern }]) => [String(name).split('-').at(-1), pattern]);
    expect(Object.fromEntries(patterns)['AttemptsRefused']).toBe('{ $.verdict = "failed" && $.unjudged NOT EXISTS }');
  });

  it('return exactly one value each, from existing ids', () => {
    for (const alarm of alarms) {
      const queries = alarm['metric_query'] as readonly {
        readonly id: string;
        readonly return_data: boolean;
        readonly expression?: string;
      }[];
      expect(queries.filter(({ return_data: returned }) => returned).length)
        .withContext(String(alarm['alarm_name']))
        .toBe(1);
      const ids = queries.map(({ id }) => id);
      const used = queries.flatMap(({ expression = '' }) => [...expression.matchAll(/\b[a-z]\w*/g)].map(([id]) => id));
      for (const id of used) expect(ids).withContext(String(alarm['alarm_name'])).toContain(id);
    }
  });

  it('go to an encrypted topic that only this environment’s alarms write to', () => {
    expect(stack.one('aws_sns_topic')['kms_master_key_id']).toMatch(/^\$\{aws_kms_key\./);
    const [writers, tls] = stack.statements(stack.one('aws_sns_topic_policy')['policy']);
    expect(writers?.condition?.[0]?.values[0]).toMatch(/:alarm:liveness-production-\*$/);
    expect(tls?.effect).toBe('Deny');
    expect(stack.one('aws_sns_topic_subscription')).toEqual(
      jasmine.objectContaining({ protocol: 'email', endpoint: 'ops@example.com' }),
    );
  });

  it('exist without an e-mail address, too', () => {
    const silent = synthesized(environment('production'));
    expect(silent.all('aws_sns_topic_subscription')).toEqual([]);
    expect(silent.all('aws_cloudwatch_metric_alarm').length).toBe(alarms.length);
  });

  it('count fields that exist in the API’s log line', () => {
    const sources = [
      'apps/api/src/http/request-log.ts',
      'libs/use-cases/src/context.ts',
      'apps/api/src/http/problem-response.ts',
    ]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const patterns = stack.all('aws_cloudwatch_log_metric_filter').map(([, { pattern }]) => String(pattern));
    expect(patterns.length).toBe(11);
    const fields = patterns.flatMap((pattern) => [...pattern.matchAll(/\$\.(\w+)/g)].map(([, field = '']) => field));
    for (const field of fields)
      expect(sources)
        .withContext(field)
        .toMatch(new RegExp(`\\b${field}\\??:`));
  });
});

describe('keys that are missing', () => {
  it('raise an alarm at the first request that needs one, and at the first look at the API’s health', () => {
    const filter = stack.one('aws_cloudwatch_log_metric_filter', 'api_watch_attempts_KeysMissing');
    expect(filter['pattern']).toBe('{ $.dependency = "secrets" || $.unusableKeys = * }');
    const alarm = stack.one('aws_cloudwatch_metric_alarm', 'api_watch_alarms_keys-missing');
    expect([alarm['threshold'], alarm['evaluation_periods'], alarm['datapoints_to_alarm']]).toEqual([0, 1, 1]);
  });
});

describe('the budget', () => {
  it('is in dollars, and warns before it is spent', () => {
    const budget = stack.one('aws_budgets_budget');
    expect([budget['limit_amount'], budget['limit_unit'], budget['time_unit'], budget['budget_type']]).toEqual([
      '250.00',
      'USD',
      'MONTHLY',
      'COST',
    ]);
    expect(
      (budget['notification'] as readonly { readonly notification_type: string; readonly threshold: number }[]).map(
        ({ notification_type: type, threshold }) => `${type} ${threshold}`,
      ),
    ).toEqual(['ACTUAL 80', 'ACTUAL 100', 'FORECASTED 100']);
  });

  it('has no notification without a recipient', () => {
    expect(synthesized(environment('production')).one('aws_budgets_budget')['notification']).toBeUndefined();
  });
});

describe('the dashboard', () => {
  it('shows attempts, errors, latency and the face analyser', () => {
    const body = String(stack.one('aws_cloudwatch_dashboard')['dashboard_body']);
    for (const metric of [
      'AttemptsPassed',
      'AttemptsRefused',
      'AttemptsUnjudged',
      '5xx',
      'p95',
      'ThrottledCount',
      'ConcurrentExecutions',
    ])
      expect(body).toContain(metric);
  });
});
