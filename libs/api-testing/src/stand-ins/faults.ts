/**
 * Where a call fails: before it reaches the service, or after the service has done its work, so that only the response
 * is lost.
 */
export interface Fault {
  readonly at: 'before' | 'after';
  readonly error: Error;
}

type Handler = (args: never) => Promise<unknown>;
type Middleware = (next: Handler, context: { readonly commandName?: string }) => Handler;

/** The part of an SDK client that faults need. */
export interface FaultyClient {
  readonly middlewareStack: {
    add(middleware: Middleware, options: { readonly step: 'initialize'; readonly name: string }): void;
    add(
      middleware: Middleware,
      options: { readonly step: 'finalizeRequest'; readonly priority: 'low'; readonly name: string },
    ): void;
    remove(name: string): boolean;
  };
}

/**
 * Makes the next calls of a command fail, one fault each, until `end` is called. `level`: `call` fails the whole call,
 * `request` a single request of it, which the SDK may retry.
 */
export function planFaults(
  client: FaultyClient,
  command: string,
  faults: Iterable<Fault>,
  level: 'call' | 'request' = 'call',
) {
  const pending = faults[Symbol.iterator]();
  let struck = 0;
  const name = `faults-${crypto.randomUUID()}`;
  const middleware: Middleware = (next, context) => async (args) => {
    const planned = context.commandName === command ? pending.next() : { done: true as const };
    if (planned.done) return next(args);
    struck += 1;
    if (planned.value.at === 'after') await next(args);
    throw planned.value.error;
  };
  if (level === 'call') client.middlewareStack.add(middleware, { step: 'initialize', name });
  else client.middlewareStack.add(middleware, { step: 'finalizeRequest', priority: 'low', name });
  return { struck: () => struck, end: () => void client.middlewareStack.remove(name) };
}

export function* always(fault: Fault): Generator<Fault> {
  for (;;) yield fault;
}

/** Returns the error that Node reports for a broken connection. */
export function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
}
