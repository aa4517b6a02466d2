import type { ReviewLabel } from '@liveness/domain';
import type { DemoAttempt } from './demo-attempt';

/** Counts what was stored, for the message at the end. */
export class Summary {
  attempts = 0;
  pictures = 0;
  reviewed = 0;
  readonly #statuses = { passed: 0, failed: 0, undecided: 0 };
  readonly #attacks = new Map<ReviewLabel, { total: number; passed: number }>();

  add({ truth, decided, jpegs, reviews }: DemoAttempt): void {
    this.attempts += 1;
    this.pictures += jpegs.size;
    this.reviewed += reviews.length > 0 ? 1 : 0;
    this.#statuses[decided?.decision.verdict ?? 'undecided'] += 1;
    if (truth === 'genuine' || !decided) return;
    const kind = this.#attacks.get(truth) ?? { total: 0, passed: 0 };
    this.#attacks.set(truth, {
      total: kind.total + 1,
      passed: kind.passed + (decided.decision.verdict === 'passed' ? 1 : 0),
    });
  }

  lines(): readonly string[] {
    const { passed, failed, undecided } = this.#statuses;
    const attacks = [...this.#attacks]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([label, kind]) => `${label.replace('attack-', '')} ${number(kind.total)} (${number(kind.passed)} passed)`);
    return [
      `${number(passed)} passed, ${number(failed)} failed, ${number(undecided)} never verified or still open`,
      `attacks: ${attacks.join(', ') || 'none'}`,
      `${number(this.reviewed)} reviewed; ${number(this.pictures)} frames with pictures`,
    ];
  }
}

export function number(value: number): string {
  return value.toLocaleString('en');
}
