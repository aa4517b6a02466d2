import { Unavailable } from '../ports';

/** Breaks a port's methods on command, to show that what was interrupted can be finished. */
export class Outage<Method extends string = string> {
  readonly #failures = new Map<Method, number>();

  /** The next `times` calls of the method fail before they have an effect. */
  fail(method: Method, times = Infinity): this {
    this.#failures.set(method, times);
    return this;
  }

  end(): void {
    this.#failures.clear();
  }

  /** Whether this call is to fail. */
  strikes(method: Method): boolean {
    const left = this.#failures.get(method) ?? 0;
    this.#failures.set(method, left - 1);
    return left > 0;
  }
}

/** The same port, whose methods throw `Unavailable` while the outage lasts. */
export function breakable<Port extends object>(port: Port, dependency: Unavailable['dependency'], outage: Outage<Extract<keyof Port, string>>): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (outage.strikes(name as Extract<keyof Port, string>)) throw new Unavailable(dependency);
        return member.apply(target, args);
      };
    },
  });
}
