import type { LocalCredentials } from '../aws-wire/signature';
import type { LoopbackServer } from '../http/loopback-server';
import { serveJson11 } from '../json11/json11-server';
import { once } from '../once';
import { SecretStore } from './secret-store';
import { secretsManagerOperations } from './secrets-manager-operations';

export interface SecretsManagerStandInOptions {
  readonly file: string;
  readonly credentials: LocalCredentials;
  /** Secrets that must exist, by name, with a function that generates a missing value. */
  readonly generated: Readonly<Record<string, () => string>>;
  readonly report: (error: unknown) => void;
}

export async function startSecretsManagerStandIn({
  file,
  credentials,
  generated,
  report,
}: SecretsManagerStandInOptions): Promise<LoopbackServer> {
  const store = new SecretStore(file);
  for (const [name, generate] of Object.entries(generated)) if (!store.has(name)) store.put(name, generate());
  const server = await serveJson11({ operations: secretsManagerOperations(store), credentials, report });
  return {
    ...server,
    close: once(async () => {
      await server.close();
      store.close();
    }),
  };
}
