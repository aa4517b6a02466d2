import { S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { exportJWK, generateKeyPair } from 'jose';
import { startStandIns } from '@liveness/local-cloud-testing';
import type { StandInsProcess } from '@liveness/local-cloud-testing';
import { dynoxideBinary } from './dynoxide';

/** Environment variables for clients of the stand-ins. */
export type StandInEnvironment = Readonly<Record<string, string>>;

/**
 * Runs specs against the local cloud's stand-ins, in a process of their own that ends with the last spec, or with this
 * process.
 */
export function describeWithStandIns(name: string, specs: (environment: () => StandInEnvironment) => void): void {
  describe(name, () => {
    if (!dynoxideBinary()) {
      it('runs against the stand-ins', () =>
        pending(`the local cloud does not start: add the package @dynoxide/${process.platform}-${process.arch}`));
      return;
    }
    let standIns: StandInsProcess;

    beforeAll(async () => {
      standIns = await startStandIns();
    }, 30_000);

    afterAll(() => standIns.close());

    specs(() => standIns.environment);
  });
}

export function standInS3(environment: StandInEnvironment): S3Client {
  return new S3Client({ ...clientOptions(environment, 'S3'), forcePathStyle: true });
}

export function standInSecretsManager(environment: StandInEnvironment): SecretsManagerClient {
  return new SecretsManagerClient(clientOptions(environment, 'SECRETS_MANAGER'));
}

/** Returns options for any SDK client; `service` as in `AWS_ENDPOINT_URL_<SERVICE>`. */
export function clientOptions(environment: StandInEnvironment, service: string) {
  return {
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  };
}

/** Creates a secret with this value and returns its id. */
export async function newSecret(client: SecretsManagerClient, value: unknown): Promise<string> {
  const Name = `spec/${crypto.randomUUID()}`;
  await client.send(new CreateSecretCommand({ Name, SecretString: textOf(value) }));
  return Name;
}

/** Makes this the secret's current value; the one before becomes the previous one. */
export async function rotateSecret(client: SecretsManagerClient, secretId: string, value: unknown): Promise<void> {
  await client.send(new PutSecretValueCommand({ SecretId: secretId, SecretString: textOf(value) }));
}

export function newAttemptKey(kid: string, bytes = 32): { kid: string; key: string } {
  return { kid, key: Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url') };
}

export async function newReceiptKey(kid: string, { signFrom = 0, publishUntil = null as number | null } = {}) {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateJwk: await exportJWK(privateKey), signFrom, publishUntil };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
