import { Unavailable } from '@liveness/use-cases';
import type { OutageReason } from '@liveness/use-cases';
import { attemptKeys } from './attempt-keys';
import type { AttemptKeysOptions } from './attempt-keys';
import { receiptKeys } from './receipt-keys';

/** A key that the API needs and cannot use. */
export interface UnusableKey {
  /** The end of its secret's name. */
  readonly name: 'attempt-key' | 'receipt-keys';
  readonly reason: OutageReason;
}

export interface UnusableKeysOptions extends Omit<AttemptKeysOptions, 'secretId'> {
  readonly attemptKeySecret: string;
  readonly receiptKeysSecret: string;
}

/** Returns a function that returns the signing keys that cannot be used now; none, if all is well. */
export function unusableKeys({
  attemptKeySecret,
  receiptKeysSecret,
  ...shared
}: UnusableKeysOptions): () => Promise<readonly UnusableKey[]> {
  const attempt = attemptKeys({ ...shared, secretId: attemptKeySecret });
  const receipt = receiptKeys({ ...shared, secretId: receiptKeysSecret });
  return async () =>
    (
      await Promise.all([tried('attempt-key', () => attempt.current()), tried('receipt-keys', () => receipt.signing())])
    ).flat();
}

async function tried(name: UnusableKey['name'], use: () => Promise<unknown>): Promise<readonly UnusableKey[]> {
  try {
    await use();
    return [];
  } catch (error) {
    if (error instanceof Unavailable) return [{ name, reason: error.reason }];
    throw error;
  }
}
