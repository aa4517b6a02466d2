import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { localCredentials } from '../aws-wire/signature';
import { rawRequest } from '../testing/request';
import { failed, succeeded } from './json11';
import { serveJson11 } from './json11-server';

describe('the AWS JSON 1.1 server', () => {
  const problems: unknown[] = [];
  let server: Awaited<ReturnType<typeof serveJson11>>;
  let client: SecretsManagerClient;

  const ask = (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId }));
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => ({ name: 'none' }),
      (error: Error & { $metadata?: { httpStatusCode?: number } }) => error,
    );

  beforeAll(async () => {
    server = await serveJson11({
      operations: {
        'secretsmanager.GetSecretValue': async ({ SecretId }) => {
          if (SecretId === 'refused') return failed('ResourceNotFoundException', 'no such thing');
          if (SecretId === 'bug') throw new Error('the details of a bug');
          return succeeded({ Name: SecretId });
        },
      },
      credentials: localCredentials,
      report: (error) => problems.push(error),
    });
    client = new SecretsManagerClient({
      endpoint: server.origin,
      region: 'us-east-1',
      credentials: localCredentials,
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  it('passes the input to an operation and its output to the client', async () => {
    expect((await ask('ä')).Name).toBe('ä');
  });

  it('returns a problem as the class that the SDK knows', async () => {
    expect(await failure(ask('refused'))).toEqual(
      jasmine.objectContaining({ name: 'ResourceNotFoundException', message: 'no such thing' }),
    );
  });

  it('tells the client that there was a bug, and only us which one', async () => {
    const error = await failure(ask('bug'));
    expect(error).toEqual(jasmine.objectContaining({ name: 'InternalServerError', message: 'Internal server error' }));
    expect(problems).toEqual([new Error('the details of a bug')]);
  });

  it('rejects unsigned requests, and those signed with another key', async () => {
    const unsigned = await rawRequest(server.origin, {
      method: 'POST',
      path: '/',
      headers: { 'x-amz-target': 'secretsmanager.GetSecretValue' },
      body: '{}',
    });
    expect(unsigned.body).toContain('MissingAuthenticationTokenException');
    const stranger = new SecretsManagerClient({
      endpoint: server.origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'A', secretAccessKey: 'B' },
      maxAttempts: 1,
    });
    expect((await failure(stranger.send(new GetSecretValueCommand({ SecretId: 'x' })))).name).toBe(
      'UnrecognizedClientException',
    );
  });

  describe('when it accepts any signature', () => {
    let open: typeof server;
    const authorization = `AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/x/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
    const post = (target: string, body: string) => {
      const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
      return rawRequest(open.origin, {
        method: 'POST',
        path: '/',
        headers: { 'x-amz-target': target, 'x-amz-date': date, authorization },
        body,
      });
    };

    beforeAll(async () => {
      open = await serveJson11({
        operations: { 'a.B': async () => succeeded({}) },
        credentials: { ...localCredentials, accept: 'any' },
        report: fail,
      });
    });
    afterAll(() => open.close());

    for (const body of ['', 'nonsense', '[]', 'null', '"text"', '{"a":']) {
      it(`rejects the body ${JSON.stringify(body)}`, async () => {
        expect((await post('a.B', body)).body).toContain('SerializationException');
      });
    }

    it('rejects unknown operations', async () => {
      for (const target of ['', 'a.C', 'toString', '__proto__'])
        expect((await post(target, '{}')).body).toContain('UnknownOperationException');
    });

    it('rejects a body above its limit', async () => {
      expect((await post('a.B', `{"x":"${'x'.repeat(16 * 1024 * 1024)}"}`)).status).toBe(413);
    });
  });
});
