import type { Context, Dependencies } from '@liveness/use-cases';
import type { Context as HonoContext } from 'hono';
import type { CallerEnv } from './callers';

/** The world as this request's use case sees it. */
export function useCaseContext<E extends CallerEnv>(c: HonoContext<E>, dependencies: Dependencies): Context {
  return { ...dependencies, principal: c.get('principal'), note: c.get('note') };
}
