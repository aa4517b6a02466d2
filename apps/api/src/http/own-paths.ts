import { createMiddleware } from 'hono/factory';
import { problemResponse } from './problem-response';
import type { RequestLogEnv } from './request-log';

/** The routes of an app, as it lists them once they are all registered. */
export interface RoutedApp {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

/**
 * Keeps a path that a route names whole, such as `/attempts/export`, from being taken for another route's parameter
 * (`/attempts/:id`): it has the methods of its own routes and no others.
 */
export function ownPaths(app: RoutedApp) {
  let methodsByPath: ReadonlyMap<string, readonly string[]> | undefined;
  return createMiddleware<RequestLogEnv>(async (c, next) => {
    methodsByPath ??= methodsOf(app);
    const methods = methodsByPath.get(c.req.path);
    if (!methods || methods.includes(c.req.method)) return next();
    c.set('ownPath', c.req.path);
    c.header('allow', methods.join(', '));
    return problemResponse(c, { code: 'method-not-allowed' });
  });
}

function methodsOf({ routes }: RoutedApp): ReadonlyMap<string, readonly string[]> {
  const whole = routes.filter(({ method, path }) => method !== 'ALL' && !/[:*]/.test(path));
  const byPath = Map.groupBy(whole, ({ path }) => path);
  return new Map(
    Array.from(byPath, ([path, all]) => [
      path,
      [...new Set(all.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))],
    ]),
  );
}
