import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';

const folder = fileURLToPath(new URL('../../../../dist/test-results/', import.meta.url));

/** Writes `{passed, failed}` where the workspace's test command reads it. */
export default class CountingReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  /** A failed run counts at least one failure, even if no journey finished. */
  onEnd({ status }: FullResult): void {
    const outcomes = (this.#suite?.allTests() ?? []).map((journey) => journey.outcome());
    const passed = outcomes.filter((outcome) => outcome === 'expected').length;
    const failed = outcomes.filter((outcome) => outcome === 'unexpected' || outcome === 'flaky').length;
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      `${folder}portal-e2e.json`,
      JSON.stringify({ passed, failed: status === 'passed' ? failed : Math.max(1, failed) }),
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
