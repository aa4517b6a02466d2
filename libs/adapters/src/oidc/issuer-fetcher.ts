/** The issuer cannot be reached or its response is wrong, so nobody can tell whether a token is valid. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
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
  async fetch(address: string): Promise<ArrayBuffer> {
    const url = URL.parse(address);
    if (!url || !this.#isAllowed(url)) throw new IssuerUnreachable(`${address} is not an https address`);
    try {
      // A redirect could lead anywhere, past the check above.
      const response = await fetch(url, {
        redirect: 'error',
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(timeoutMs),
      });
      const body = await response.arrayBuffer();
      if (response.ok && body.byteLength <= maxBytes) return body;
      throw new IssuerUnreachable(`${address} returned ${response.status} with ${body.byteLength} bytes`);
    } catch (error) {
      throw error instanceof IssuerUnreachable
        ? error
        : new IssuerUnreachable(`${address} cannot be read`, { cause: error });
    }
  }

  #isAllowed(url: URL): boolean {
    return url.protocol === 'https:' || (url.protocol === 'http:' && this.#isLocal && isLoopback(url));
  }
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
