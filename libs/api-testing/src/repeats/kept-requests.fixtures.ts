import type { KeptRequest } from '@liveness/use-cases';

const dayMs = 24 * 60 * 60 * 1000;

/** Returns a request of its own, as a store has to keep it. */
export function newKeptRequest(different: Partial<KeptRequest> = {}): KeptRequest {
  const at = different.at ?? Date.UTC(2026, 2, 1, 12);
  return {
    id: crypto.randomUUID().replaceAll('-', '').repeat(2),
    digest: 'd'.repeat(64),
    result: crypto.randomUUID(),
    at,
    expiresAt: at + dayMs,
    ...different,
  };
}
