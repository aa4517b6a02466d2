/** Sends requests one at a time, like a browser without scripts that keeps all cookies of the single origin. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Sends a request and returns the response without following a redirect. */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { accept: 'text/html', cookie } });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    return response;
  }

  /** Sends a request and returns the address that it redirects to. @throws Error if it does not redirect */
  async follow(address: string, init?: RequestInit): Promise<string> {
    const response = await this.send(address, init);
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`${address} answered ${response.status} where a redirect was expected: ${await response.text()}`);
    return new URL(location, address).href;
  }

  #keep(header: string): void {
    const [name = '', value = ''] = header.split(';', 1)[0]!.split('=', 2);
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
