import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Prints how many attempts of each look passed, and why the others did not. */
export default class LooksReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const ofLook = Map.groupBy(this.#suite?.allTests() ?? [], ({ title }) => title);
    for (const [title, journeys] of ofLook) {
      const reasons = journeys
        .filter((journey) => journey.outcome() !== 'expected')
        .map(({ annotations }) => annotations.find(({ type }) => type === 'decision')?.description ?? 'no decision');
      const passed = journeys.length - reasons.length;
      process.stdout.write(`${[`${title}: ${passed} of ${journeys.length}`, ...reasons].join(', ')}\n`);
    }
  }

  printsToStdio(): boolean {
    return true;
  }
}
