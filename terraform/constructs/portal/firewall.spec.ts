import { environment, synthesized } from '../../testing/synthesized';

describe('the firewall', () => {
  const open = synthesized(environment('development'));
  const guarded = synthesized(
    environment('development', {
      portal: { firewall: { requestsPerFiveMinutes: 300, requestsPerCallerPerMinute: 90 } },
    }),
  );
  const acl = guarded.one('aws_wafv2_web_acl');
  const rules = acl['rule'] as readonly {
    readonly name: string;
    readonly priority: number;
    readonly statement: Readonly<Record<string, unknown>>;
    readonly action?: object;
    readonly override_action?: object;
  }[];

  const answer = {
    block: { custom_response: { response_code: 429, response_header: [{ name: 'retry-after', value: '60' }] } },
  };

  it('exists only if configured, and covers everything', () => {
    expect(open.all('aws_wafv2_web_acl')).toEqual([]);
    expect(open.one('aws_cloudfront_distribution')['web_acl_id']).toBeUndefined();
    expect(guarded.one('aws_cloudfront_distribution')['web_acl_id']).toMatch(/^\$\{aws_wafv2_web_acl\./);
    expect([acl['scope'], acl['region']]).toEqual(['CLOUDFRONT', 'us-east-1']);
  });

  it('limits the requests of one address', () => {
    expect(rules[0]?.statement).toEqual({
      rate_based_statement: { limit: 300, aggregate_key_type: 'IP', evaluation_window_sec: 300 },
    });
    expect(rules[0]?.action).toEqual(answer);
  });

  it('limits the requests of one bearer token, from any address, before API Gateway counts them', () => {
    expect(rules[1]?.statement).toEqual({
      rate_based_statement: {
        limit: 90,
        aggregate_key_type: 'CUSTOM_KEYS',
        custom_key: [{ header: { name: 'authorization', text_transformation: [{ priority: 0, type: 'NONE' }] } }],
        evaluation_window_sec: 60,
      },
    });
    expect(rules[1]?.action).toEqual(answer);
  });

  it('blocks bad addresses and known attacks, but only counts rules that frames would break', () => {
    const groups = rules.slice(2).map(
      ({ statement }) =>
        statement['managed_rule_group_statement'] as {
          readonly name: string;
          readonly rule_action_override?: readonly { readonly name: string; readonly action_to_use: object }[];
        },
    );
    expect(groups.map(({ name }) => name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    const counting = groups.flatMap(({ rule_action_override: overrides = [] }) => overrides);
    expect(counting.map(({ name }) => name)).toContain('SizeRestrictions_BODY');
    for (const { action_to_use: action } of counting) expect(action).toEqual({ count: {} });
    expect(new Set(rules.map(({ priority }) => priority)).size).toBe(rules.length);
  });

  it('logs what it blocks, without tokens', () => {
    const logging = guarded.one('aws_wafv2_web_acl_logging_configuration');
    expect(JSON.stringify(logging['redacted_fields'])).toContain('authorization');
    expect(guarded.one('aws_cloudwatch_log_group', 'portal_firewall')['name']).toMatch(/^aws-waf-logs-/);
  });
});
