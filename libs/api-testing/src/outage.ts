import { Unavailable } from '@liveness/use-cases';

/** `refused`: the call fails before it has an effect. `unheard`: the call has its effect, but the response is lost. */
export type Failure = 'refused' | 'unheard';

/** Breaks a port's methods on command, to show that an interrupted operation can be finished. */
export class Outage<Method extends string = string> {
  readonly #failures = new Map<Method, { left: number; readonly failure: Failure }>();

  /** Makes the next calls of the method fail: all of them, or the first `times`. */
  begin(method: Method, { times = Infinity, failure = 'refused' as Failure } = {}): void {
    this.#failures.set(method, { left: times, failure });
  }

  end(): void {
    this.#failures.clear();
  }

  /** Returns how this call fails, or undefined if it succeeds. */
  strike(method: Method): Failure | undefined {
    const planned = this.#failures.get(method);
    if (!planned || planned.left <= 0) return undefined;
    planned.left -= 1;
    return planned.failure;
  }
}

/** Returns the same port with methods that throw `Unavailable` during the outage. */
export function breakable<Port extends object>(
  port: Port,
  dependency: Unavailable['dependency'],
  outage: Outage<Extract<keyof Port, string>>,
): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        const failure = outage.strike(name as Extract<keyof Port, string>);
        if (failure === 'refused') throw new Unavailable(dependency, 'unreachable');
        const result: unknown = await member.apply(target, args);
        if (failure === 'unheard') throw new Unavailable(dependency, 'unreachable');
        return result;
      };
    },
  });
}
