import type { ProblemCode } from '@liveness/domain';
import { Unavailable } from '@liveness/use-cases';
import type { LogFields, OutageReason } from '@liveness/use-cases';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { ProblemEnv } from './problem-response';

/** The single line that is logged for a request. */
export interface RequestLine extends LogFields {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, never the path: a client can put anything there. */
  readonly route: string;
  readonly status: number;
  readonly code?: ProblemCode;
  /** The service that could not be used, and why. */
  readonly dependency?: Unavailable['dependency'];
  readonly outage?: OutageReason;
  readonly durationMs: number;
  /** What was thrown, with its stack, for the people who run the service. */
  readonly error?: Error;
}

export interface RequestLogEnv {
  Bindings: ProblemEnv['Bindings'];
  Variables: ProblemEnv['Variables'] & {
    note: (fields: LogFields) => void;
    /** When a search must come to its end, epoch milliseconds. */
    deadline: number;
    /** The path, where no route has this method but a route names the path whole. */
    ownPath?: string;
  };
}

/** Fields that one request may log several times; the line has their sum. */
const sums: ReadonlySet<string> = new Set<keyof LogFields>([
  'analyserMs',
  'analyserCalls',
  'lightMeterMs',
  'comparerMs',
  'comparerCalls',
]);

/** Logs each request once, when its response is ready. */
export function requestLog(log: (line: RequestLine) => void) {
  return createMiddleware<RequestLogEnv>(async (c, next) => {
    const started = performance.now();
    const fields: Record<string, string | number | boolean> = {};
    c.set('note', (more) => {
      for (const [name, value] of Object.entries(more))
        fields[name] = sums.has(name) ? Number(fields[name] ?? 0) + Number(value) : value;
    });
    await next();
    const code = c.get('problemCode');
    log({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: c.get('ownPath') ?? matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none',
      status: c.res.status,
      ...(code && { code }),
      ...(c.error instanceof Unavailable && { dependency: c.error.dependency, outage: c.error.reason }),
      durationMs: Math.round(performance.now() - started),
      ...fields,
      ...(c.error && { error: c.error }),
    });
  });
}
