/** The part of Trusted Types that is needed; TypeScript's own library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** The name that a page's `trusted-types` directive must allow. */
export const trustedTypesPolicy = 'liveness';

let trusted: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Starts a module worker. A browser refuses a script of another origin as a worker: there, a small script of the page's
 * own imports it, and the page's policy must allow `blob:` and that origin in `worker-src` and `script-src`.
 */
export function startWorker(address: string, name: string, page: Pick<Location, 'origin'> = location): Worker {
  const options: WorkerOptions = { type: 'module', name };
  if (new URL(address).origin === page.origin) return new Worker(trustedAddress(address), options);
  const script = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  try {
    return new Worker(trustedAddress(script), options);
  } finally {
    setTimeout(() => URL.revokeObjectURL(script), revokeAfterMs);
  }
}

/** Milliseconds in which a worker's script is fetched for sure. */
const revokeAfterMs = 10_000;

function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  trusted ??= trustedTypes.createPolicy(trustedTypesPolicy, { createScriptURL: (own) => own });
  return trusted.createScriptURL(address);
}
