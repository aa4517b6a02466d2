import { Hono } from 'hono';
import { backendScopes } from '../../http/callers';
import type { Challenge, Registry } from '@liveness/challenge-kernel';
import { consentInForce, possibleTypes } from '@liveness/use-cases';
import type { Dependencies, Settings } from '@liveness/use-cases';
import { openApiDocument } from '@liveness/contract/openapi';
import type { ConsentInForce } from '@liveness/contract';
import { consentView } from '../checks/check-view';
import { problemResponse } from '../../http/problem-response';
import type { RequestLogEnv } from '../../http/request-log';

/** How long public responses may be cached. Shorter than a new receipt key is published before it signs. */
const publicFor = 'public, max-age=300';

/** A key that cannot be used, and why. */
export interface UnusableKey {
  readonly name: string;
  readonly reason: string;
}

/** Soon enough for the seconds that a deployment's first keys take. */
const keysRetrySeconds = 10;

/** The routes that need no token. */
export function publicRoutes(
  { receipts, settings }: Pick<Dependencies, 'receipts' | 'settings'>,
  describeApi: () => object,
  unusableKeys: () => Promise<readonly UnusableKey[]>,
) {
  return new Hono<RequestLogEnv>()
    .get('/health', async (c) => {
      const unusable = await unusableKeys();
      if (unusable.length === 0) return c.json({ status: 'ok' });
      c.get('note')({ unusableKeys: unusable.map(({ name }) => name).join(' ') });
      return problemResponse(c, {
        code: 'unavailable',
        detail: `Cannot be used: ${unusable.map(({ name, reason }) => `${name} (${reason})`).join(', ')}.`,
        retryAfterSeconds: keysRetrySeconds,
      });
    })
    .get('/consent', (c) => {
      const needed = consentInForce({ settings });
      return c.json<ConsentInForce>(needed ? { needed: consentView(needed) } : {});
    })
    .get('/.well-known/jwks.json', async (c) =>
      c.json(await receipts.publicKeys(), 200, {
        'cache-control': publicFor,
        'content-type': 'application/jwk-set+json',
      }),
    )
    .get('/openapi.json', (c) => c.json(describeApi(), 200, { 'cache-control': publicFor }));
}

/**
 * Returns the description of the API as this deployment offers it. It is made at the first request, so it does not slow
 * a cold start.
 */
export function apiDescription(
  { registry, settings }: Pick<Dependencies, 'registry' | 'settings'>,
  publicUrl: string,
): () => object {
  let document: object | undefined;
  const make = () =>
    openApiDocument({
      challenges: describedChallenges(registry, settings),
      publicUrl,
      scopes: backendScopes(settings),
    });
  return () => (document ??= make());
}

/** Returns what may be drawn or required: each challenge that is offered, alone or among others, and what can be made of them. */
function describedChallenges({ find, combinations }: Registry, settings: Settings): readonly Challenge[] {
  const types = possibleTypes(settings);
  const within = ({ parts = [] }: Challenge) => parts.every(({ type }) => types.includes(type));
  return [...types.flatMap((type) => find(type) ?? []), ...combinations.filter(within)];
}
