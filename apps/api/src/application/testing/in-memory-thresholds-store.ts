import type { Thresholds } from '@liveness/domain';
import type { ThresholdsStore } from '../ports';

/** Published thresholds in memory: the last published version of a challenge is its current one. */
export class InMemoryThresholdsStore implements ThresholdsStore {
  readonly #current = new Map<string, Thresholds>();

  publish(challenge: string, thresholds: Thresholds): void {
    this.#current.set(challenge, structuredClone(thresholds));
  }

  async current(challenge: string): Promise<Thresholds | undefined> {
    return structuredClone(this.#current.get(challenge));
  }
}
