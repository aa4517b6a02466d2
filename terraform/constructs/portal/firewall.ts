import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { Wafv2WebAcl, type Wafv2WebAclRule } from '@cdktf/provider-aws/lib/wafv2-web-acl/index.js';
import { Wafv2WebAclLoggingConfiguration } from '@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration/index.js';
import { Construct } from 'constructs';
import { cloudfrontRegion } from '../../configuration/regions';

export interface FirewallProps {
  readonly prefix: string;
  readonly requestsPerFiveMinutes: number;
  readonly requestsPerCallerPerMinute: number;
  readonly logRetentionDays: number;
}

/** AWS's own rule groups, in order, each with the rules that only count. */
const managedRules: readonly { readonly name: string; readonly counting: readonly string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList', counting: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counting: [] },
  // Frames are larger than the 8 KB that body rules expect, and JPEG bytes look like anything. The API checks every
  // body itself.
  {
    name: 'AWSManagedRulesCommonRuleSet',
    counting: ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY'],
  },
];

/** Rate limits and protection against known attacks, for portal and API. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { prefix, requestsPerFiveMinutes, requestsPerCallerPerMinute, logRetentionDays }: FirewallProps,
  ) {
    super(scope, id);
    const acl = new Wafv2WebAcl(this, 'acl', {
      region: cloudfrontRegion,
      name: prefix,
      description: 'Before portal and API',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rule: [
        rateLimit('rate-limit', 0, {
          limit: requestsPerFiveMinutes,
          aggregate_key_type: 'IP',
          evaluation_window_sec: 300,
        }),
        rateLimit('caller-rate-limit', 1, {
          limit: requestsPerCallerPerMinute,
          aggregate_key_type: 'CUSTOM_KEYS',
          custom_key: [{ header: { name: 'authorization', text_transformation: [{ priority: 0, type: 'NONE' }] } }],
          evaluation_window_sec: 60,
        }),
        ...managedRules.map(managedRule),
      ],
      visibilityConfig: visibility(prefix),
    });
    this.arn = acl.arn;
    const logs = new CloudwatchLogGroup(this, 'logs', {
      region: cloudfrontRegion,
      name: `aws-waf-logs-${prefix}`,
      retentionInDays: logRetentionDays,
    });
    new Wafv2WebAclLoggingConfiguration(this, 'logging', {
      region: cloudfrontRegion,
      resourceArn: this.arn,
      logDestinationConfigs: [logs.arn],
      // These contain tokens.
      redactedFields: [
        { singleHeader: { name: 'authorization' } },
        { singleHeader: { name: 'x-attempt-token' } },
        { singleHeader: { name: 'cookie' } },
        { queryString: {} },
      ],
      // Allowed requests are in CloudFront's own log.
      loggingFilter: {
        defaultBehavior: 'DROP',
        filter: [
          {
            behavior: 'KEEP',
            requirement: 'MEETS_ANY',
            condition: [{ actionCondition: { action: 'BLOCK' } }, { actionCondition: { action: 'COUNT' } }],
          },
        ],
      },
    });
  }
}

// Statements can be nested without limit, so the CDK passes them on unchanged: their names are Terraform's own.

/**
 * A limit by address, or by the bearer token: it stops one caller who uses many addresses, and lets an office of callers
 * share one. Requests without a token count for their address only. It acts before API Gateway counts the request
 * against the stage's throttle, which all callers share.
 */
function rateLimit(name: string, priority: number, statement: object): Wafv2WebAclRule {
  return {
    name,
    priority,
    action: {
      block: { customResponse: { responseCode: 429, responseHeader: [{ name: 'retry-after', value: '60' }] } },
    },
    statement: { rate_based_statement: statement },
    visibilityConfig: visibility(name),
  };
}

function managedRule({ name, counting }: (typeof managedRules)[number], index: number): Wafv2WebAclRule {
  const overrides = counting.map((rule) => ({ name: rule, action_to_use: { count: {} } }));
  return {
    name,
    priority: index + 2,
    overrideAction: { none: {} },
    statement: {
      managed_rule_group_statement: {
        vendor_name: 'AWS',
        name,
        ...(overrides.length > 0 && { rule_action_override: overrides }),
      },
    },
    visibilityConfig: visibility(name),
  };
}

function visibility(metricName: string) {
  return { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}
