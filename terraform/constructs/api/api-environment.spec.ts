import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environments } from '../../environments';
import { environment, synthesized } from '../../testing/synthesized';

/** Returns the values that AWS would provide for references. */
function resolved(text: string): string {
  return text
    .replaceAll(/\$\{data\.aws_caller_identity\.[^}]*\}/g, '111122223333')
    .replaceAll(/\$\{aws_secretsmanager_secret\.[^}]*\}/g, 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:some')
    .replaceAll(/\$\{aws_cloudfront_key_value_store\.[^}]*\}/g, 'arn:aws:cloudfront::111122223333:key-value-store/0f')
    .replaceAll(/\$\{aws_apigatewayv2_api\.[^}]*api_endpoint\}/g, 'https://abc123.execute-api.eu-west-1.amazonaws.com')
    .replaceAll(/\$\{[^}]*\}/g, 'placeholder');
}

/** As Secrets Manager answers while secrets have no value yet. */
const emptySecrets = `
const { createServer } = await import('node:http');
const empty = createServer((_request, response) =>
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end('{"__type":"ResourceNotFoundException"}'));
await new Promise((resolve) => empty.listen(0, '127.0.0.1', resolve));
process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = 'http://127.0.0.1:' + empty.address().port;
`;

/** Starts a bundle with only a function's environment and calls it once, before the first rotation. */
function call(bundle: string, variables: Readonly<Record<string, string>>, event: unknown) {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not built: nx build api key-rotation`);
  const program = `${emptySecrets}const { handler } = await import(${JSON.stringify(pathToFileURL(bundle).href)}); console.log('answer', JSON.stringify(await handler(${JSON.stringify(event)}, { awsRequestId: 'r', functionName: 'f' }).finally(() => empty.close())));`;
  const env = {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, resolved(value)])),
  };
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' });
}

const event = (path: string) => ({
  version: '2.0',
  routeKey: 'ANY /api/{proxy+}',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'placeholder' },
  requestContext: {
    requestId: 'r',
    domainName: 'placeholder',
    http: { method: 'GET', path, sourceIp: '192.0.2.1' },
  },
  isBase64Encoded: false,
});

const description = event('/api/openapi.json');

describe('the configuration of the API', () => {
  const variablesWith = (api: object) =>
    (
      synthesized(environment('production', { api: { kind: 'here', ...api } })).one(
        'aws_lambda_function',
        'api_function',
      )['environment'] as { readonly variables: Readonly<Record<string, string>> }
    ).variables;
  const audienceOf = (receiptAudience?: string) =>
    variablesWith({ ...(receiptAudience && { receiptAudience }) })['LIVENESS_RECEIPT_AUDIENCE'];

  it('says whom receipts are for, if that is not the API', () => {
    expect(audienceOf('https://shop.example.com')).toBe('https://shop.example.com');
    expect(audienceOf()).toBeUndefined();
  });

  it('names the consent texts beside the code, only where there are some', () => {
    expect(variablesWith({ checks: { consentFile: 'own/texts.json' } })['LIVENESS_CONSENT_FILE']).toBe(
      '/var/task/consent.json',
    );
    expect(variablesWith({})['LIVENESS_CONSENT_FILE']).toBeUndefined();
  });

  it('allows tests of checks, and asks for one more look, only where that is configured', () => {
    const names = ['LIVENESS_TEST_CHECKS', 'LIVENESS_REFERENCE_LOOK'];
    const asked = variablesWith({ checks: { tests: true, referenceLook: true } });
    expect(names.map((name) => asked[name])).toEqual(['true', 'true']);
    const usual = variablesWith({});
    expect(names.map((name) => usual[name])).toEqual([undefined, undefined]);
  });
});

describe('a production bundle', () => {
  for (const input of environments.filter(({ api }) => api.kind === 'here')) {
    const stack = synthesized(input);
    const variablesOf = (name: string) =>
      (
        stack.one('aws_lambda_function', name)['environment'] as {
          readonly variables: Readonly<Record<string, string>>;
        }
      ).variables;

    it(`starts with the configuration of the stack ${input.name}`, () => {
      const { stdout, stderr } = call('dist/apps/api/lambda.mjs', variablesOf('api_function'), description);
      expect(stdout)
        .withContext(stderr)
        .toMatch(/^answer \{"(?:.*)"?statusCode"?:200/m);
    });
  }

  it('reads the consent texts that it is given, and does not start without them', () => {
    const stack = synthesized(environment('production'));
    const { variables } = stack.one('aws_lambda_function', 'api_function')['environment'] as {
      readonly variables: Readonly<Record<string, string>>;
    };
    const folder = mkdtempSync(join(tmpdir(), 'liveness-consent-'));
    const path = join(folder, 'consent.json');
    const started = () => call('dist/apps/api/lambda.mjs', { ...variables, LIVENESS_CONSENT_FILE: path }, description);
    expect(started().stderr).toContain('LIVENESS_CONSENT_FILE names a file that cannot be read');
    writeFileSync(path, JSON.stringify({ version: '1', texts: { en: { lead: 'Hello', points: ['one'] } } }));
    const { stdout, stderr } = started();
    rmSync(folder, { recursive: true });
    expect(stdout).withContext(stderr).toContain('"statusCode":200');
  });

  it('lets requests through until the first rotation, and its health names the keys that are missing', () => {
    const { variables } = synthesized(environment('production')).one('aws_lambda_function', 'api_function')[
      'environment'
    ] as { readonly variables: Readonly<Record<string, string>> };
    expect(Object.keys(variables)).toContain('LIVENESS_EDGE_KEY_SECRET');
    const { stdout, stderr } = call('dist/apps/api/lambda.mjs', variables, event('/api/health'));
    expect(stdout)
      .withContext(stderr)
      .toContain('Cannot be used: attempt-key (missing-resource), receipt-keys (missing-resource).');
    expect(stdout).toContain('"statusCode":503');
  });

  it('of the rotation starts with its own configuration and rejects other secrets', () => {
    const stack = synthesized(environments.find(({ name }) => name === 'production')!);
    const { variables } = stack.one('aws_lambda_function', 'api_secrets')['environment'] as {
      readonly variables: Readonly<Record<string, string>>;
    };
    const { stderr } = call('dist/apps/key-rotation/lambda.mjs', variables, {
      Step: 'createSecret',
      SecretId: 'arn:other',
      ClientRequestToken: 't',
    });
    expect(stderr).toContain('arn:other is not a secret of this deployment');
  });
});
