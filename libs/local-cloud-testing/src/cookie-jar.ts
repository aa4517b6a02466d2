/** Sends requests one at a time, as a browser without scripts would that keeps all cookies of the one origin there is. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Sends a request; a redirect is answered, not followed. */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { accept: 'text/html', cookie } });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    return response;
  }

  /** Sends a request and answers where it redirects to. @throws Error if it does not */
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
