import type { EnvironmentInput } from '../configuration/environment';
import { findCycle, references } from '../testing/references';
import { type Block, environment, type Synthesized, synthesized } from '../testing/synthesized';

const uuid = '01234567-89ab-cdef-0123-456789abcdef';
const keyArn = `arn:aws:kms:eu-central-1:999988887777:key/${uuid}`;
const alarmTopicArn = 'arn:aws:sns:eu-central-1:111122223333:alarms';
const webAclArn = `arn:aws:wafv2:us-east-1:111122223333:global/webacl/company/${uuid}`;
const boundaryArn = 'arn:aws:iam::111122223333:policy/boundary';

const with_ = (changes: Partial<EnvironmentInput>) => synthesized(environment('production', changes));
const usual = with_({});

/** Returns which types of resource a stack has fewer of than usual. */
function lacks({ json: { resource } }: Synthesized): readonly string[] {
  return Object.keys(usual.json.resource)
    .filter((type) => Object.keys(resource[type] ?? {}).length < usual.all(type).length)
    .sort();
}

/** Returns every value of an argument, anywhere in the resources. */
function valuesOf(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(name, item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner] : []), ...valuesOf(name, inner)]);
}

describe('a key that the account already has', () => {
  const stack = with_({ existing: { keyArn } });

  it('is used for everything, and none is made', () => {
    expect(lacks(stack)).toEqual(['aws_kms_alias', 'aws_kms_key']);
    for (const name of ['kms_key_id', 'kms_master_key_id', 'kms_key_arn']) {
      const keys = valuesOf(name, stack.json.resource);
      expect(keys.length).withContext(name).toBe(valuesOf(name, usual.json.resource).length);
      expect(new Set(keys))
        .withContext(name)
        .toEqual(new Set([keyArn]));
    }
    expect(stack.json.output['key_arn']?.['value']).toBe(keyArn);
  });

  it('may be used by the roles through the same services only', () => {
    const use = (subject: Synthesized) =>
      subject
        .all('aws_iam_role_policy')
        .flatMap(([, { policy }]) => subject.statements(policy))
        .filter(({ sid }) => sid?.startsWith('KeyBy'));
    expect(use(stack).length).toBeGreaterThan(4);
    expect(use(stack)).toEqual(use(usual).map((statement) => ({ ...statement, resources: [keyArn] })));
  });

  it('must allow what the key of the stack would, which is told as an output', () => {
    const told = stack.statements(stack.json.output['key_policy']?.['value']);
    expect(told).toEqual(usual.statements(usual.one('aws_kms_key')['policy']));
    expect(usual.json.output['key_policy']).toBeUndefined();
  });
});

describe('a bucket for logs that the account already has', () => {
  const stack = with_({ existing: { logsBucket: 'our-logs' } });

  it('gets the logs of this environment below a folder of its own', () => {
    const targets = stack
      .all('aws_s3_bucket_logging')
      .map(([, block]) => [block['target_bucket'], block['target_prefix']]);
    expect(targets).toEqual([
      ['our-logs', 'liveness-production/frames/'],
      ['our-logs', 'liveness-production/trail/'],
      ['our-logs', 'liveness-production/portal/'],
      ['our-logs', 'liveness-production/copies/'],
    ]);
    expect(stack.all('aws_s3_bucket').length).toBe(usual.all('aws_s3_bucket').length - 1);
    expect(JSON.stringify(stack.one('aws_cloudwatch_log_delivery_destination'))).toMatch(
      /arn:\$\{data\.aws_partition\.[\w-]+\.partition\}:s3:::our-logs"/,
    );
  });

  it('must allow S3 and CloudFront to write there, and nothing else, which is told as an output', () => {
    const told = stack.statements(stack.json.output['logs_bucket_policy']?.['value']);
    expect(told.map(({ sid, actions }) => [sid, actions])).toEqual([
      ['AccessesOfFrames', ['s3:PutObject']],
      ['AccessesOfTrail', ['s3:PutObject']],
      ['AccessesOfPortal', ['s3:PutObject']],
      ['AccessesOfCopies', ['s3:PutObject']],
      ['LogDelivery', ['s3:PutObject']],
    ]);
    expect(told[0]?.resources?.[0]).toMatch(/:s3:::our-logs\/liveness-production\/frames\/\*$/);
  });
});

