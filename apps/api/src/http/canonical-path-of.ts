import { isCanonicalPath } from '@liveness/contract';

/** No route has this path. */
export const unknownPath = '/';

/**
 * Returns the path of a request without decoding it, for routing. A path that is not canonical belongs to no route: a
 * router that decodes would find one for it.
 */
export function canonicalPathOf({ url }: Request): string {
  const { pathname } = new URL(url);
  return isCanonicalPath(pathname) ? pathname : unknownPath;
}
