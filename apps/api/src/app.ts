import type { AccessTokens, Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { canonicalPathOf } from './http/canonical-path-of';
import { headLength } from './http/head-length';
import { ownPaths } from './http/own-paths';
import { backendScopes, callers } from './http/callers';
import { crossOrigin, requestId, securityHeaders } from './http/response-headers';
import { problemOfError, problemResponse } from './http/problem-response';
import { requestLog } from './http/request-log';
import type { RequestLine, RequestLogEnv } from './http/request-log';
import { throughEdge } from './http/through-edge';
import type { EdgeKeys } from './http/through-edge';
import { attemptRoutes } from './routes/attempts/attempt-routes';
import { giveBackRoutes } from './routes/attempts/give-back-routes';
import { listingRoutes } from './routes/attempts/listing-routes';
import { startRoutes } from './routes/attempts/start-routes';
import { auditRoutes } from './routes/audit/audit-routes';
import { adminCheckRoutes } from './routes/checks/admin-check-routes';
import { checkRoutes } from './routes/checks/check-routes';
import { handOffRoutes } from './routes/checks/hand-off-routes';
import { ownCheckRoutes } from './routes/checks/own-check-routes';
import { erasureRoutes } from './routes/erasure/erasure-routes';
import { exportRoutes } from './routes/exports/export-routes';
import { frameRoutes } from './routes/frames/frame-routes';
import { pauseRoutes } from './routes/pauses/pause-routes';
import { apiDescription, publicRoutes } from './routes/public/public-routes';
import type { UnusableKey } from './routes/public/public-routes';
import { reviewRoutes } from './routes/reviews/review-routes';
import { statisticsRoutes } from './routes/statistics/statistics-routes';
import { thresholdsRoutes } from './routes/thresholds/thresholds-routes';
import { verifyRoutes } from './routes/verdicts/verify-routes';

export interface AppDependencies {
  readonly dependencies: Dependencies;
  readonly accessTokens: AccessTokens;
  /** The public origin of this API, without a path. */
  readonly publicUrl: string;
  /** Origins whose pages may call the API; only its own when empty. */
  readonly allowedOrigins: readonly string[];
  /** Returns the signing keys that cannot be used now. If omitted, keys are not looked at. */
  unusableKeys?(): Promise<readonly UnusableKey[]>;
  /** If omitted, requests need not come through CloudFront. */
  readonly edgeKeys?: EdgeKeys | undefined;
  log(line: RequestLine): void;
}

/** Returns the HTTP API. It reads no environment and knows no cloud: everything comes with its dependencies. */
export function createApp({
  dependencies,
  accessTokens,
  publicUrl,
  allowedOrigins,
  unusableKeys = async () => [],
  edgeKeys = async () => true,
  log,
}: AppDependencies) {
  const app = new Hono<RequestLogEnv>({ getPath: canonicalPathOf });
  app.onError((error, c) => problemResponse(c, problemOfError(error)));
  app.notFound((c) => problemResponse(c, { code: 'not-found' }));
  app
    .use(requestId)
    .use(async (c, next) => {
      c.set('publicUrl', publicUrl);
      c.set('deadline', dependencies.now() + dependencies.settings.searchBudgetMs);
      await next();
    })
    .use(requestLog(log))
    .use(headLength)
    .use(securityHeaders)
    .use(throughEdge(edgeKeys, publicUrl))
    .use(crossOrigin(allowedOrigins, dependencies.settings.checks.origins))
    .use(
      methodNotAllowed({
        app,
        onMethodNotAllowed: (c, methods) => {
          c.header('allow', methods.join(', '));
          return problemResponse(c, { code: 'method-not-allowed' });
        },
      }),
    )
    .use(ownPaths(app))
    .use(
      callers({
        accessTokens,
        checkSecrets: dependencies.checkSecrets,
        scopes: backendScopes(dependencies.settings),
        publicUrl,
      }),
    );
  return app
    .basePath('/api')
    .route('/', publicRoutes(dependencies, apiDescription(dependencies, publicUrl), unusableKeys))
    .route('/', startRoutes(dependencies))
    .route('/', giveBackRoutes(dependencies))
    .route('/', frameRoutes(dependencies))
    .route('/', verifyRoutes(dependencies))
    .route('/', attemptRoutes(dependencies))
    .route('/', checkRoutes(dependencies, publicUrl))
    .route('/', ownCheckRoutes(dependencies))
    .route('/', handOffRoutes(dependencies, publicUrl))
    .route('/', listingRoutes(dependencies))
    .route('/', reviewRoutes(dependencies))
    .route('/', adminCheckRoutes(dependencies))
    .route('/', erasureRoutes(dependencies))
    .route('/', pauseRoutes(dependencies))
    .route('/', thresholdsRoutes(dependencies))
    .route('/', exportRoutes(dependencies))
    .route('/', auditRoutes(dependencies))
    .route('/', statisticsRoutes(dependencies));
}
