import { Hono } from 'hono';
import { backendScopes } from '../../http/callers';
import { offeredTypes } from '@liveness/use-cases';
import type { Dependencies, Receipts } from '@liveness/use-cases';
import { openApiDocument } from '@liveness/contract/openapi';
import type { ProblemEnv } from '../../http/problem-response';

/** How long public responses may be cached. Shorter than a new receipt key is published before it signs. */
const publicFor = 'public, max-age=300';

/** The routes that need no token. */
export function publicRoutes(receipts: Receipts, describeApi: () => object) {
  return new Hono<ProblemEnv>()
    .get('/health', (c) => c.json({ status: 'ok' }))
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
      challenges: offeredTypes(settings).flatMap((type) => registry.find(type) ?? []),
      publicUrl,
      scopes: backendScopes(settings),
    });
  return () => (document ??= make());
}
