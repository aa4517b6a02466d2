import { environment, synthesized } from '../testing/synthesized';

function types(name: string): readonly string[] {
  return Object.keys(synthesized(environment(name)).json.resource);
}

describe('split deployments', () => {
  it('deploy an API without a portal, at API Gateway’s address', () => {
    const stack = synthesized(environment('api-only'));
    expect(types('api-only')).toContain('aws_lambda_function');
    expect(types('api-only').filter((type) => /cloudfront|s3_object|cognito|waf/.test(type))).toEqual([]);
    expect(Object.keys(stack.json.output)).not.toContain('portal_address');
    expect(stack.json.output['api_address']?.['value']).toMatch(/^\$\{aws_apigatewayv2_api\..*api_endpoint\}\/api$/);
  });

  it('deploy a portal for an API that runs elsewhere, on one origin', () => {
    const stack = synthesized(environment('portal-only'));
    expect(types('portal-only').filter((type) => /lambda|dynamodb|apigateway|secretsmanager|kms/.test(type))).toEqual(
      [],
    );
    const origins = stack.one('aws_cloudfront_distribution')['origin'] as readonly {
      readonly origin_id: string;
      readonly domain_name: string;
    }[];
    expect(origins.find(({ origin_id }) => origin_id === 'api')?.domain_name).toBe('liveness-api.example.com');
    expect(Object.keys(stack.json.output)).not.toContain('api_address');
  });

  it('output everything that an owner needs to know', () => {
    expect(Object.keys(synthesized(environment('production')).json.output).sort()).toEqual([
      'api_address',
      'backend_client_command',
      'client_id',
      'dashboard_address',
      'distribution_id',
      'frames_bucket',
      'issuer',
      'logs_bucket',
      'portal_address',
      'portal_bucket',
      'table_name',
      'user_pool_id',
    ]);
  });
});
