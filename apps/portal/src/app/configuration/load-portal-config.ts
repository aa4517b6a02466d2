import type { LoadedConfig } from './portal-config';
import { parsePortalConfig } from './parse-portal-config';

/** Milliseconds until a silent server counts as one that can't be reached. */
const patienceMs = 10_000;

/** Reads `config.json` beside the portal. Never rejects: what went wrong is a value that the page can show. */
export async function loadPortalConfig(request: typeof fetch = fetch): Promise<LoadedConfig> {
  try {
    const response = await request('config.json', { cache: 'no-cache', signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) return { ok: false, problem: `config.json: HTTP ${response.status}` };
    return parsePortalConfig(await response.json());
  } catch (error) {
    return { ok: false, problem: `config.json: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
}
