import type { OutageReason } from '@liveness/use-cases';

/** The issuer cannot be reached or its response is wrong, so nobody can tell whether a token is valid. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';

  constructor(
    readonly reason: OutageReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const timeoutMs = 3000;
/** Far more than any discovery document or key set needs. */
const maxBytes = 512 * 1024;

/** Reads an issuer's documents over https, or over http when both the issuer and the document are on this machine. */
export class IssuerFetcher {
  readonly #isLocal: boolean;

  constructor(issuer: string) {
    this.#isLocal = isLoopback(new URL(issuer));
  }

  /** @throws IssuerUnreachable */
  async fetch(address: string): Promise<Buffer> {
    const url = URL.parse(address);
    if (!url || !this.#isAllowed(url))
      throw new IssuerUnreachable('unusable-content', `${address} is not an https address`);
    try {
      // A redirect could lead anywhere, past the check above.
      const response = await fetch(url, {
        redirect: 'error',
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return await boundedBody(response, address);
      await response.body?.cancel();
      throw new IssuerUnreachable('service-failed', `${address} returned ${response.status}`);
    } catch (error) {
      if (error instanceof IssuerUnreachable) throw error;
      const reason = error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
      throw new IssuerUnreachable(reason, `${address} cannot be read`, { cause: error });
    }
  }

  #isAllowed(url: URL): boolean {
    return url.protocol === 'https:' || (url.protocol === 'http:' && this.#isLocal && isLoopback(url));
  }
}

/** Reads a body, unpacked, and hangs up as soon as it is too long. */
async function boundedBody({ body }: Response, address: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes)
      throw new IssuerUnreachable('unreadable-response', `${address} returned more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
