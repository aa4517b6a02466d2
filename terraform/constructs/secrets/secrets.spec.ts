import { environments } from '../../environments';
import { environment, synthesized } from '../../testing/synthesized';

const stack = synthesized(environment('production'));

/** What would put a secret into Terraform's state: values that Terraform gets, makes or reads. */
const leaks = {
  resources:
    /^(random_|tls_|aws_secretsmanager_secret_version$|aws_iam_access_key$|aws_kms_ciphertext$|aws_ssm_parameter$|aws_lambda_invocation$|aws_cognito_managed_user_pool_client$|aws_db_)/,
  data: /^(aws_secretsmanager_secret_version$|aws_secretsmanager_secrets?$|aws_secretsmanager_random_password$|aws_ssm_parameter|aws_kms_secrets$|aws_lambda_invocation$|external$|http$)/,
  arguments:
    /^(generate_secret|client_secret|secret_string|secret_binary|secret_string_wo|password|temporary_password|private_key|auth_token|master_password|custom_header)$/,
};

function argumentsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(argumentsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...argumentsOf(inner)]);
}

describe('Terraform’s state', () => {
  for (const input of [
    ...environments,
    environment('production', {
      identity: { kind: 'managed', adminEmail: 'admin@example.com', mfa: 'required', backendClientIds: ['abc'] },
    }),
  ]) {
    const { json } = synthesized(input);

    it(`never contains a secret of ${input.name}`, () => {
      expect(Object.keys(json.resource).filter((type) => leaks.resources.test(type))).toEqual([]);
      expect(Object.keys(json.data).filter((type) => leaks.data.test(type))).toEqual([]);
      expect(
        [...argumentsOf(json.resource), ...argumentsOf(json.data)].filter((name) => leaks.arguments.test(name)),
      ).toEqual([]);
      expect(Object.keys(json.provider)).toEqual(['aws']);
    });
  }
});

describe('the secrets', () => {
  it('are made without a value, and encrypted with the environment’s key', () => {
    const secrets = stack.all('aws_secretsmanager_secret');
    expect(secrets.map(([, { name }]) => name).sort()).toEqual([
      'liveness-production/attempt-key',
      'liveness-production/edge-key',
      'liveness-production/receipt-keys',
    ]);
    for (const [name, { kms_key_id: key }] of secrets)
      expect(key)
        .withContext(name)
        .toMatch(/^\$\{aws_kms_key\./);
  });

  it('get their first value from an immediate rotation, and a new one every 90 days', () => {
    const rotations = stack.all('aws_secretsmanager_secret_rotation');
    expect(rotations.length).toBe(3);
    for (const [
      name,
      { rotation_rules: rules, rotate_immediately: immediately, rotation_lambda_arn: lambda },
    ] of rotations) {
      expect(rules).withContext(name).toEqual({ automatically_after_days: 90 });
      expect(immediately).withContext(name).not.toBeFalse();
      expect(lambda)
        .withContext(name)
        .toMatch(/^\$\{aws_lambda_function\.api_secrets_rotation/);
    }
  });

  it('are rotated only once the function may be called and has its permissions', () => {
    for (const [name, { depends_on: before }] of stack.all('aws_secretsmanager_secret_rotation')) {
      expect(before)
        .withContext(name)
        .toEqual([
          jasmine.stringMatching(/^aws_lambda_permission\.api_secrets/),
          jasmine.stringMatching(/^aws_iam_role_policy\.api_secrets_rotation/),
          // The API asks for an edge key an hour after there is one: CloudFront must send it by then.
          ...(name.includes('edge-key') ? [jasmine.stringMatching(/^aws_cloudfront_distribution\.portal/)] : []),
        ]);
    }
  });

  it('can be restored for 30 days in production; elsewhere the name is free at once', () => {
    const signing = stack.all('aws_secretsmanager_secret').filter(([name]) => !name.includes('edge-key'));
    expect(signing.map(([, secret]) => [secret['recovery_window_in_days'], secret['lifecycle']])).toEqual([
      [30, { prevent_destroy: true }],
      [30, { prevent_destroy: true }],
    ]);
    expect(
      synthesized(environment('development'))
        .all('aws_secretsmanager_secret')
        .map(([, secret]) => secret['recovery_window_in_days']),
    ).toEqual([0, 0]);
  });

  it('do not hold a deployment to its edge key: the gateway’s address can be opened and closed again', () => {
    const edge = stack.one('aws_secretsmanager_secret', 'api_secrets_edge-key');
    expect([edge['recovery_window_in_days'], edge['lifecycle']]).toEqual([0, { prevent_destroy: false }]);
    // CloudFront rejects the removal of a store that its function still uses.
    expect(stack.one('aws_cloudfront_key_value_store')['lifecycle']).toEqual({ create_before_destroy: true });
  });

  it('can be changed only by the rotation, which can change no others', () => {
    const own = stack
      .statements(stack.one('aws_iam_role_policy', 'api_secrets')['policy'])
      .filter(({ actions }) => actions.some((action) => action.startsWith('secretsmanager:')));
    expect(own.map(({ actions }) => actions)).toEqual([
      [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
    ]);
    expect(own[0]?.resources?.every((arn) => /^\$\{aws_secretsmanager_secret\.[\w-]+\.arn\}$/.test(arn))).toBeTrue();
  });

  it('give API and rotation the same receipt lifetime', () => {
    const longer = synthesized(environment('production', { api: { kind: 'here', receiptLifetimeSeconds: 3600 } }));
    const lifetimes = longer
      .all('aws_lambda_function')
      .map(
        ([, lambda]) =>
          (lambda['environment'] as { readonly variables: Record<string, string> }).variables[
            'LIVENESS_RECEIPT_LIFETIME_SECONDS'
          ],
      );
    expect(lifetimes).toEqual(['3600', '3600']);
  });
});
