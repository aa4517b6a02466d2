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
      'alarm_topic_arn',
      'api_access_logs_arn',
      'api_address',
      'api_function_arn',
      'api_logs_arn',
      'api_role_arn',
      'attempt_key_secret_arn',
      'backend_client_command',
      'client_id',
      'dashboard_address',
      'data_trail_arn',
      'distribution_arn',
      'distribution_id',
      'frames_bucket',
      'frames_bucket_arn',
      'issuer',
      'key_arn',
      'key_rotation_function_arn',
      'key_rotation_logs_arn',
      'key_rotation_role_arn',
      'logs_bucket',
      'logs_bucket_arn',
      'portal_address',
      'portal_bucket',
      'portal_bucket_arn',
      'receipt_keys_secret_arn',
      'table_arn',
      'table_name',
      'user_pool_arn',
      'user_pool_id',
      'web_acl_arn',
    ]);
  });

  it('output the ARN of the thing that each name says', () => {
    const { output } = synthesized(environment('production')).json;
    const typeOf = (name: string) => /^\$\{(\w+)\.[\w-]+\.arn\}$/.exec(String(output[name]?.['value']))?.[1];
    const types = Object.keys(output).flatMap((name) => (name.endsWith('_arn') ? [[name, typeOf(name)]] : []));
    expect(Object.fromEntries(types)).toEqual({
      alarm_topic_arn: 'aws_sns_topic',
      api_access_logs_arn: 'aws_cloudwatch_log_group',
      api_function_arn: 'aws_lambda_function',
      api_logs_arn: 'aws_cloudwatch_log_group',
      api_role_arn: 'aws_iam_role',
      attempt_key_secret_arn: 'aws_secretsmanager_secret',
      data_trail_arn: 'aws_cloudtrail',
      distribution_arn: 'aws_cloudfront_distribution',
      frames_bucket_arn: 'aws_s3_bucket',
      key_arn: 'aws_kms_key',
      key_rotation_function_arn: 'aws_lambda_function',
      key_rotation_logs_arn: 'aws_cloudwatch_log_group',
      key_rotation_role_arn: 'aws_iam_role',
      logs_bucket_arn: 'aws_s3_bucket',
      portal_bucket_arn: 'aws_s3_bucket',
      receipt_keys_secret_arn: 'aws_secretsmanager_secret',
      table_arn: 'aws_dynamodb_table',
      user_pool_arn: 'aws_cognito_user_pool',
      web_acl_arn: 'aws_wafv2_web_acl',
    });
  });
});
