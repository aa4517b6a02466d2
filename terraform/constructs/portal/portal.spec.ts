import { environment, synthesized } from '../../testing/synthesized';

const stack = synthesized(environment('development'));
const distribution = stack.one('aws_cloudfront_distribution');
const files = distribution['default_cache_behavior'] as Readonly<Record<string, unknown>>;
const [api] = distribution['ordered_cache_behavior'] as readonly Readonly<Record<string, unknown>>[];

describe('the distribution', () => {
  it('reads the private bucket with origin access control', () => {
    const [bucket] = distribution['origin'] as readonly Readonly<Record<string, unknown>>[];
    expect(bucket?.['origin_access_control_id']).toMatch(/^\$\{aws_cloudfront_origin_access_control\./);
    expect(stack.one('aws_cloudfront_origin_access_control')).toEqual(
      jasmine.objectContaining({
        origin_access_control_origin_type: 's3',
        signing_behavior: 'always',
        signing_protocol: 'sigv4',
      }),
    );
    for (const bucketPolicy of ['portal_bucket', 'portal_earlier']) {
      const readers = stack
        .statements(stack.one('aws_s3_bucket_policy', bucketPolicy)['policy'])
        .filter(({ effect }) => effect !== 'Deny');
      expect(readers).toEqual([
        jasmine.objectContaining({
          actions: ['s3:GetObject', 's3:ListBucket'],
          principals: [{ type: 'Service', identifiers: ['cloudfront.amazonaws.com'] }],
        }),
      ]);
      expect(readers[0]?.condition?.[0]?.values[0]).toMatch(/^\$\{aws_cloudfront_distribution\.[\w-]+\.arn\}$/);
    }
  });

  it('supports HTTP/3 and IPv6, and compresses', () => {
    expect([distribution['http_version'], distribution['is_ipv6_enabled'], files['compress']]).toEqual([
      'http2and3',
      true,
      true,
    ]);
  });

  it('falls back to copies of earlier files, so that open pages find parts that an upgrade has removed', () => {
    const behaviour = distribution['default_cache_behavior'] as Readonly<Record<string, unknown>>;
    const [group] = distribution['origin_group'] as readonly {
      readonly origin_id: string;
      readonly failover_criteria: { readonly status_codes: readonly number[] };
      readonly member: readonly { readonly origin_id: string }[];
    }[];
    expect([behaviour['target_origin_id'], group?.origin_id]).toEqual(['files-or-earlier', 'files-or-earlier']);
    expect(group?.failover_criteria.status_codes).toEqual([404]);
    const origins = distribution['origin'] as readonly { readonly origin_id: string; readonly domain_name: string }[];
    const bucketOf = (id?: string) => origins.find(({ origin_id: origin }) => origin === id)?.domain_name;
    expect(group?.member.map(({ origin_id: id }) => bucketOf(id))).toEqual([
      jasmine.stringMatching(/^\$\{aws_s3_bucket\.portal_bucket_/),
      jasmine.stringMatching(/^\$\{aws_s3_bucket\.portal_earlier_/),
    ]);
  });

  it('copies every file on its upload, and no deletion, by a role that can do nothing else', () => {
    const copying = stack.one('aws_s3_bucket_replication_configuration');
    expect(copying['bucket']).toMatch(/^\$\{aws_s3_bucket\.portal_bucket_/);
    expect(copying['rule']).toEqual([
      {
        id: 'earlier-files',
        status: 'Enabled',
        filter: {},
        delete_marker_replication: { status: 'Disabled' },
        destination: { bucket: jasmine.stringMatching(/^\$\{aws_s3_bucket\.portal_earlier_/) },
      },
    ]);
    expect(copying['depends_on']).toEqual(
      jasmine.arrayContaining([
        jasmine.stringMatching(/^aws_s3_bucket_versioning\.portal_bucket/),
        jasmine.stringMatching(/^aws_s3_bucket_versioning\.portal_earlier/),
      ]),
    );
    const grants = stack.statements(stack.one('aws_iam_role_policy', 'portal_earlier')['policy']);
    expect(grants.flatMap(({ actions }) => actions)).toEqual([
      's3:GetReplicationConfiguration',
      's3:ListBucket',
      's3:GetObjectVersionAcl',
      's3:GetObjectVersionForReplication',
      's3:GetObjectVersionTagging',
      's3:ReplicateObject',
      's3:ReplicateTags',
    ]);
  });

  it('forwards /api to the API on the same origin, complete and without caching', () => {
    expect([api?.['path_pattern'], api?.['target_origin_id'], api?.['viewer_protocol_policy']]).toEqual([
      '/api/*',
      'api',
      'https-only',
    ]);
    // The API answers preflights itself.
    for (const method of ['PUT', 'OPTIONS']) expect(api?.['allowed_methods']).toContain(method);
    expect([api?.['cache_policy_id'], api?.['origin_request_policy_id']]).toEqual([
      '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    ]);
    const [, origin] = distribution['origin'] as readonly {
      readonly custom_origin_config: object;
      readonly domain_name: string;
    }[];
    expect(origin?.domain_name).toMatch(
      /^\$\{trimprefix\(aws_apigatewayv2_api\.[\w-]+\.api_endpoint, "https:\/\/"\)\}$/,
    );
    expect(origin?.custom_origin_config).toEqual(
      jasmine.objectContaining({ origin_protocol_policy: 'https-only', origin_ssl_protocols: ['TLSv1.2'] }),
    );
  });

  it('guards the API at the edge', () => {
    expect(api?.['function_association']).toEqual([
      {
        event_type: 'viewer-request',
        function_arn: jasmine.stringMatching(/^\$\{aws_cloudfront_function\..*api-guard/),
      },
    ]);
  });

  it('routes pages in its own behaviour only, without an error page, so that callers get the API’s 404s', () => {
    expect(files['function_association']).toEqual([
      { event_type: 'viewer-request', function_arn: jasmine.stringMatching(/^\$\{aws_cloudfront_function\./) },
    ]);
    expect(api?.['function_association']).not.toEqual(files['function_association']);
    expect(distribution['custom_error_response']).toBeUndefined();
  });

  it('caches each file as long as the file says', () => {
    expect(stack.one('aws_cloudfront_cache_policy')).toEqual(
      jasmine.objectContaining({ min_ttl: 0, default_ttl: 0, max_ttl: 31_536_000 }),
    );
  });

  it('logs accesses to the logs bucket, without the sign-in code', () => {
    expect(stack.one('aws_cloudwatch_log_delivery_source')).toEqual(
      jasmine.objectContaining({
        log_type: 'ACCESS_LOGS',
        resource_arn: jasmine.stringMatching(/^\$\{aws_cloudfront_distribution\./),
      }),
    );
    expect(JSON.stringify(stack.one('aws_cloudwatch_log_delivery_destination'))).toContain('${aws_s3_bucket.logs_');
    const fields = stack.one('aws_cloudwatch_log_delivery')['record_fields'] as readonly string[];
    expect(fields).toContain('sc-status');
    expect(fields.filter((field) => /query|cookie|referer/i.test(field))).toEqual([]);
  });
});

describe('a custom domain', () => {
  const zoned = synthesized(
    environment('development', {
      portal: { domain: { name: 'liveness.example.com', hostedZoneId: 'Z0123456789ABC' } },
    }),
  );

  it("gets a certificate in CloudFront's region, validated by DNS, and modern TLS", () => {
    expect(zoned.one('aws_acm_certificate')).toEqual(
      jasmine.objectContaining({
        region: 'us-east-1',
        domain_name: 'liveness.example.com',
        validation_method: 'DNS',
        lifecycle: { create_before_destroy: true },
      }),
    );
    expect(zoned.one('aws_cloudfront_distribution')['viewer_certificate']).toEqual({
      acm_certificate_arn: jasmine.stringMatching(/^\$\{aws_acm_certificate_validation\./),
      ssl_support_method: 'sni-only',
      minimum_protocol_version: 'TLSv1.2_2021',
    });
    expect(zoned.one('aws_cloudfront_distribution')['aliases']).toEqual(['liveness.example.com']);
  });

  it('points to the distribution, and is the address of everything', () => {
    expect(zoned.all('aws_route53_record').map(([, { type }]) => type)).toContain('AAAA');
    expect(zoned.json.output['portal_address']?.['value']).toBe('https://liveness.example.com');
    const { variables } = zoned.one('aws_lambda_function', 'api_function')['environment'] as {
      readonly variables: Record<string, string>;
    };
    expect(variables['LIVENESS_PUBLIC_URL']).toBe('https://liveness.example.com');
    expect(zoned.one('aws_cognito_user_pool_client')['callback_urls']).toContain(
      'https://liveness.example.com/callback',
    );
  });

  it('is left to its owner when its zone is elsewhere', () => {
    const own = synthesized(
      environment('development', {
        portal: {
          domain: {
            name: 'liveness.example.com',
            certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0f-1a',
          },
        },
      }),
    );
    expect([own.all('aws_route53_record'), own.all('aws_acm_certificate')]).toEqual([[], []]);
    expect(own.one('aws_cloudfront_distribution')['viewer_certificate']).toEqual(
      jasmine.objectContaining({ acm_certificate_arn: 'arn:aws:acm:us-east-1:111122223333:certificate/0f-1a' }),
    );
  });
});
