import type { FrameStore } from '@liveness/use-cases';

/** A frame store in memory; `writes` counts the puts, so that a spec can check that nothing was written twice. */
export class InMemoryFrameStore implements FrameStore {
  readonly #jpegs = new Map<string, Uint8Array>();
  writes = 0;
  /** The number of frames that one call of `deleteAll` deletes. */
  mostDeleted = 1000;

  async put(attemptId: string, sequence: number, jpeg: Uint8Array): Promise<void> {
    this.#jpegs.set(`${attemptId}/${sequence}`, jpeg.slice());
    this.writes += 1;
  }

  async get(attemptId: string, sequence: number): Promise<Uint8Array | undefined> {
    return this.#jpegs.get(`${attemptId}/${sequence}`)?.slice();
  }

  async deleteAll(attemptId: string): Promise<'done' | 'more'> {
    const keys = [...this.#jpegs.keys()].filter((key) => key.startsWith(`${attemptId}/`));
    for (const key of keys.slice(0, this.mostDeleted)) this.#jpegs.delete(key);
    return keys.length > this.mostDeleted ? 'more' : 'done';
  }
}
