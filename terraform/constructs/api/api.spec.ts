import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, type Statement, synthesized } from '../../testing/synthesized';
import { accessLogFormat } from './http-gateway';
import { timeouts } from './timeouts';

const stack = synthesized(environment('production'));
const lambda = stack.one('aws_lambda_function', 'api_function');

/** Returns the statements of role policies, by the start of their resource names. */
function grants(of: string): readonly Statement[] {
  return stack.statements(stack.one('aws_iam_role_policy', of)['policy']);
}

describe('the API’s role', () => {
  const withoutNames = (text: string) => text.replaceAll(/(aws_\w+)\.[\w-]+?_?[0-9A-F]{8}\./g, '$1.');
  const viaService = (service: string) => [
    {
      test: 'StringEquals',
      variable: 'kms:ViaService',
      values: [`${service}.\${data.aws_region.region}.amazonaws.com`],
    },
  ];
  const inPartitions = (...values: string[]) => [
    { test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values },
  ];
  const key = '${aws_kms_key.arn}';

  it('allows exactly this', () => {
    expect(JSON.parse(withoutNames(JSON.stringify(grants('api_function'))))).toEqual([
      {
        sid: 'Logs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: ['${aws_cloudwatch_log_group.arn}:*'],
      },
      { sid: 'KeyByLambda', actions: ['kms:Decrypt'], resources: [key], condition: viaService('lambda') },
      { sid: 'Traces', actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], resources: ['*'] },
      {
        sid: 'Items',
        actions: [
          'dynamodb:BatchGetItem',
          'dynamodb:ConditionCheckItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
        ],
        resources: ['${aws_dynamodb_table.arn}'],
      },
      {
        sid: 'ItemChanges',
        actions: ['dynamodb:UpdateItem'],
        resources: ['${aws_dynamodb_table.arn}'],
        condition: inPartitions('ATTEMPT#*', 'AUDITCHAIN', 'COUNTERS#*', 'DAYS#*'),
      },
      {
        sid: 'ItemDeletions',
        actions: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'],
        resources: ['${aws_dynamodb_table.arn}'],
        condition: inPartitions('ATTEMPT#*', 'DIGEST#*', 'POSITION#*', 'REFERENCE#*', 'USER#*'),
      },
      {
        sid: 'Listings',
        actions: ['dynamodb:Query'],
        resources: ['${aws_dynamodb_table.arn}/index/byDay', '${aws_dynamodb_table.arn}/index/byUser'],
      },
      {
        sid: 'KeyByDynamodb',
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: [key],
        condition: viaService('dynamodb'),
      },
      {
        sid: 'Frames',
        actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:PutObject'],
        resources: ['${aws_s3_bucket.arn}/attempts/*'],
      },
      { sid: 'FrameNames', actions: ['s3:ListBucket'], resources: ['${aws_s3_bucket.arn}'] },
      {
        sid: 'FrameVersions',
        actions: ['s3:ListBucketVersions'],
        resources: ['${aws_s3_bucket.arn}'],
        condition: [{ test: 'StringLike', variable: 's3:prefix', values: ['attempts/*'] }],
      },
      {
        sid: 'KeyByS3',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [key],
        condition: viaService('s3'),
      },
      {
        sid: 'SigningKeys',
        actions: ['secretsmanager:GetSecretValue'],
        resources: Array(3).fill('${aws_secretsmanager_secret.arn}'),
      },
      {
        sid: 'KeyBySecretsmanager',
        actions: ['kms:Decrypt'],
        resources: [key],
        condition: viaService('secretsmanager'),
      },
      { sid: 'FaceAnalysis', actions: ['rekognition:CompareFaces', 'rekognition:DetectFaces'], resources: ['*'] },
    ]);
  });

  it('can be assumed by Lambda only', () => {
    expect(stack.statements(stack.one('aws_iam_role', 'api_function')['assume_role_policy'])).toEqual([
      { principals: [{ type: 'Service', identifiers: ['lambda.amazonaws.com'] }], actions: ['sts:AssumeRole'] },
    ]);
  });

  it('allows every call of the API’s adapters, and no other', () => {
    const parts: Readonly<Record<string, string>> = {
      Put: 'dynamodb:PutItem',
      Update: 'dynamodb:UpdateItem',
      Delete: 'dynamodb:DeleteItem',
      ConditionCheck: 'dynamodb:ConditionCheckItem',
    };
    const commands: Readonly<Record<string, string>> = {
      GetCommand: 'dynamodb:GetItem',
      PutCommand: 'dynamodb:PutItem',
      UpdateCommand: 'dynamodb:UpdateItem',
      DeleteCommand: 'dynamodb:DeleteItem',
      QueryCommand: 'dynamodb:Query',
      BatchGetCommand: 'dynamodb:BatchGetItem',
      BatchWriteCommand: 'dynamodb:BatchWriteItem',
      GetObjectCommand: 's3:GetObject',
      PutObjectCommand: 's3:PutObject',
      DeleteObjectsCommand: 's3:DeleteObject s3:DeleteObjectVersion',
      ListObjectVersionsCommand: 's3:ListBucketVersions',
      GetSecretValueCommand: 'secretsmanager:GetSecretValue',
      CompareFacesCommand: 'rekognition:CompareFaces',
      DetectFacesCommand: 'rekognition:DetectFaces',
    };
    const source = adapterSources('libs/adapters/src');
    const called = [...source.matchAll(/new (\w+Command)\(/g)].flatMap(([, command = '']) =>
      command === 'TransactWriteCommand' ? [] : (commands[command] ?? `unknown:${command}`).split(' '),
    );
    const inTransactions = [
      ...adapterSources('libs/adapters/src/dynamodb').matchAll(/\b(Put|Update|Delete|ConditionCheck): \{/g),
    ].map(([, part = '']) => parts[part] ?? part);
    const allowed = grants('api_function')
      .flatMap(({ actions }) => actions)
      .filter((action) => /^(dynamodb|s3|secretsmanager|rekognition):/.test(action) && action !== 's3:ListBucket');
    expect([...new Set([...called, ...inTransactions])].sort()).toEqual([...new Set(allowed)].sort());
  });
});

describe('the identity policies', () => {
  for (const input of ['production', 'api-only']) {
    const subject = synthesized(environment(input));
    const policies = subject
      .all('aws_iam_role_policy')
      .map(([name, { policy }]) => ({ name, statements: subject.statements(policy) }));

    it(`of ${input} have no wildcard action, and a wildcard resource only where the service requires it`, () => {
      expect(policies.length).toBeGreaterThan(1);
      for (const { name, statements } of policies) {
        for (const { actions, resources = [] } of statements) {
          expect(actions.filter((action) => action.includes('*')))
            .withContext(name)
            .toEqual([]);
          if (resources.includes('*'))
            expect(actions.every((action) => /^(rekognition|xray):/.test(action)))
              .withContext(`${name}: ${actions.join()}`)
              .toBeTrue();
        }
      }
    });

    it(`of ${input} are the only source of permissions`, () => {
      const { resource } = subject.json;
      for (const type of [
        'aws_iam_policy',
        'aws_iam_role_policy_attachment',
        'aws_iam_policy_attachment',
        'aws_iam_user',
      ])
        expect(resource[type]).withContext(type).toBeUndefined();
      for (const [name, role] of subject.all('aws_iam_role'))
        expect([role['inline_policy'], role['managed_policy_arns']]).withContext(name).toEqual([undefined, undefined]);
    });
  }
});

describe('the API’s function', () => {
  it('is the production bundle on the current Node, on Graviton', () => {
    expect([lambda['runtime'], lambda['architectures'], lambda['handler']]).toEqual([
      'nodejs24.x',
      ['arm64'],
      'lambda.handler',
    ]);
    expect(lambda['source_code_hash']).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('is traced and encrypted, and its log group is made before it', () => {
    expect(lambda['tracing_config']).toEqual({ mode: 'Active' });
    expect(lambda['kms_key_arn']).toMatch(/^\$\{aws_kms_key\./);
    expect(lambda['depends_on']).toEqual([
      jasmine.stringMatching(/^aws_iam_role_policy\./),
      jasmine.stringMatching(/^aws_cloudwatch_log_group\./),
    ]);
    expect(lambda['logging_config']).toEqual(
      jasmine.objectContaining({ log_format: 'JSON', application_log_level: 'INFO' }),
    );
  });

  it("uses the account's free concurrency, or as much as is reserved for it", () => {
    expect(lambda['reserved_concurrent_executions']).toBeUndefined();
    const reserved = synthesized(environment('production', { api: { kind: 'here', reservedConcurrency: 50 } })).one(
      'aws_lambda_function',
      'api_function',
    );
    expect(reserved['reserved_concurrent_executions']).toBe(50);
  });

  it('ends before its callers time out, and its analyser and its searches before it', () => {
    const integration = stack.one('aws_apigatewayv2_integration');
    const origins = stack.one('aws_cloudfront_distribution')['origin'] as readonly {
      readonly custom_origin_config?: { readonly origin_read_timeout: number };
    }[];
    const cloudfrontMs =
      Number(
        origins.find(({ custom_origin_config }) => custom_origin_config)?.custom_origin_config?.origin_read_timeout,
      ) * 1000;
    const gatewayMs = Number(integration['timeout_milliseconds']);
    const functionMs = Number(lambda['timeout']) * 1000;
    // The table's client tries three times, for two seconds each.
    const slowestReadMs = 7_000;
    // A verification may have to analyse several frames, one try after the other, and then compare some of them.
    expect([
      3 * timeouts.analyserMs < functionMs,
      timeouts.searchMs + slowestReadMs < functionMs,
      functionMs < gatewayMs,
      gatewayMs < cloudfrontMs,
      gatewayMs <= 30_000,
    ]).toEqual([true, true, true, true, true]);
  });
});

describe('the API’s front', () => {
  it('routes everything below /api to the function, with payload 2.0', () => {
    expect(stack.one('aws_apigatewayv2_route')['route_key']).toBe('ANY /api/{proxy+}');
    expect(stack.one('aws_apigatewayv2_integration')['payload_format_version']).toBe('2.0');
    expect(stack.one('aws_apigatewayv2_api')['protocol_type']).toBe('HTTP');
  });

  it('is throttled as configured', () => {
    const slow = synthesized(
      environment('production', { api: { kind: 'here', throttle: { requestsPerSecond: 70, burst: 90 } } }),
    );
    expect(slow.one('aws_apigatewayv2_stage')['default_route_settings']).toEqual({
      throttling_rate_limit: 70,
      throttling_burst_limit: 90,
      detailed_metrics_enabled: true,
    });
  });

  it('logs each access without anything that may contain a token', () => {
    const format = (stack.one('aws_apigatewayv2_stage')['access_log_settings'] as { readonly format: string }).format;
    expect(format).toBe(accessLogFormat);
    expect(format).not.toMatch(/header|query|body|authorizer|\$context\.protocol/i);
    expect(() => JSON.parse(format)).not.toThrow();
  });

  it('allows only this API, on this path, to call the function', () => {
    const permission = stack.one('aws_lambda_permission', 'api_gateway');
    expect(permission['principal']).toBe('apigateway.amazonaws.com');
    expect(permission['source_arn']).toMatch(
      /^\$\{aws_apigatewayv2_api\.[\w-]+\.execution_arn\}\/\*\/\*\/api\/\{proxy\+\}$/,
    );
    expect(permission['source_account']).toBeUndefined();
  });

  it('leaves CORS to the API', () => {
    expect(stack.one('aws_apigatewayv2_api')['cors_configuration']).toBeUndefined();
  });
});

function adapterSources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.ts') &&
        !/\.spec\.ts$/.test(entry.name) &&
        !/testing/.test(entry.parentPath),
    )
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
}
