import { mkdirSync, writeFileSync } from 'node:fs';

/** A Jasmine reporter that writes a project's `{passed, failed}` to dist/test-results. */
export class CountingReporter {
  #counts = { passed: 0, failed: 0 };
  #projectName;

  constructor(projectName) {
    this.#projectName = projectName;
  }

  specDone({ status }) {
    if (status === 'passed') this.#counts.passed += 1;
    if (status === 'failed') this.#counts.failed += 1;
  }

  jasmineDone({ overallStatus, failedExpectations }) {
    if (overallStatus !== 'passed' && this.#counts.failed === 0)
      this.#counts.failed = Math.max(1, failedExpectations?.length ?? 0);
    writeCounts(this.#projectName, this.#counts);
  }
}

export function writeCounts(projectName, counts) {
  mkdirSync('dist/test-results', { recursive: true });
  writeFileSync(`dist/test-results/${projectName}.json`, JSON.stringify(counts));
}
