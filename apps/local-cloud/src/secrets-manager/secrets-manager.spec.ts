import { createPrivateKey } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { localCredentials } from '../aws-wire/signature';
import { StartupProblem } from '../startup-problem';
import { temporaryFolder } from '../testing/temporary-folder';
import { generateAttemptKey, generateReceiptKeys } from './secret-store';
import { startSecretsManagerStandIn } from './secrets-manager-stand-in';

describe('the Secrets Manager stand-in', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'secrets.sqlite');
  let server: Awaited<ReturnType<typeof start>>;
  let client: SecretsManagerClient;

  const start = () =>
    startSecretsManagerStandIn({
      file,
      credentials: localCredentials,
      generated: { 'app/key': generateAttemptKey },
      report: fail,
    });
  const connect = () =>
    new SecretsManagerClient({
      endpoint: server.origin,
      region: 'us-east-1',
      credentials: localCredentials,
      maxAttempts: 1,
    });
  const value = async (SecretId: string, VersionStage?: string) =>
    (await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString;
  const nameOfFailure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: Error) => error.name,
    );

  beforeAll(async () => {
    server = await start();
    client = connect();
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
    folder.remove();
  });

  it('generates the required secrets, and keeps them after a restart', async () => {
    const before = await value('app/key');
    client.destroy();
    await server.close();
    server = await start();
    client = connect();
    expect(JSON.parse(before!)).toEqual({ kid: jasmine.any(String), key: jasmine.stringMatching(/^[\w-]{64}$/) });
    expect(await value('app/key')).toBe(before);
  });

  it('stores a file that only its owner can read', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('accepts an ARN like a name', async () => {
    const { ARN } = await client.send(new GetSecretValueCommand({ SecretId: 'app/key' }));
    expect(await value(ARN!)).toBe(await value('app/key'));
  });

  it('keeps the previous value beside the current one, and older values without a stage', async () => {
    await client.send(new CreateSecretCommand({ Name: 'rotated', SecretString: 'one' }));
    expect(await nameOfFailure(value('rotated', 'AWSPREVIOUS'))).toBe('ResourceNotFoundException');
    const two = await client.send(new PutSecretValueCommand({ SecretId: 'rotated', SecretString: 'two' }));
    await client.send(new PutSecretValueCommand({ SecretId: 'rotated', SecretString: 'three' }));
    expect([await value('rotated'), await value('rotated', 'AWSPREVIOUS')]).toEqual(['three', 'two']);
    const byVersion = await client.send(new GetSecretValueCommand({ SecretId: 'rotated', VersionId: two.VersionId }));
    expect([byVersion.SecretString, byVersion.VersionStages]).toEqual(['two', ['AWSPREVIOUS']]);
  });

  it('reports unknown secrets, and does not create one twice', async () => {
    expect(await nameOfFailure(value('unknown'))).toBe('ResourceNotFoundException');
    expect(
      await nameOfFailure(client.send(new PutSecretValueCommand({ SecretId: 'unknown', SecretString: 'x' }))),
    ).toBe('ResourceNotFoundException');
    expect(await nameOfFailure(client.send(new CreateSecretCommand({ Name: 'app/key', SecretString: 'x' })))).toBe(
      'ResourceExistsException',
    );
  });

  it('reports operations that it does not support', async () => {
    expect(await nameOfFailure(client.send(new ListSecretsCommand({})))).toBe('UnknownOperationException');
  });

  it('rejects a file that is not a database, in one line that names it', async () => {
    const damaged = join(folder.path, 'damaged.sqlite');
    writeFileSync(damaged, 'this is not a database, whatever its name says '.repeat(5));
    const outcome = startSecretsManagerStandIn({
      file: damaged,
      credentials: localCredentials,
      generated: {},
      report: fail,
    });
    await expectAsync(outcome).toBeRejectedWithError(
      StartupProblem,
      /^\S*damaged\.sqlite cannot be used: it is damaged\. .*--reset\.$/,
    );
  });
});

describe('generateReceiptKeys', () => {
  it('returns a P-256 key that may sign now and is published for good', () => {
    const { keys } = JSON.parse(generateReceiptKeys());
    expect(keys).toEqual([
      {
        kid: jasmine.any(String),
        privateJwk: jasmine.objectContaining({ kty: 'EC', crv: 'P-256' }),
        signFrom: 0,
        publishUntil: null,
      },
    ]);
    expect(createPrivateKey({ key: keys[0].privateJwk, format: 'jwk' }).asymmetricKeyDetails?.namedCurve).toBe(
      'prime256v1',
    );
  });
});
