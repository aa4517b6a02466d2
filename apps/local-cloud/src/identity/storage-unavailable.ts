import { errors } from 'oidc-provider';
import type { Adapter } from 'oidc-provider';
import { stateTrouble } from '../state/state-problem';

/** What the provider stores cannot be written or read at the moment: 503 with a sentence, on a page or as JSON. */
export class StorageUnavailable extends errors.OIDCProviderError {
  override readonly error_description: string;
  // A redirect would end in the portal as a failure of the person's.
  override allow_redirect = false;

  constructor(cause: unknown) {
    super(503, 'temporarily_unavailable', { cause });
    this.expose = true;
    const isFull = stateTrouble(cause) === 'full';
    this.error_description = isFull
      ? "The disk with the local cloud's state is full. Free some space, then try again."
      : "The local cloud's state cannot be used. Its terminal says why.";
  }
}

/** Returns an adapter whose operations throw StorageUnavailable when the place where it stores is the cause. */
export function tellingTrouble(adapter: Adapter, report: (error: unknown) => void): Adapter {
  const operations = Object.entries(adapter) as [string, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    operations.map(([name, operation]) => [
      name,
      async (...args: unknown[]) => {
        try {
          return await operation(...args);
        } catch (error) {
          if (stateTrouble(error) === undefined) throw error;
          report(error);
          throw new StorageUnavailable(error);
        }
      },
    ]),
  ) as unknown as Adapter;
}
