import { environment, synthesized } from '../../testing/synthesized';
import { contentSecurityPolicy } from './security-headers';

const stack = synthesized(environment('development'));

describe('the security headers', () => {
  const headers = stack.one('aws_cloudfront_response_headers_policy', 'portal_file')[
    'security_headers_config'
  ] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  it('allow scripts from the origin only, and WebAssembly', () => {
    expect(contentSecurityPolicy([])).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(contentSecurityPolicy([])).toMatch(/^default-src 'none';/);
    expect(contentSecurityPolicy([])).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/);
  });

  it('allow pages to call their identity provider and nobody else', () => {
    const policy = String(headers['content_security_policy']?.['content_security_policy']);
    const [, connect = ''] = /connect-src ([^;]+);/.exec(policy) ?? [];
    expect(connect).toMatch(
      /^'self' https:\/\/\$\{element\(split\("\/", aws_cognito_user_pool\..*\.endpoint\), 0\)\} https:\/\/\$\{aws_cognito_user_pool_domain\..*\.domain\}\.auth\.\$\{data\.aws_region\..*\}\.amazoncognito\.com$/,
    );
  });

  it('forbid frames, type guessing, and plain http for two years', () => {
    expect(headers['frame_options']).toEqual({ frame_option: 'DENY', override: true });
    expect(headers['content_type_options']).toEqual({ override: true });
    expect(headers['referrer_policy']).toEqual({ referrer_policy: 'no-referrer', override: true });
    expect(headers['strict_transport_security']).toEqual({
      access_control_max_age_sec: 63_072_000,
      include_subdomains: true,
      preload: false,
      override: true,
    });
  });

  it('let the named origins frame the page of a check, and no other page', () => {
    const framed = synthesized(
      environment('development', {
        portal: { frameAncestors: ['https://shop.example.com', 'https://kiosk.example.com:8443'] },
      }),
    );
    const policyOf = (name: string) =>
      framed.one('aws_cloudfront_response_headers_policy', `portal_${name}`)[
        'security_headers_config'
      ] as typeof headers;
    const ancestorsOf = (name: string) =>
      /frame-ancestors [^;]+/.exec(String(policyOf(name)['content_security_policy']?.['content_security_policy']))?.[0];
    expect(ancestorsOf('check')).toBe('frame-ancestors https://shop.example.com https://kiosk.example.com:8443');
    expect(policyOf('check')['frame_options']).toBeUndefined();
    expect(ancestorsOf('file')).toBe("frame-ancestors 'none'");
    expect(policyOf('file')['frame_options']).toEqual({ frame_option: 'DENY', override: true });

    const { ordered_cache_behavior: ordered, default_cache_behavior: other } = framed.one(
      'aws_cloudfront_distribution',
    ) as Readonly<Record<string, unknown>> & { readonly ordered_cache_behavior: readonly object[] };
    expect(ordered.map((behaviour) => (behaviour as { readonly path_pattern: string }).path_pattern)).toEqual([
      '/api/*',
      '/check',
    ]);
    expect(ordered[1]).toEqual(
      jasmine.objectContaining({ response_headers_policy_id: jasmine.stringMatching(/portal_check-headers/) }),
    );
    expect(other).toEqual(
      jasmine.objectContaining({ response_headers_policy_id: jasmine.stringMatching(/portal_file-headers/) }),
    );
  });

  it('let nobody frame anything, unless origins are named', () => {
    const distribution = stack.one('aws_cloudfront_distribution');
    expect((distribution['ordered_cache_behavior'] as readonly object[]).length).toBe(1);
    expect(stack.all('aws_cloudfront_response_headers_policy').length).toBe(2);
  });

  it('leave the API’s own headers in place', () => {
    const own = stack.one('aws_cloudfront_response_headers_policy', 'portal_api')[
      'security_headers_config'
    ] as Readonly<Record<string, unknown>>;
    expect(own['content_security_policy']).toBeUndefined();
    expect(own['frame_options']).toEqual({ frame_option: 'DENY', override: false });
  });
});
