import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { InstanceMessage, Invocation } from './messages';

export interface InstanceOptions {
  /** The bundle file that exports `handler`. */
  readonly bundle: string;
  /** The handler's whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Receives the handler's output. */
  readonly log: (chunk: Buffer) => void;
}

/** How an invocation ended. After `crashed` and `timed-out` the instance no longer exists. */
export type InvocationOutcome =
  | { readonly outcome: 'answered'; readonly resultJson: string }
  | { readonly outcome: 'failed' | 'crashed' | 'timed-out'; readonly reason: string };

const runtime = fileURLToPath(new URL('./runtime.ts', import.meta.url));

/** One execution environment of the function: a process that handles one invocation at a time. */
export class Instance {
  readonly #process: ChildProcess;
  readonly #exited: Promise<void>;
  #isGone = false;
  #listener: ((message: InstanceMessage | { readonly type: 'exited' }) => void) | undefined;

  private constructor({ bundle, environment, log }: InstanceOptions) {
    this.#process = fork(runtime, [bundle], {
      env: { ...environment },
      // With a laptop's memory, the young generation of each heap would grow far beyond a function's.
      execArgv: ['--enable-source-maps', '--max-heap-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process.stdout?.on('data', log);
    this.#process.stderr?.on('data', log);
    this.#process.on('message', (message) => this.#listener?.(message as InstanceMessage));
    this.#exited = new Promise((resolve) => {
      const gone = () => {
        this.#isGone = true;
        this.#listener?.({ type: 'exited' });
        resolve();
      };
      this.#process.once('exit', gone).once('error', gone);
    });
  }

  /** Starts an instance and waits until its bundle is imported. @returns the instance, or why there is none */
  static async start(options: InstanceOptions): Promise<Instance | { readonly failure: string }> {
    const instance = new Instance(options);
    const message = await instance.#next();
    if (message.type === 'ready') return instance;
    await instance.end();
    return { failure: message.type === 'init-failed' ? message.reason : 'the process ended while it was starting' };
  }

  async invoke(invocation: Invocation): Promise<InvocationOutcome> {
    if (this.#isGone) return { outcome: 'crashed', reason: 'the process ended' };
    const next = this.#next();
    // If sending fails, the process is ending, which `next` reports.
    this.#process.send(invocation, () => undefined);
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<'timed-out'>(
      (resolve) => (timer = setTimeout(resolve, invocation.deadlineMs - Date.now(), 'timed-out')),
    );
    const message = await Promise.race([next, timeout]);
    clearTimeout(timer);
    if (message === 'timed-out') {
      await this.end();
      return { outcome: 'timed-out', reason: 'no response in time' };
    }
    if (message.type === 'answered') return { outcome: 'answered', resultJson: message.resultJson };
    return message.type === 'failed'
      ? { outcome: 'failed', reason: message.reason }
      : { outcome: 'crashed', reason: 'the process ended' };
  }

  /** Resolves when the process has ended for any reason. */
  get exited(): Promise<void> {
    return this.#exited;
  }

  async end(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
  }

  #next(): Promise<InstanceMessage | { readonly type: 'exited' }> {
    return new Promise((resolve) => (this.#listener = resolve));
  }
}
