import type { AccessTokens, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { adminAttemptRoutes } from './routes/admin-attempt-routes';
import { adminAuditRoutes } from './routes/admin-audit-routes';
import { adminErasureRoutes } from './routes/admin-erasure-routes';
import { adminExportRoutes } from './routes/admin-export-routes';
import { adminStatisticsRoutes } from './routes/admin-statistics-routes';
import { adminThresholdsRoutes } from './routes/admin-thresholds-routes';
import { attemptRoutes } from './routes/attempt-routes';
import { challengeRoutes } from './routes/challenge-routes';
import { crossOrigin } from './routes/cross-origin';
import { apiDescription } from './routes/describe-api';
import { problem } from './routes/problem-response';
import { publicRoutes } from './routes/public-routes';
import { refusalOfError } from './routes/refusal-of-error';
import { requestId } from './routes/request-id';
import { requestLog } from './routes/request-log';
import type { RequestLine, RequestLogEnv } from './routes/request-log';
import { securityHeaders } from './routes/security-headers';

export interface AppDependencies {
  readonly world: World;
  readonly accessTokens: AccessTokens;
  /** Where this API is reached from outside, without a path. */
  readonly publicUrl: string;
  /** Origins whose pages may call the API; none but its own where empty. */
  readonly allowedOrigins: readonly string[];
  log(line: RequestLine): void;
}

/** The HTTP API. It reads no environment and knows no cloud: everything comes with its dependencies. */
export function createApp({ world, accessTokens, publicUrl, allowedOrigins, log }: AppDependencies) {
  const app = new Hono<RequestLogEnv>();
  app.onError((error, c) => problem(c, refusalOfError(error)));
  app.notFound((c) => problem(c, { code: 'not-found' }));
  app
    .use(requestId)
    .use(async (c, next) => {
      c.set('publicUrl', publicUrl);
      await next();
    })
    .use(requestLog(log))
    .use(securityHeaders)
    .use(crossOrigin(allowedOrigins))
    .use(
      methodNotAllowed({
        app,
        onMethodNotAllowed: (c, methods) => {
          c.header('allow', methods.join(', '));
          return problem(c, { code: 'method-not-allowed' });
        },
      }),
    );
  return app
    .basePath('/api')
    .route('/', publicRoutes(world.receipts, apiDescription(world, publicUrl)))
    .route('/', challengeRoutes(world, accessTokens))
    .route('/', attemptRoutes(world, accessTokens))
    .route('/admin', adminAttemptRoutes(world, accessTokens))
    .route('/admin', adminErasureRoutes(world, accessTokens))
    .route('/admin', adminThresholdsRoutes(world, accessTokens))
    .route('/admin', adminExportRoutes(world, accessTokens))
    .route('/admin', adminAuditRoutes(world, accessTokens))
    .route('/admin', adminStatisticsRoutes(world, accessTokens));
}
