/** Milliseconds until a server that does not respond counts as out of reach. */
const patienceMs = 10_000;

/**
 * Returns the version of a portal's page: the scripts that it starts with. Their names contain hashes of their content,
 * and of all that they load later. Undefined for a page that is not the portal's.
 */
export function versionOf(html: string): string | undefined {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, address]) => address);
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
