import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { attemptKey } from './attempt-key';
import { Configuration } from './configuration';
import { edgeKeyRing } from './edge-key-ring';
import { edgeStore } from './edge-store';
import { receiptKeyRing } from './receipt-key-ring';
import { rotate } from './rotate';
import { RotationEvent } from './rotation-event';
import { secretsManagerStore } from './secrets-manager-store';
import type { SigningSecret } from './signing-secret';

const day = 86_400;
const hour = 3600;

const configuration = Configuration.parse(process.env);
const store = secretsManagerStore(new SecretsManagerClient());
const secrets = new Map<string, SigningSecret>([
  [configuration.LIVENESS_ATTEMPT_KEY_SECRET, attemptKey],
  [
    configuration.LIVENESS_RECEIPT_KEYS_SECRET,
    receiptKeyRing({
      receiptLifetime: configuration.LIVENESS_RECEIPT_LIFETIME_SECONDS,
      publishBeforeSigning: day,
      margin: hour,
    }),
  ],
  ...edgeKeys(configuration),
]);

function edgeKeys({ LIVENESS_EDGE_KEY_SECRET, LIVENESS_EDGE_STORE }: Configuration): [string, SigningSecret][] {
  if (LIVENESS_EDGE_KEY_SECRET === undefined || LIVENESS_EDGE_STORE === undefined) return [];
  const publish = edgeStore({ arn: LIVENESS_EDGE_STORE, credentials: roleCredentials });
  return [[LIVENESS_EDGE_KEY_SECRET, edgeKeyRing(publish)]];
}

/** Returns the role's credentials, as Lambda passes them to a function. */
function roleCredentials() {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env;
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN };
}

/** Called by Secrets Manager. An error is logged and the rotation is tried again; no message contains a value. */
export async function handler(event: unknown): Promise<void> {
  await rotate({ store, secrets, now: () => Math.floor(Date.now() / 1000) }, RotationEvent.parse(event));
}