describe('a topic that the account already has', () => {
  const stack = with_({ existing: { alarmTopicArn }, alarms: { email: 'ops@example.com' } });

  it('hears every alarm, and none is made', () => {
    expect(lacks(stack)).toEqual(['aws_sns_topic', 'aws_sns_topic_policy']);
    expect(stack.all('aws_sns_topic_subscription')).toEqual([]);
    for (const [name, { alarm_actions: actions }] of stack.all('aws_cloudwatch_metric_alarm'))
      expect(actions).withContext(name).toEqual([alarmTopicArn]);
  });

  it('hears of the budget, too, beside the address', () => {
    const notifications = (subject: Synthesized) =>
      (subject.one('aws_budgets_budget')['notification'] as readonly Block[] | undefined)?.map((one) => [
        one['subscriber_email_addresses'],
        one['subscriber_sns_topic_arns'],
      ]);
    expect(notifications(stack)).toEqual(Array(3).fill([['ops@example.com'], [alarmTopicArn]]));
    expect(notifications(with_({ existing: { alarmTopicArn } }))).toEqual(Array(3).fill([undefined, [alarmTopicArn]]));
    expect(notifications(usual)).toBeUndefined();
  });
});

describe('a web ACL that the account already has', () => {
  const stack = with_({ existing: { webAclArn }, portal: {} });

  it('is before the distribution, and none is made', () => {
    expect(lacks(stack)).toEqual([
      'aws_cloudwatch_log_group',
      'aws_wafv2_web_acl',
      'aws_wafv2_web_acl_logging_configuration',
    ]);
    expect(stack.one('aws_cloudfront_distribution')['web_acl_id']).toBe(webAclArn);
    expect(stack.json.output['web_acl_arn']?.['value']).toBe(webAclArn);
  });
});

describe('a certificate that the account already has', () => {
  const certificateArn = `arn:aws:acm:us-east-1:111122223333:certificate/${uuid}`;
  const withDomain = (domain: { readonly hostedZoneId?: string; readonly certificateArn?: string }) =>
    with_({ portal: { domain: { name: 'liveness.example.com', ...domain } } });

  it('is used with records in the zone that is given, or without', () => {
    const both = withDomain({ certificateArn, hostedZoneId: 'Z0123456789ABC' });
    expect(both.all('aws_acm_certificate')).toEqual([]);
    expect(both.all('aws_route53_record').map(([, { type, zone_id: zone }]) => [type, zone])).toEqual([
      ['A', 'Z0123456789ABC'],
      ['AAAA', 'Z0123456789ABC'],
    ]);
    expect(withDomain({ certificateArn }).all('aws_route53_record')).toEqual([]);
    for (const stack of [both, withDomain({ certificateArn })])
      expect(JSON.stringify(stack.one('aws_cloudfront_distribution')['viewer_certificate'])).toContain(certificateArn);
  });
});

describe('the roles', () => {
  it('have a path, a prefix and a boundary if configured', () => {
    const roles = (subject: Synthesized) =>
      subject.all('aws_iam_role').map(([, block]) => [block['path'], block['name'], block['permissions_boundary']]);
    expect(roles(usual)).toEqual([
      ['/', 'liveness-production-key-rotation', undefined],
      ['/', 'liveness-production-api', undefined],
      ['/', 'liveness-production-copies', undefined],
    ]);
    const settings = { path: '/teams/identity/', namePrefix: 'app-', permissionsBoundaryArn: boundaryArn };
    expect(roles(with_({ roles: settings }))).toEqual([
      ['/teams/identity/', 'app-liveness-production-key-rotation', boundaryArn],
      ['/teams/identity/', 'app-liveness-production-api', boundaryArn],
      ['/teams/identity/', 'app-liveness-production-copies', boundaryArn],
    ]);
  });

  it('have names that fit, whatever is configured', () => {
    const longest = with_({
      name: 'n'.repeat(16),
      namePrefix: 'p'.repeat(12),
      roles: { namePrefix: 'r'.repeat(22) },
    });
    for (const [role, { name }] of longest.all('aws_iam_role'))
      expect(String(name).length).withContext(role).toBeLessThanOrEqual(64);
    for (const [bucket, { bucket_prefix: prefix }] of longest.all('aws_s3_bucket'))
      expect(String(prefix).length).withContext(bucket).toBeLessThanOrEqual(37);
  });
});

describe('another name prefix', () => {
  it('replaces the usual one in every name that AWS sees', () => {
    const { resource } = with_({ namePrefix: 'our-team' }).json;
    const names = ['name', 'function_name', 'bucket_prefix', 'alarm_name', 'dashboard_name', 'domain'].flatMap((key) =>
      valuesOf(key, resource).filter((value) => typeof value === 'string'),
    );
    expect(names.filter((name) => name.includes('our-team-production')).length).toBeGreaterThan(30);
    expect(names.filter((name) => name.includes('liveness-'))).toEqual([]);
  });
});

describe('everything at once', () => {
  it('has neither dangling references nor cycles', () => {
    const graph = references(
      with_({
        existing: { keyArn, logsBucket: 'our-logs', alarmTopicArn, webAclArn },
        portal: {},
        namePrefix: 'our-team',
      }),
    );
    expect([...graph.values()].flat().filter((reference) => !graph.has(reference))).toEqual([]);
    expect(findCycle(graph)).toBeUndefined();
  });
});
