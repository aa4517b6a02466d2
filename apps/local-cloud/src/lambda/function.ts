import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Instance } from './instance';
import type { InstanceOptions, InvocationOutcome } from './instance';
import type { Invocation } from './messages';

export interface LambdaFunctionOptions extends InstanceOptions {
  /** The highest number of instances; further requests wait for one to be free. */
  readonly maxInstances: number;
  /** The longest time from a request's arrival to its response, including the wait. */
  readonly timeoutMs: number;
}

interface Job {
  readonly invocation: Invocation;
  readonly settle: (outcome: InvocationOutcome) => void;
}

/**
 * The function as Lambda runs it: instances start when no other is free, stay warm, and are replaced after a crash or
 * timeout.
 */
export class LambdaFunction {
  readonly #options: LambdaFunctionOptions;
  readonly #instances = new Set<Instance>();
  readonly #idle: Instance[] = [];
  readonly #waiting: Job[] = [];
  #starting = 0;
  #closed = false;

  private constructor(options: LambdaFunctionOptions) {
    this.#options = options;
  }

  /** Starts the first instance, so that a problem of the bundle or its configuration shows at once. */
  static async start(options: LambdaFunctionOptions): Promise<LambdaFunction | { readonly failure: string }> {
    const lambda = new LambdaFunction(options);
    const failure = await lambda.#startInstance();
    return failure === undefined ? lambda : { failure };
  }

  /** The number of current instances, busy or idle. */
  get instanceCount(): number {
    return this.#instances.size;
  }

  invoke(event: APIGatewayProxyEventV2, requestId: string = randomUUID()): Promise<InvocationOutcome> {
    const deadlineMs = Date.now() + this.#options.timeoutMs;
    return new Promise((settle) => {
      this.#waiting.push({ invocation: { event, requestId, deadlineMs }, settle });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.settle({ outcome: 'crashed', reason: 'the local cloud is ending' });
    await Promise.all([...this.#instances].map((instance) => instance.end()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0 && this.#idle.length > 0) void this.#run(this.#idle.pop()!, this.#waiting.shift()!);
    const missing = Math.min(
      this.#waiting.length - this.#starting,
      this.#options.maxInstances - this.#instances.size - this.#starting,
    );
    for (let started = 0; started < missing; started += 1) void this.#replenish();
  }

  async #run(instance: Instance, job: Job): Promise<void> {
    if (Date.now() >= job.invocation.deadlineMs) {
      job.settle({ outcome: 'timed-out', reason: 'no instance became free in time' });
      this.#idle.push(instance);
    } else {
      const outcome = await instance.invoke(job.invocation);
      job.settle(outcome);
      if (outcome.outcome === 'answered' || outcome.outcome === 'failed') this.#idle.push(instance);
    }
    this.#dispatch();
  }

  /**
   * Starts an instance for waiting requests. If that fails, it fails as many of them as the instance would have served.
   */
  async #replenish(): Promise<void> {
    const failure = await this.#startInstance();
    if (failure !== undefined) this.#waiting.shift()?.settle({ outcome: 'crashed', reason: failure });
    this.#dispatch();
  }

  async #startInstance(): Promise<string | undefined> {
    this.#starting += 1;
    const started = await Instance.start(this.#options);
    this.#starting -= 1;
    if (!(started instanceof Instance)) return started.failure;
    if (this.#closed) {
      await started.end();
      return 'the local cloud is ending';
    }
    this.#instances.add(started);
    this.#idle.push(started);
    void started.exited.then(() => this.#forget(started));
    return undefined;
  }

  #forget(instance: Instance): void {
    this.#instances.delete(instance);
    const at = this.#idle.indexOf(instance);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}
