/** Milliseconds until a server that does not respond counts as out of reach. */
const patienceMs = 10_000;

/**
 * Returns the version of a portal's page: the scripts that it starts with. Their names contain hashes of their content,
 * and of all that they load later. Scripts of other origins are no part of it: a browser's extension may have added them.
 * Undefined for a page that is not the portal's.
 */
export function versionOf(html: string): string | undefined {
  const addresses = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, address = '']) => address);
  const scripts = addresses.filter((address) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address));
  return scripts.length > 0 ? scripts.sort().join(' ') : undefined;
}

/** Returns the version that the server has now; undefined if it can't be reached. */
export async function publishedVersion(page: string, request: typeof fetch = fetch): Promise<string | undefined> {
  try {
    const response = await request(page, { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    return response.ok ? versionOf(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}
