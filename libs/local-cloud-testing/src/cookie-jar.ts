/** Follows redirects one at a time, as a browser would that keeps all cookies of the one origin there is. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Sends a request and answers where it redirects to. */
  async follow(address: string, init: RequestInit = {}): Promise<string> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${address} answered ${response.status} where a redirect was expected: ${await response.text()}`);
    return new URL(location, address).href;
  }

  #keep(header: string): void {
    const [name, value] = header.split(';', 1)[0]!.split('=', 2) as [string, string];
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
