import { CreateSecretCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { exportJWK, generateKeyPair } from 'jose';

/** A new secret with this value; answers its id. */
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
