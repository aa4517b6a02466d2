import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { attemptKey } from './attempt-key';
import { Configuration } from './configuration';
import { receiptKeyRing } from './receipt-key-ring';
import { rotate } from './rotate';
import { RotationEvent } from './rotation-event';
import { secretsManagerStore } from './secrets-manager-store';

const day = 86_400;
const hour = 3600;

const configuration = Configuration.parse(process.env);
const store = secretsManagerStore(new SecretsManagerClient());
const secrets = new Map([
  [configuration.LIVENESS_ATTEMPT_KEY_SECRET, attemptKey],
  [
    configuration.LIVENESS_RECEIPT_KEYS_SECRET,
    receiptKeyRing({
      receiptLifetime: configuration.LIVENESS_RECEIPT_LIFETIME_SECONDS,
      publishBeforeSigning: day,
      margin: hour,
    }),
  ],
]);

/** Called by Secrets Manager. An error is logged and the rotation is tried again; no message contains a value. */
export async function handler(event: unknown): Promise<void> {
  await rotate({ store, secrets, now: () => Math.floor(Date.now() / 1000) }, RotationEvent.parse(event));
}
