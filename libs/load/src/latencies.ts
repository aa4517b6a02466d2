/** Times of calls by operation, in milliseconds. */
export class Latencies {
  readonly #times = new Map<string, number[]>();

  add(operation: string, ms: number): void {
    const times = this.#times.get(operation) ?? [];
    times.push(ms);
    this.#times.set(operation, times);
  }

  /** Returns a table: one line for each operation. */
  lines(): readonly string[] {
    const row = (name: string, ...cells: readonly string[]) =>
      `${name.padEnd(10)}${cells.map((cell) => cell.padStart(10)).join('')}`;
    return [
      row('', 'calls', 'p50 ms', 'p95 ms', 'max ms'),
      ...[...this.#times].map(([operation, times]) =>
        row(operation, String(times.length), ...[0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(0))),
      ),
    ];
  }
}

/** Returns the smallest time that at least this share of all do not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
