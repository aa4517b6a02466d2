import type { FrameStore } from '../ports';

/** A frame store in memory; `writes` counts the puts, so that a spec can tell that nothing was written twice. */
export class InMemoryFrameStore implements FrameStore {
  readonly #jpegs = new Map<string, Uint8Array>();
  writes = 0;

  async put(attemptId: string, sequence: number, jpeg: Uint8Array): Promise<void> {
    this.#jpegs.set(`${attemptId}/${sequence}`, jpeg.slice());
    this.writes += 1;
  }

  async get(attemptId: string, sequence: number): Promise<Uint8Array | undefined> {
    return this.#jpegs.get(`${attemptId}/${sequence}`)?.slice();
  }
}
