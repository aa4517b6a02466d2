import { once } from './once';

/** Everything that was started and must end again: in reverse order, each independent of the others. */
export class ShutdownStack {
  readonly #steps: (() => Promise<void> | void)[] = [];

  /** @returns its argument, to start and remember in one line */
  add<T extends { close(): Promise<void> | void }>(started: T): T {
    this.#steps.push(() => started.close());
    return started;
  }

  /** May be called again: everything ends only once. */
  readonly close = once(async () => {
    const failures: unknown[] = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything ended cleanly');
  });
}
